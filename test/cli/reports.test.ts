import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { runCommandLine } from '../../server/src/cli/run';
import { hsmIn, TestFolder, type Ran } from '../support/cli';
import { parseXml } from '../support/reports';
import { ROOT } from '../support/repository';

const GOOD = '[#HSM#]Здравствуйте! Ваш заказ готов.';
const WARNING = '[#HSM#]Здравствуйте!  Ваш заказ готов.';
const ERROR = '[#HSM#]Здравствуйте![*FOOTER*]Команда магазина';

/** Runs the command line with an environment and, if wanted, for a person at a terminal. */
async function hsmWith(
  folder: string,
  environment: NodeJS.ProcessEnv,
  isTerminal: boolean,
  ...args: string[]
): Promise<Ran> {
  let [output, errors] = ['', ''];
  const code = await runCommandLine(
    args,
    { LANG: 'en_US.UTF-8', ...environment },
    (text) => (output += text),
    (text) => (errors += text),
    folder,
    isTerminal,
  );
  return { code, output, errors };
}

describe('hsm check --format', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = new TestFolder({ '.git/HEAD': '', 'шаблоны/a.hsm': ERROR, 'шаблоны/b.hsm': GOOD });
  });
  afterEach(() => folder.remove());

  it('writes several reports, into files and to the output', async () => {
    const formats = ['sarif=out.sarif', 'junit=out.xml', 'gitlab=out.json', 'checkstyle=out2.xml', 'text'];
    const { code, output, errors } = await hsmIn(
      folder.path,
      ...['check', 'шаблоны', ...formats.flatMap((format) => ['--format', format])],
    );
    assert.equal(code, 1);
    assert.equal(errors, '');
    assert.match(output, /misspelled-tag/);
    assert.match(folder.read('out.sarif'), /"%D1%88%D0%B0%D0%B1%D0%BB%D0%BE%D0%BD%D1%8B\/a\.hsm"/);
    assert.match(folder.read('out.json'), /"path": "шаблоны\/a\.hsm"/);
    assert.equal(parseXml(folder.read('out.xml')).children.length, 2, 'the clean file is there, too');
    assert.equal(parseXml(folder.read('out2.xml')).children.length, 1);
  });

  it('names paths from the root of the repository, wherever it runs', async () => {
    const { output } = await hsmIn(folder.file('шаблоны'), 'check', '.', '--format', 'gitlab');
    assert.match(output, /"path": "шаблоны\/a\.hsm"/);
    const nearer = await hsmIn(folder.path, 'check', '.', '--format', 'gitlab', '--root', 'шаблоны');
    assert.match(nearer.output, /"path": "a\.hsm"/);
  });

  it('names a file by its place in the repository when a link leads there', async function () {
    if (process.platform === 'win32') this.skip();
    const other = new TestFolder();
    symlinkSync(folder.path, join(other.path, 'link'));
    const { output } = await hsmIn(
      folder.path,
      ...['check', join(other.path, 'link', 'шаблоны', 'a.hsm'), '--format', 'gitlab'],
    );
    other.remove();
    assert.match(output, /"path": "шаблоны\/a\.hsm"/);
  });

  it('names a file outside of the repository by its whole path', async () => {
    const other = new TestFolder({ 'c.hsm': ERROR });
    const { output } = await hsmIn(folder.path, 'check', other.file('c.hsm'), '--format', 'gitlab');
    const schema = v.array(v.object({ location: v.object({ path: v.string() }) }));
    const [issue] = v.parse(schema, JSON.parse(output));
    assert.equal(issue?.location.path, other.file('c.hsm').replaceAll('\\', '/'));
    other.remove();
  });

  it('has one exit code for all formats', async () => {
    for (const format of [
      'text',
      'json',
      'sarif',
      'github',
      'gitlab',
      'junit',
      'checkstyle',
      'rdjson',
      'rdjsonl',
    ]) {
      assert.equal((await hsmIn(folder.path, 'check', 'шаблоны/a.hsm', '--format', format)).code, 1, format);
      assert.equal((await hsmIn(folder.path, 'check', 'шаблоны/b.hsm', '--format', format)).code, 0, format);
      assert.equal((await hsmIn(folder.path, 'check', 'none.hsm', '--format', format)).code, 2, format);
    }
  });

  it('says in the report that something could not be read', async () => {
    const { output } = await hsmIn(folder.path, 'check', 'none.hsm', '--format', 'sarif');
    assert.match(output, /"executionSuccessful": false/);
    assert.match(output, /none\.hsm: no such file or folder/);
  });

  it('answers 2 when a report cannot be written, and writes the others', async () => {
    const { code, errors, output } = await hsmIn(
      folder.path,
      ...['check', 'шаблоны/b.hsm', '--format', 'sarif=none/out.sarif', '--format', 'text'],
    );
    assert.equal(code, 2);
    assert.match(errors, /Cannot write .*none\/out\.sarif/);
    assert.match(output, /^1 checked/m);
  });

  for (const [what, args, message] of [
    ['no file', ['--format', 'sarif='], /"--format sarif=" needs a file/],
    [
      'one file for two reports',
      ['--format', 'sarif=x', '--format', 'json=./x'],
      /two reports cannot go to one/,
    ],
    ['a format that is nearly right', ['--format', 'sariff'], /Did you mean "sarif"\?/],
    ['a value that is not a number', ['--max-warnings', 'many'], /"--max-warnings many": use a whole number/],
    ['a negative number', ['--max-warnings=-1'], /use a whole number/],
  ] as const) {
    it(`answers 2 for ${what}`, async () => {
      const { code, errors } = await hsmIn(folder.path, 'check', '.', ...args);
      assert.equal(code, 2);
      assert.match(errors, message);
    });
  }

  it('adds the summary of the job where GitHub reads one', async () => {
    folder.write('summary.md', 'before\n');
    const environment = { GITHUB_STEP_SUMMARY: folder.file('summary.md') };
    const { output } = await hsmWith(folder.path, environment, false, 'check', '.', '--format', 'github');
    assert.match(output, /^::error file=шаблоны\/a\.hsm,/);
    assert.match(folder.read('summary.md'), /^before\n### WhatsApp templates\n/);
    await hsmWith(folder.path, environment, false, 'check', '.', '--format', 'text');
    assert.equal(folder.read('summary.md').match(/###/g)?.length, 1, 'only for its own format');
  });

  it('prints no report with --fix and standard input', async () => {
    const { output } = await hsmIn(
      folder.path,
      'check',
      'шаблоны/a.hsm',
      '--fix',
      '--format',
      'json=out.json',
    );
    assert.equal(output, '');
    assert.equal(folder.read('out.json').trimStart()[0], '[');
  });
});

describe('hsm check --quiet and --max-warnings', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = new TestFolder({
      'hsm.config.json': '{"severity":{"double-space":"warning"}}',
      'a.hsm': WARNING,
      'b.hsm': ERROR,
    });
  });
  afterEach(() => folder.remove());

  it('reports errors only', async () => {
    const { code, output } = await hsmIn(folder.path, 'check', '.', '--quiet');
    assert.equal(code, 1);
    assert.doesNotMatch(output, /double-space/);
    assert.match(output, /misspelled-tag/);
    assert.equal((await hsmIn(folder.path, 'check', 'a.hsm', '--quiet')).code, 0);
  });

  it('fails when there are more warnings than are allowed, reported or not', async () => {
    assert.equal((await hsmIn(folder.path, 'check', 'a.hsm', '--max-warnings', '1')).code, 0);
    const { code, errors } = await hsmIn(folder.path, 'check', 'a.hsm', '--max-warnings', '0');
    assert.equal(code, 1);
    assert.equal(errors, 'Too many warnings: 1, and --max-warnings allows 0.\n');
    assert.equal((await hsmIn(folder.path, 'check', 'a.hsm', '--max-warnings', '0', '--quiet')).code, 1);
  });
});

