import assert from 'node:assert/strict';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { relative } from 'node:path';
import { readTemplate, writeTemplate } from '../../server/src/cli/files';
import { hsm, TestFolder } from '../support/cli';

const GOOD = '[#HSM#]Здравствуйте! Ваш заказ готов.';
const DAMAGED = '[#HSM#]Здравствуйте![*FOOTER*]Команда';
const REPAIRED = '[#HSM#]Здравствуйте![*FOOT*]Команда';

/** Without the administrator's rights, who may read and write everything. */
async function withoutRights<Value>(work: () => Promise<Value>): Promise<Value> {
  const user = process.geteuid?.();
  if (user !== 0) return work();
  process.seteuid?.(65534);
  try {
    return await work();
  } finally {
    process.seteuid?.(user);
  }
}

describe('the files that hsm finds', () => {
  let folder: TestFolder;
  beforeEach(() => (folder = new TestFolder()));
  afterEach(() => folder.remove());

  it('checks a file once, even when it is named several times', async () => {
    folder.write('a.hsm', GOOD);
    symlinkSync('a.hsm', folder.file('link.hsm'));
    const path = folder.file('a.hsm');
    const { output } = await hsm(
      ...['check', path, folder.path, `${folder.path}/./a.hsm`, relative('.', path), `${folder.path}/*.hsm`],
    );
    assert.equal(output, '1 checked: 0 errors, 0 warnings, 0 other findings.\n');
  });

  it('does not follow circular links', async () => {
    folder.write('sub/a.hsm', GOOD);
    symlinkSync('..', folder.file('sub/up'));
    symlinkSync('sub', folder.file('again'));
    const { code, output, errors } = await hsm('check', folder.path);
    assert.equal(errors, '');
    assert.equal(output, '1 checked: 0 errors, 0 warnings, 0 other findings.\n');
    assert.equal(code, 0);
  });

  it('finds templates in the order of their names, whatever the case of the ending', async () => {
    for (const name of [
      'b.hsm',
      'a/z.HSM',
      'c.hsm',
      'node_modules/x.hsm',
      '.git/x.hsm',
      '._b.hsm',
      '.hidden/x.hsm',
    ])
      folder.write(name, DAMAGED + name);
    const found = (await hsm('check', folder.path)).output.matchAll(/^(.*?):\d+:\d+: error/gm);
    assert.deepEqual(
      [...found].map(([, file]) => relative(folder.path, file ?? '')),
      ['.hidden/x.hsm', 'a/z.HSM', 'b.hsm', 'c.hsm'],
    );
  });

  for (const [what, target] of [
    ['nowhere', 'nowhere.hsm'],
    ['to itself', 'link.hsm'],
  ] as const) {
    it(`reports a link that leads ${what}, and checks the others`, async () => {
      folder.write('a.hsm', GOOD);
      symlinkSync(target, folder.file('link.hsm'));
      const { code, output, errors } = await hsm('check', folder.path);
      assert.equal(code, 2);
      assert.match(errors, /^hsm: Cannot read .*link\.hsm: the/m);
      assert.match(output, /^1 checked/m);
      assert.equal((await hsm('check', folder.file('link.hsm'))).code, 2);
    });
  }

  it('reports a folder that may not be read, and checks the others', async function () {
    if (process.platform === 'win32') this.skip();
    folder.write('a.hsm', GOOD);
    folder.write('closed/b.hsm', GOOD);
    chmodSync(folder.path, 0o755);
    chmodSync(folder.file('closed'), 0);
    const { code, output, errors } = await withoutRights(() => hsm('check', folder.path));
    const below = await withoutRights(() => hsm('check', folder.file('closed/b.hsm'), '--language', 'ru'));
    chmodSync(folder.file('closed'), 0o755);
    assert.equal(code, 2);
    assert.match(errors, /Cannot read .*closed: permission denied/);
    assert.match(output, /^1 checked/m);
    assert.match(below.errors, /Не удалось прочитать .*closed\/b\.hsm: нет прав доступа/);
  });

  it('checks with the defaults where a configuration cannot be read, and says so', async () => {
    folder.write('a.hsm', DAMAGED);
    folder.write('hsm.config.json/x', '');
    const { code, output, errors } = await hsm('check', folder.file('a.hsm'));
    assert.equal(code, 2);
    assert.match(errors, /Cannot read .*hsm\.config\.json: this is a folder, not a file/);
    assert.match(output, /misspelled-tag/);
  });
});

