import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { neighbourName } from '../../server/src/cli/leftovers';
import { hsm, hsmIn, TestFolder } from '../support/cli';

const GOOD = '[#HSM#]Здравствуйте! Ваш заказ готов.';
const LONG_HEADER = `[#HSM#]Ждём вас![*HEAD*]${'Я'.repeat(61)}`;
const DAMAGED = '[#HSM#]Здравствуйте![*FOOTER*]Команда';

describe('hsm check', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = new TestFolder({ 'good.hsm': GOOD, 'sub/long.hsm': LONG_HEADER, 'note.txt': 'no template' });
  });
  afterEach(() => folder.remove());

  it('checks the templates of a folder and answers 1 when there are errors', async () => {
    const { code, output } = await hsm('check', folder.path);
    assert.equal(code, 1);
    assert.match(output, /long\.hsm:1:\d+: error: .*\[header-too-long\]/);
    assert.match(output, /^2 checked: 1 error, /m);
    assert.doesNotMatch(output, /note\.txt/);
  });

  it('answers 0 when there are no errors', async () => {
    const { code, output, errors } = await hsm('check', folder.file('good.hsm'));
    assert.equal(errors, '');
    assert.equal(output, '1 checked: 0 errors, 0 warnings, 0 other findings.\n');
    assert.equal(code, 0);
  });

  it('takes patterns', async () => {
    const { code, output } = await hsm('check', `${folder.path}/**/*.hsm`);
    assert.equal(code, 1);
    assert.match(output, /^2 checked/m);
  });

  it('prints one JSON array with ranges from 0 in UTF-16 units', async () => {
    const { code, output } = await hsm('check', '--format', 'json', folder.path);
    assert.equal(code, 1);
    const [finding, ...rest] = JSON.parse(output) as unknown[];
    assert.deepEqual(rest, []);
    const start = '[#HSM#]Ждём вас![*HEAD*]'.length + 60;
    assert.deepEqual(finding, {
      file: folder.file('sub/long.hsm'),
      check: 'header-too-long',
      severity: 'error',
      range: { start: { line: 0, character: start }, end: { line: 0, character: start + 1 } },
      message: (finding as { message: string }).message,
      fixable: false,
    });
    assert.match((finding as { message: string }).message, /61 characters; Meta allows 60/);
  });

  it('prints an empty array when there is nothing to report', async () => {
    assert.equal((await hsm('check', '--format', 'json', folder.file('good.hsm'))).output, '[]\n');
  });

  it('speaks Russian when asked to', async () => {
    assert.match(
      (await hsm('check', '--language', 'ru', folder.path)).output,
      /ошибка: В заголовке 61 символ/,
    );
  });

  it('repairs files with --fix and leaves the others alone', async () => {
    folder.write('damaged.hsm', DAMAGED);
    folder.write('bom.hsm', `\ufeff${DAMAGED}`);
    const { code, output } = await hsm(
      'check',
      '--fix',
      folder.file('damaged.hsm'),
      folder.file('bom.hsm'),
      folder.file('good.hsm'),
    );
    assert.equal(code, 0, output);
    assert.match(output, /2 files repaired/);
    assert.equal(folder.read('damaged.hsm'), '[#HSM#]Здравствуйте![*FOOT*]Команда');
    assert.equal(
      folder.read('bom.hsm'),
      '\ufeff[#HSM#]Здравствуйте![*FOOT*]Команда',
      'the byte-order mark is kept',
    );
    assert.equal(folder.read('good.hsm'), GOOD);
    assert.deepEqual(readdirSync(folder.path).sort(), [
      'bom.hsm',
      'damaged.hsm',
      'good.hsm',
      'note.txt',
      'sub',
    ]);
  });

  it('says so when a file cannot be written, and leaves everything as it was', async () => {
    folder.write('damaged.hsm', DAMAGED);
    // What is not ours is where the repaired texts would be written first.
    const [, written = 0] = /-(\d+)\.tmp$/.exec(neighbourName()) ?? [];
    const neighbour = `.hsm-${process.pid}-${Number(written) + 1}.tmp`;
    folder.write(neighbour, 'not ours');
    const { code, errors } = await hsm('check', '--fix', folder.file('damaged.hsm'));
    assert.equal(code, 2);
    assert.match(errors, /Cannot write .*damaged\.hsm, so it is unchanged/);
    assert.equal(folder.read('damaged.hsm'), DAMAGED);
    assert.equal(folder.read(neighbour), 'not ours');
  });

  it('refuses a file that is not UTF-8 and does not change it', async () => {
    const bytes = Buffer.from([0x5b, 0xcf, 0xf0, 0xe8]);
    folder.write('cp1251.hsm', bytes);
    const { code, errors } = await hsm('check', '--fix', folder.file('cp1251.hsm'));
    assert.equal(code, 2);
    assert.match(errors, /cp1251\.hsm: the file is not UTF-8 text, .*Save it as UTF-8/);
    assert.deepEqual(readFileSync(folder.file('cp1251.hsm')), bytes);
  });

  for (const [what, args, message] of [
    ['no paths', ['check'], /Nothing to check/],
    [
      'an unknown format',
      ['check', '--format', 'xml', '.'],
      /Unknown format "xml"\. Use text, json, sarif, /,
    ],
    [
      'a reason for nothing',
      ['check', '.', '--reason', 'agreed'],
      /--reason works only with --update-baseline/,
    ],
    ['a path that is not there', ['check', 'nowhere.hsm'], /nowhere\.hsm: no such file or folder/],
  ] as const) {
    it(`answers 2 and says what is wrong: ${what}`, async () => {
      const { code, errors } = await hsm(...args);
      assert.equal(code, 2);
      assert.match(errors, message);
    });
  }

  it('checks what exists even when another path does not', async () => {
    const { code, output, errors } = await hsm('check', folder.path, folder.file('nowhere.hsm'));
    assert.equal(code, 2);
    assert.match(errors, /nowhere\.hsm/);
    assert.match(output, /header-too-long/);
  });
});