describe('the colours of hsm check', () => {
  let folder: TestFolder;
  before(() => (folder = new TestFolder({ 'a.hsm': ERROR })));
  after(() => folder.remove());
  const isColoured = async (environment: NodeJS.ProcessEnv, isTerminal: boolean): Promise<boolean> =>
    (await hsmWith(folder.path, environment, isTerminal, 'check', '.')).output.includes('\u001b[');

  it('are for terminals', async () => {
    assert.equal(await isColoured({}, true), true);
    assert.equal(await isColoured({}, false), false);
    assert.equal(await isColoured({ TERM: 'dumb' }, true), false);
  });
  it('can be turned off and on', async () => {
    assert.equal(await isColoured({ NO_COLOR: '1' }, true), false);
    assert.equal(await isColoured({ NO_COLOR: '' }, true), true, 'an empty one counts for nothing');
    assert.equal(await isColoured({ FORCE_COLOR: '1' }, false), true);
    assert.equal(await isColoured({ FORCE_COLOR: '0' }, true), false);
    assert.equal(await isColoured({ FORCE_COLOR: '1', NO_COLOR: '1' }, false), true);
  });
  it('are neither in files nor in other formats', async () => {
    const environment = { FORCE_COLOR: '1' };
    const args = ['--format', 'text=out.txt', '--format', 'github'];
    const { output } = await hsmWith(folder.path, environment, true, 'check', '.', ...args);
    assert.ok(!output.includes('\u001b'));
    assert.ok(!folder.read('out.txt').includes('\u001b'));
  });
});