describe('the files that hsm reads and writes', () => {
  let folder: TestFolder;
  beforeEach(() => (folder = new TestFolder()));
  afterEach(() => folder.remove());

  const russian = '[#HSM#]Привет, мир![*FOOTER*]Команда';
  for (const [what, bytes, message] of [
    ['UTF-16', Buffer.from(russian, 'utf16le'), /UTF-16 without a byte-order mark/],
    ['UTF-16, big-endian', Buffer.from(russian, 'utf16le').swap16(), /UTF-16 without a byte-order mark/],
    [
      'half a character in UTF-16',
      Buffer.from(`\ufeff${russian}\ud83d`, 'utf16le'),
      /the file is not UTF-8 text/,
    ],
    ['Latin-1', Buffer.from('[#HSM#]Café', 'latin1'), /the file is not UTF-8 text/],
    [
      'no text',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
      /this is not a text file/,
    ],
  ] as const) {
    it(`refuses a file in another encoding and does not change it: ${what}`, async () => {
      folder.write('a.hsm', bytes);
      const { code, errors } = await hsm('check', '--fix', folder.file('a.hsm'));
      assert.match(errors, message);
      assert.equal(code, 2);
      assert.equal(folder.read('a.hsm'), bytes.toString('utf8'));
    });
  }

  for (const [name, encoded] of [
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-16, little end first', (text: string) => Buffer.from(text, 'utf16le')],
    ['UTF-16, big end first', (text: string) => Buffer.from(text, 'utf16le').swap16()],
  ] as const) {
    it(`repairs a file with a byte-order mark in its own encoding: ${name}`, async () => {
      const text = russian.replace('мир', 'мир 🎉');
      folder.write('a.hsm', encoded(`\ufeff${text}`));
      const checked = await hsm('check', folder.file('a.hsm'));
      assert.match(checked.output, /a\.hsm:1:23: .*misspelled-tag/);
      assert.equal((await hsm('check', '--fix', folder.file('a.hsm'))).code, 0);
      const repaired = `\ufeff${text.replace('FOOTER', 'FOOT')}`;
      assert.deepEqual(readFileSync(folder.file('a.hsm')), encoded(repaired));
    });
  }

  it('reads ten megabytes', async () => {
    folder.write('a.hsm', `[#HSM#]${'Привет, мир. '.repeat(450_000)}`);
    const { code, output } = await hsm('check', folder.file('a.hsm'));
    assert.equal(code, 1);
    assert.match(output, /body has 5,850,000 characters/);
  });

  it('keeps line ends and permissions when it repairs', async () => {
    folder.write('a.hsm', '[#HSM#]Раз\r\nдва[*FOOTER*]Команда\r\n');
    chmodSync(folder.file('a.hsm'), 0o666);
    assert.equal((await hsm('check', '--fix', folder.file('a.hsm'))).code, 0);
    assert.equal(folder.read('a.hsm'), '[#HSM#]Раз\r\nдва[*FOOT*]Команда\r\n');
    assert.equal(statSync(folder.file('a.hsm')).mode & 0o777, 0o666);
  });

  it('repairs the file that a link leads to, and keeps the link', async () => {
    folder.write('real/a.hsm', DAMAGED);
    symlinkSync('real/a.hsm', folder.file('link.hsm'));
    assert.equal((await hsm('check', '--fix', folder.file('link.hsm'))).code, 0);
    assert.equal(folder.read('real/a.hsm'), REPAIRED);
    assert.ok(readdirSync(folder.path, { withFileTypes: true }).some((entry) => entry.isSymbolicLink()));
  });

  it('leaves a read-only file as it is, and says so', async function () {
    if (process.platform === 'win32') this.skip();
    folder.write('a.hsm', DAMAGED);
    chmodSync(folder.path, 0o777);
    chmodSync(folder.file('a.hsm'), 0o444);
    const { code, errors } = await withoutRights(() => hsm('check', '--fix', folder.file('a.hsm')));
    assert.equal(code, 2);
    assert.match(errors, /Cannot write .*a\.hsm, so it is unchanged: permission denied/);
    assert.equal(folder.read('a.hsm'), DAMAGED);
    assert.deepEqual(readdirSync(folder.path), ['a.hsm']);
  });

  it('does not overwrite what somebody else saved meanwhile', () => {
    folder.write('a.hsm', DAMAGED);
    const read = readTemplate(folder.file('a.hsm'));
    assert.ok(read.ok);
    folder.write('a.hsm', `${DAMAGED} Ромашка`);
    const problem = writeTemplate(folder.file('a.hsm'), read.value, REPAIRED);
    assert.match(problem?.en ?? '', /another program changed the file/);
    assert.equal(folder.read('a.hsm'), `${DAMAGED} Ромашка`);
  });

  it('does not bring back a file that somebody else removed meanwhile', () => {
    folder.write('a.hsm', DAMAGED);
    const read = readTemplate(folder.file('a.hsm'));
    assert.ok(read.ok);
    const gone = folder.file('a.hsm');
    folder.remove();
    assert.match(writeTemplate(gone, read.value, REPAIRED)?.en ?? '', /Cannot read/);
    assert.equal(existsSync(gone), false);
  });
});
