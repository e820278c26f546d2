import assert from 'node:assert/strict';
import { hsm, hsmIn, TestFolder } from '../support/cli';

const GOOD = '[#HSM#]Здравствуйте! Ваш заказ готов.';
const LONG_HEADER = `[#HSM#]Ждём вас![*HEAD*]${'Я'.repeat(61)}`;
/** Three equal findings that a safe fix removes. */
const THREE_SPACES = '[#HSM#]Ваш  заказ  готов  к выдаче.';
const DOUBLE_SPACE = { file: 'a.hsm', check: 'double-space', text: '  ', reason: 'agreed' };

function baselineOf(...accepted: readonly object[]): string {
  return JSON.stringify({ accepted });
}

describe('hsm check --fix and accepted findings', () => {
  let folder: TestFolder;
  afterEach(() => folder.remove());

  async function fixed(text: string, ...accepted: readonly object[]): Promise<string> {
    folder = new TestFolder({ 'a.hsm': text, 'hsm.baseline.json': baselineOf(...accepted) });
    const { errors } = await hsm('check', '--fix', folder.path);
    assert.equal(errors, '', 'an entry no longer fits');
    return folder.read('a.hsm');
  }

  it('leaves what they mark alone', async () => {
    const accepted = [1, 2].map((occurrence) => ({ ...DOUBLE_SPACE, occurrence }));
    assert.equal(await fixed(THREE_SPACES, ...accepted), '[#HSM#]Ваш  заказ  готов к выдаче.');
  });

  describe('about a copy', () => {
    const COPY = '[#HSM#]Ваш  заказ готов.\nЖдём  вас завтра.[*FOOT*]Магазин';
    /** The second line is repaired; the first is what the accepted finding marks. */
    const REPAIRED = '[#HSM#]Ваш  заказ готов.\nЖдём вас завтра.[*FOOT*]Магазин';
    const accepted = ['a.hsm', 'b.hsm'].map((file) => ({
      ...{ file, check: 'duplicate-template', text: 'Ваш  заказ готов.', occurrence: 1, reason: '' },
    }));

    for (const [what, entries] of [
      ['in both', accepted],
      ['in the first', accepted.slice(0, 1)],
      ['in the second', accepted.slice(1)],
    ] as const) {
      it(`repairs what they do not mark, ${what}`, async () => {
        folder = new TestFolder({
          ...{ 'a.hsm': COPY, 'b.hsm': COPY, 'hsm.baseline.json': baselineOf(...entries) },
        });
        const { errors } = await hsmIn(folder.path, 'check', '--fix', '.');
        // Where one of them is repaired whole, they are no longer copies.
        assert.equal(/no longer there/.test(errors), entries.length === 1, errors);
        const whole = REPAIRED.replace('Ваш  ', 'Ваш ');
        for (const file of ['a.hsm', 'b.hsm'])
          assert.equal(folder.read(file), entries.some((one) => one.file === file) ? REPAIRED : whole, file);
      });
    }
  });

  it('leaves out a fix that would change their number, so that they stay accepted', async () => {
    assert.equal(
      await fixed(THREE_SPACES, { ...DOUBLE_SPACE, occurrence: 2 }),
      '[#HSM#]Ваш  заказ  готов к выдаче.',
    );
  });

  it('repairs as before when their day has passed', async () => {
    const entry = { ...DOUBLE_SPACE, occurrence: 1, expires: '2020-01-01' };
    folder = new TestFolder({ 'a.hsm': THREE_SPACES, 'hsm.baseline.json': baselineOf(entry) });
    await hsm('check', '--fix', folder.path);
    assert.equal(folder.read('a.hsm'), '[#HSM#]Ваш заказ готов к выдаче.');
  });
});

describe('hsm render', () => {
  it('shows the findings that hsm check reports: copies, but nothing accepted or ignored', async () => {
    const folder = new TestFolder({
      'a.hsm': THREE_SPACES,
      'b.hsm': GOOD,
      'c.hsm': GOOD,
      'drafts/d.hsm': LONG_HEADER,
      'hsm.config.json': '{ "ignore": ["drafts/"] }',
      'hsm.baseline.json': baselineOf(...[1, 2, 3].map((occurrence) => ({ ...DOUBLE_SPACE, occurrence }))),
      'none.json': baselineOf(),
    });
    const all = await hsmIn(folder.path, 'check', 'a.hsm', '--format', 'json', '--baseline', 'none.json');
    const [accepted] = JSON.parse(all.output) as { message: string }[];
    const { code, errors } = await hsmIn(folder.path, 'render', '.', '--out', 'page.html');
    const page = folder.read('page.html');
    folder.remove();
    assert.equal(code, 0, errors);
    assert.match(errors, /^page\.html: 3 messages\.$/m);
    assert.ok(accepted && !page.includes(accepted.message), 'an accepted finding is shown');
    assert.ok(page.includes('are the same as in c.hsm'), 'no copy is reported');
  });
});