describe('what hsm prints of names and texts', () => {
  it('cannot act on a terminal or a runner', async function () {
    if (process.platform === 'win32') this.skip();
    const name = '::error::\u001b[31m\u202e##[group]x.hsm';
    const folder = new TestFolder();
    mkdirSync(folder.file('sub'));
    folder.write(name, `\u001b]0;x\u0007::add-mask::a\n##[error]b\n  ::stop-commands::c`);
    folder.write('hsm.config.json', '{"ignore":["sub/**"]}');
    for (const args of [['.'], [name], [`${name}x`], ['.', '--format', 'github'], ['sub/*', name]]) {
      const { output, errors } = await hsmIn(folder.path, 'check', ...args);
      const printed = `${errors}\n${output}`;
      assert.ok(printed.length > 20);
      assert.doesNotMatch(printed.replaceAll('\n', ''), /[\p{Cc}\p{Cf}]/u, args.join());
      assert.doesNotMatch(printed, /##\[/, args.join());
      if (!args.includes('github')) assert.doesNotMatch(printed, /^\s*::/m, args.join());
    }
    folder.remove();
  });
});

describe('hsm check --watch', () => {
  it('refuses standard input', async () => {
    assert.match((await hsmIn(ROOT, 'check', '-', '--watch')).errors, /--watch needs files or folders/);
  });

  it('checks again when a template or its configuration changes', async function () {
    this.timeout(60_000);
    const folder = new TestFolder({ '.git/HEAD': '', 'sub/a.hsm': ERROR });
    const program = [
      '--import',
      pathToFileURL(require.resolve('tsx')).href,
      join(ROOT, 'server', 'src', 'cli', 'main.ts'),
    ];
    const args = ['check', 'sub', '--watch', '--format', 'text', '--format', 'json=sub/out.json'];
    const child = spawn(process.execPath, [...program, ...args], {
      cwd: folder.path,
      env: { ...process.env, LC_ALL: 'en_US.UTF-8' },
    });
    let printed = '';
    child.stdout.on('data', (data: Buffer) => (printed += data.toString()));
    child.stderr.on('data', (data: Buffer) => (printed += data.toString()));
    /** Waits for a text that was not there before. */
    const next = async (pattern: RegExp): Promise<string> => {
      for (;;) {
        if (pattern.test(printed)) {
          const found = printed;
          printed = '';
          return found;
        }
        assert.equal(child.exitCode, null, printed);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    try {
      assert.match(await next(/Watching/), /1 checked: 1 error/);
      folder.write('sub/a.hsm', GOOD);
      assert.match(await next(/Watching/), /Changed: sub\/a\.hsm[^]*1 checked: 0 errors/);
      folder.write('sub/b.hsm', WARNING);
      assert.match(await next(/Watching/), /2 checked: 0 errors, 0 warnings, 1 other finding/);
      folder.write('hsm.config.json', '{"severity":{"double-space":"error"}}');
      assert.match(await next(/Watching/), /Changed: hsm\.config\.json[^]*2 checked: 1 error/);
      assert.equal(folder.read('sub/out.json').match(/"check"/g)?.length, 1);
    } finally {
      child.kill();
      folder.remove();
    }
  });
});