describe('hsm check with a configuration', () => {
  let folder: TestFolder;
  afterEach(() => folder.remove());

  it('finds the file in parent folders and applies its severities and ignore patterns', async () => {
    folder = new TestFolder({
      'hsm.config.json':
        '{ // no headers here\n "severity": {"header-too-long": "warning"}, "ignore": ["drafts/**"], }',
      'a/b/long.hsm': LONG_HEADER,
      'drafts/long.hsm': LONG_HEADER,
    });
    const { code, output } = await hsm('check', folder.path);
    assert.equal(code, 0, output);
    assert.match(output, /^1 checked: 0 errors, 1 warning, /m);
  });

  it('reports mistakes in the configuration with their place', async () => {
    folder = new TestFolder({
      'hsm.config.json':
        '{\n  "severty": {},\n  "severity": {"header-to-long": "off", "header-too-long": "warn"}\n}',
      'long.hsm': LONG_HEADER,
    });
    const { code, output } = await hsm('check', folder.path);
    assert.equal(code, 1);
    assert.match(output, /hsm\.config\.json:2:3: warning: "severty" is not known.*Did you mean "severity"/);
    assert.match(output, /hsm\.config\.json:3:16: warning: "header-to-long" is not known.*"header-too-long"/);
    assert.match(output, /hsm\.config\.json:3:60: warning: "severity\.header-too-long" must be one of/);
  });

  it('runs the checks that it defines, and says where a pattern is wrong', async () => {
    const check = { id: 'company/no-caps', find: '[А-Я]{6,}', message: 'Не кричите.' };
    const bad = { id: 'company/bad', find: '(?=x)', message: 'm' };
    folder = new TestFolder({
      'hsm.config.json': JSON.stringify({ checks: [check, bad] }),
      'a.hsm': '[#HSM#]Ждём ЗАВТРА, Мария.',
    });
    const { code, output } = await hsm('check', folder.path);
    assert.equal(code, 0);
    assert.match(output, /a\.hsm:1:13: warning: Не кричите\. \[company\/no-caps\]/);
    assert.match(output, /hsm\.config\.json:1:\d+: warning: "checks\.find" cannot be used.*\(\?=/);
    const { output: json } = await hsm('check', '--format', 'json', folder.path);
    assert.match(json, /"check": ?"company\/no-caps"/);
    const { output: sarif } = await hsm('check', '--format', 'sarif', folder.path);
    assert.match(sarif, /"name": ?"CompanyNoCaps",\s*"shortDescription": ?\{\s*"text": ?"Не кричите\."/);
    assert.match(sarif, /A check of your company/);
    const { output: page } = await hsmIn(folder.path, 'explain', 'company/no-caps');
    assert.match(page, /^# Не кричите/);
  });

  it('reports broken JSON and goes on', async () => {
    folder = new TestFolder({ 'hsm.config.json': '{ "severity": ', 'long.hsm': LONG_HEADER });
    const { code, output } = await hsm('check', folder.path);
    assert.equal(code, 1);
    // Two things are missing at one place, a value and a bracket; the first one is reported.
    assert.deepEqual(output.match(/not valid JSON: [^.]+/g), ['not valid JSON: a value is missing']);
    assert.match(output, /hsm\.config\.json:1:\d+: error: This is not valid JSON/);
    assert.match(output, /header-too-long/);
  });
});

describe('hsm check with sample values that no template uses', () => {
  let folder: TestFolder;
  const files = {
    'hsm.config.json': '{\n  "samples": { "Обычный": { "1": "Елена", "2": "А-1042" } }\n}',
    'a.hsm': '[#HSM#]Здравствуйте, {{1}}! Ваш заказ готов и ждёт вас.',
    'sub/b.hsm': GOOD,
  };
  afterEach(() => folder.remove());

  it('reports them with their place when the folder is named', async () => {
    folder = new TestFolder(files);
    const { code, output } = await hsm('check', folder.path);
    assert.equal(code, 0);
    assert.match(output, /hsm\.config\.json:2:43: hint: .*\{\{2\}\}.*\[sample-unused\]/);
    assert.equal(output.match(/sample-unused/g)?.length, 1);
  });

  it('says nothing when only a part was checked', async () => {
    folder = new TestFolder(files);
    for (const paths of [['a.hsm'], ['sub'], ['a.hsm', 'sub/b.hsm']]) {
      const { output } = await hsm('check', ...paths.map((path) => folder.file(path)));
      assert.doesNotMatch(output, /sample-unused/, paths.join());
    }
    assert.doesNotMatch((await hsm('check', `${folder.path}/*.hsm`)).output, /sample-unused/);
  });

  for (const [what, name, more] of [
    ['is not checked', 'черновики/c.hsm', { 'hsm.config.json': '"ignore": ["черновики/**"], ' }],
    ['is in a folder with a dot', '.архив/c.hsm', {}],
  ] as const) {
    it(`counts a template that ${what}`, async () => {
      const config = files['hsm.config.json'].replace('{', `{ ${Object.values(more).join('')}`);
      folder = new TestFolder({ ...files, 'hsm.config.json': config, [name]: '[#HSM#]Заказ {{2}} готов.' });
      assert.doesNotMatch((await hsm('check', folder.path)).output, /sample-unused/);
    });
  }

  it('says nothing when a template cannot be read', async () => {
    folder = new TestFolder({ ...files, 'cp1251.hsm': Buffer.from([0x5b, 0xcf, 0xf0, 0xe8]) });
    assert.doesNotMatch((await hsm('check', folder.path)).output, /sample-unused/);
  });

  it('counts only templates to which the file applies', async () => {
    folder = new TestFolder({
      ...files,
      'sub/hsm.config.json': '{ "samples": { "A": { "2": "x" } } }',
      'sub/b.hsm': '[#HSM#]Ваш заказ {{2}} готов и ждёт вас в магазине.',
    });
    const { output } = await hsm('check', folder.path);
    assert.match(output, /[^b]\/hsm\.config\.json:2:43: hint/);
    assert.doesNotMatch(output, /sub\/hsm\.config\.json/);
  });
});

describe('hsm check with a baseline', () => {
  let folder: TestFolder;
  afterEach(() => folder.remove());

  it('accepts findings with a reason, survives edits elsewhere, reports stale entries', async () => {
    folder = new TestFolder({ 'long.hsm': LONG_HEADER });
    const baseline = folder.file('hsm.baseline.json');
    const update = await hsm(
      'check',
      '--baseline',
      baseline,
      '--update-baseline',
      '--reason',
      'agreed',
      folder.path,
    );
    assert.equal(update.code, 0, update.errors);
    assert.match(folder.read('hsm.baseline.json'), /"reason": "agreed"/);
    assert.equal((await hsm('check', '--baseline', baseline, folder.path)).code, 0);

    folder.write('long.hsm', LONG_HEADER.replace('Ждём вас!', 'Ждём вас в пятницу!'));
    assert.equal((await hsm('check', '--baseline', baseline, folder.path)).code, 0);

    folder.write('long.hsm', GOOD);
    const stale = await hsm('check', '--baseline', baseline, folder.path);
    assert.match(stale.errors, /accepted finding header-too-long .* is no longer there/);
  });

  it('takes a new reason for an entry whose day has passed, and leaves out files that are gone', async () => {
    const entry = { check: 'header-too-long', text: 'Я', occurrence: 1, reason: 'for a week' };
    const accepted = [
      { file: 'gone.hsm', ...entry },
      { file: 'long.hsm', ...entry, expires: '2020-01-01' },
      { file: 'other.hsm', ...entry },
    ];
    folder = new TestFolder({
      'long.hsm': LONG_HEADER,
      'other.hsm': LONG_HEADER,
      'hsm.baseline.json': JSON.stringify({ accepted }),
    });
    assert.equal((await hsm('check', folder.file('long.hsm'))).code, 1);
    const { code, errors } = await hsm(
      ...['check', folder.file('long.hsm'), '--update-baseline', '--reason', 'for good'],
    );
    assert.equal(code, 0);
    assert.match(errors, /2 accepted findings written, 1 left out: their templates are no longer there/);
    assert.deepEqual(JSON.parse(folder.read('hsm.baseline.json')), {
      accepted: [
        { file: 'long.hsm', ...entry, reason: 'for good' },
        { file: 'other.hsm', ...entry },
      ],
    });
  });

  it('makes no file when there is nothing to accept', async () => {
    folder = new TestFolder({ 'good.hsm': GOOD });
    const { code } = await hsm(
      ...['check', folder.path, '--update-baseline', '--baseline', folder.file('hsm.baseline.json')],
    );
    assert.equal(code, 0);
    assert.deepEqual(readdirSync(folder.path), ['good.hsm']);
  });

  it('reports everything when the baseline cannot be read, and says so', async () => {
    folder = new TestFolder({ 'long.hsm': LONG_HEADER, 'hsm.baseline.json/x': '' });
    const { code, output, errors } = await hsm('check', folder.file('long.hsm'));
    assert.equal(code, 2);
    assert.match(output, /header-too-long/);
    assert.match(errors, /Cannot read .*hsm\.baseline\.json: this is a folder, not a file/);
  });

  it('says so when there is no file of the given name: nothing is accepted then', async () => {
    folder = new TestFolder({ 'long.hsm': LONG_HEADER });
    const { code, output, errors } = await hsm(
      'check',
      folder.path,
      '--baseline',
      folder.file('bseline.json'),
    );
    assert.equal(code, 2);
    assert.match(errors, /bseline\.json: no such file, so nothing is accepted/);
    assert.match(output, /header-too-long/);
  });

  it('says that the file which the configuration names does not exist, until it is written', async () => {
    folder = new TestFolder({
      'work/long.hsm': LONG_HEADER,
      'work/hsm.config.json': '{ "baseline": "../accepted.json" }',
    });
    const before = await hsm('check', folder.file('work'));
    assert.equal(before.code, 1);
    assert.match(before.output, /hsm\.config\.json:1:3: warning: \.\.\/accepted\.json does not exist/);
    assert.match(before.output, /\[baseline-missing\]/);
    const update = await hsm('check', folder.file('work'), '--update-baseline');
    assert.doesNotMatch(update.output, /baseline-missing/);
    const after = await hsm('check', folder.file('work'));
    assert.equal(after.code, 0, after.output);
    assert.doesNotMatch(after.output, /baseline-missing/);
  });

  it('says nothing of it when another file is given', async () => {
    folder = new TestFolder({
      'long.hsm': LONG_HEADER,
      'hsm.config.json': '{ "baseline": "accepted.json" }',
      'other.json': '{ "accepted": [] }',
    });
    const { output } = await hsm('check', folder.path, '--baseline', folder.file('other.json'));
    assert.doesNotMatch(output, /baseline-missing/);
  });

  it('says so when the baseline cannot be written', async () => {
    folder = new TestFolder({ 'long.hsm': LONG_HEADER });
    const { code, errors } = await hsm(
      ...['check', folder.path, '--update-baseline', '--baseline', folder.file('no/folder/b.json')],
    );
    assert.equal(code, 2);
    assert.match(errors, /Cannot write .*b\.json, so it is unchanged: there is no such file or folder/);
  });

  it('never overwrites a file that is not a baseline', async () => {
    folder = new TestFolder({ 'long.hsm': LONG_HEADER, 'notes.json': '{"my": "notes"}' });
    const { code, errors } = await hsm(
      'check',
      '--baseline',
      folder.file('notes.json'),
      '--update-baseline',
      folder.path,
    );
    assert.equal(code, 2);
    assert.match(errors, /notes\.json: this is not a baseline file/);
    assert.equal(folder.read('notes.json'), '{"my": "notes"}');
  });
});