describe('which files hsm takes for templates', () => {
  let folder: TestFolder;
  afterEach(() => folder.remove());

  async function checked(...args: string[]): Promise<number> {
    const { output } = await hsmIn(folder.path, 'check', '--format', 'text', ...args);
    return Number(/^(\d+) checked/m.exec(output)?.[1] ?? 0);
  }

  it('does not depend on how they are named', async () => {
    folder = new TestFolder(
      Object.fromEntries(
        ['a.hsm', 'C.HSM', '.drafts/b.hsm', 'node_modules/x/d.hsm', '.git/e.hsm', '._a.hsm', 'note.txt'].map(
          (name) => [name, `${GOOD} ${name}`],
        ),
      ),
    );
    for (const path of ['.', '**/*.hsm', '**/*.HSM', '**', '**/*'])
      assert.equal(await checked(path), 3, path);
    assert.equal(await checked('*.txt'), 1, 'another ending that is named');
  });

  it('takes brackets for ordinary characters where such a path exists', async () => {
    folder = new TestFolder({
      'Шаблоны (WhatsApp)/a.hsm': GOOD,
      'Шаблоны (WhatsApp)/Акция (1).hsm': `${GOOD} 1`,
      '[new]/b.hsm': `${GOOD} 2`,
      'x1/c.hsm': `${GOOD} 3`,
      'x2/c.hsm': `${GOOD} 4`,
    });
    assert.equal(await checked('Шаблоны (WhatsApp)/*.hsm'), 2);
    assert.equal(await checked('Шаблоны (WhatsApp)/Акция (?).hsm'), 1);
    assert.equal(await checked('[new]/*.hsm'), 1);
    assert.equal(await checked('x+(1|2)/*.hsm'), 2, 'alternatives where no such path exists');
  });

  it('refuses an empty path and touches nothing', async () => {
    folder = new TestFolder({ 'a.hsm': THREE_SPACES });
    const { code, errors } = await hsmIn(folder.path, 'check', '', '--fix');
    assert.equal(code, 2);
    assert.match(errors, /An argument is empty/);
    assert.equal(folder.read('a.hsm'), THREE_SPACES);
  });

  it('checks a text with a NUL character as the editor does', async () => {
    folder = new TestFolder({ 'a.hsm': '[#HSM#]Ваш за\0каз готов.' });
    const { code, output } = await hsmIn(folder.path, 'check', '.');
    assert.equal(code, 0, output);
    assert.match(output, /U\+0000/);
  });
});

describe('what hsm check says of ignored files', () => {
  let folder: TestFolder;
  afterEach(() => folder.remove());

  it('names the entry when nothing was checked', async () => {
    folder = new TestFolder({
      'drafts/a.hsm': GOOD,
      'drafts/b.hsm': GOOD,
      'hsm.config.json': '{"ignore":["drafts"]}',
    });
    const { code, output, errors } = await hsmIn(folder.path, 'check', '.');
    assert.equal(code, 0);
    assert.match(output, /^0 checked/);
    assert.equal(errors, 'Nothing was checked: 2 files ignored by "drafts" in hsm.config.json.\n');
  });

  it('names the entry for a file that was named', async () => {
    folder = new TestFolder({
      'drafts/a.hsm': GOOD,
      'b.hsm': GOOD,
      'hsm.config.json': '{"ignore":["drafts"]}',
    });
    const { errors } = await hsmIn(folder.path, 'check', 'drafts/a.hsm', 'b.hsm');
    assert.equal(errors, 'drafts/a.hsm: not checked, because hsm.config.json ignores it ("drafts").\n');
  });

  for (const [what, config, message] of [
    ['an empty entry', '{"ignore": [""]}', /This entry is empty and ignores nothing/],
    ['an empty entry among others', '{"ignore": ["drafts/**", ""]}', /This entry is empty/],
    ['an exclamation mark alone', '{"ignore": ["!"]}', /This entry is empty/],
    ['an entry that is too long', `{"ignore": ["${'x'.repeat(65_537)}"]}`, /longer than 2,048 characters/],
    ['an entry that makes a regular expression run away', '{"ignore":["+([a-z]|[a-y])!"]}', undefined],
    ['brackets without end', `{"severity": ${'['.repeat(20_000)}`, /nested more than 100 deep/],
    [
      'a baseline on another computer',
      '{"baseline": "//host/share/x.json"}',
      /must be a path relative to this file/,
    ],
    ['a baseline on a drive', '{"baseline": "C:\\\\x.json"}', /must be a path relative to this file/],
    ['stars without end', `{"ignore": ["${'*a'.repeat(200)}*b"]}`, undefined],
  ] as const) {
    it(`checks everything under ${what}`, async () => {
      folder = new TestFolder({ [`${'a'.repeat(200)}.hsm`]: LONG_HEADER, 'hsm.config.json': config });
      const { code, output, errors } = await hsmIn(folder.path, 'check', '.');
      assert.equal(errors, '');
      assert.equal(code, 1);
      assert.match(output, /header-too-long/);
      if (message) assert.match(output, message);
      else assert.doesNotMatch(output, /hsm\.config\.json/);
    });
  }
});
