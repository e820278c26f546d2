import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { bundles } from '../../esbuild';
import { CheckRun } from '../../server/src/cli/check-run';
import { findFiles } from '../../server/src/cli/find-files';
import { Output } from '../../server/src/cli/output';
import { runCommandLine } from '../../server/src/cli/run';
import { threadsFor } from '../../server/src/cli/threads/count';
import { BUNDLED_CLI, buildCli } from '../support/bundled-cli';
import { hsmIn, TestFolder } from '../support/cli';
import { ROOT } from '../support/repository';

const TEXTS = [
  '[#HSM#]Ваш заказ готов, ждём вас в магазине.',
  '[#HSM#]Ваш  заказ  готов , ждём  вас.[*FOOTER*]Команда',
  `[#HSM#]Ждём вас![*HEAD*]${'Я'.repeat(61)}`,
  '[HSM#]Здравствуйте, {{1}}! \u200bЗаказ {{2}} готов.',
  '[#HSM#]Заказ\u00a0готов[*IMAGE*]https://example.com/a.jpg[*FOOT*]Магазин 🎉',
  '[#HSM#]Ждём ЗАВТРА, {{name}}.',
  '',
];
const CONFIG = JSON.stringify({
  ignore: ['7/*1.hsm'],
  samples: { Обычный: { 1: 'Анна', 9: 'x' } },
  severity: { 'double-space': 'error' },
  checks: [{ id: 'a/b', find: '[А-Я]{6,}', message: 'Не кричите.' }],
});
const FORMATS = ['json', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjson', 'rdjsonl'];

/** A folder of templates, more than a thread takes at once; every 40th is damaged, empty or too large. */
function folderOf(seed: number, count: number): TestFolder {
  const folder = new TestFolder({ 'hsm.config.json': CONFIG, 'broken/hsm.config.json': '{' });
  for (let index = 0; index < count; index++) {
    const text = TEXTS[(index * 31 + seed * 17 + ((index * seed) >> 3)) % TEXTS.length] ?? '';
    const own =
      index % 3 === 0 ? text : text.replace('. ', `. № ${index} `).replace('готов', `готов ${index}`);
    const name = `${index % 9 === 8 ? 'broken' : index % 9}/ш ${index}.hsm`;
    folder.write(
      index % 2 === 0 ? name : `${index % 9}/${index}.hsm`,
      index % 40 === 39 ? Buffer.from([0xd0]) : own,
    );
  }
  return folder;
}

interface Everything {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
  readonly files: Readonly<Record<string, string>>;
}

/** One run after the other in the same folder, and all that they wrote. */
async function runsIn(
  folder: TestFolder,
  threads: number,
  calls: readonly (readonly string[])[],
): Promise<Everything> {
  const said = { output: '', errors: '' };
  let code = 0;
  for (const args of calls) {
    code =
      code * 10 +
      (await runCommandLine(
        ['check', '--threads', String(threads), ...args],
        { LANG: 'ru_RU.UTF-8' },
        (text) => (said.output += text),
        (text) => (said.errors += text),
        folder.path,
        false,
        BUNDLED_CLI,
      ));
  }
  const names = readdirSync(folder.path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.path.length + 1));
  return { code, ...said, files: Object.fromEntries(names.sort().map((name) => [name, folder.read(name)])) };
}

describe('the number of threads', () => {
  it('is one unless more are requested, and no thread is without a file', () => {
    assert.equal(threadsFor(100_000), 1);
    assert.equal(threadsFor(300, 3), 3);
    assert.equal(threadsFor(2, 3), 2);
    assert.equal(threadsFor(0), 1);
  });

  it('is an option', async () => {
    const folder = new TestFolder({ 'a.hsm': '[#HSM#]Ждём вас завтра.' });
    assert.equal((await hsmIn(folder.path, 'check', '.', '--threads', '2')).code, 0);
    for (const wrong of ['0', '-1', '1.5', 'x', '100'])
      assert.equal((await hsmIn(folder.path, 'check', '.', `--threads=${wrong}`)).code, 2, wrong);
    folder.remove();
  });
});

describe('a run in several threads', function () {
  this.timeout(120_000);
  before(buildCli);

  it('writes, says and repairs the same as one in one thread, byte for byte', async () => {
    const calls = [
      ['.', ...FORMATS.map((format) => `--format=${format}=report.${format}`), '--format', 'text'],
      ['.', '--quiet', '--max-warnings', '3'],
      ['1', '--update-baseline', '--baseline', 'accepted.json', '--reason', 'старое'],
      ['.', '--fix', '--baseline', 'accepted.json'],
      ['.', '--fix', '--format', 'json', 'none.hsm'],
    ];
    await fc.assert(
      fc.asyncProperty(fc.nat(1000), fc.integer({ min: 210, max: 330 }), async (seed, count) => {
        const [one, several] = [folderOf(seed, count), folderOf(seed, count)];
        const expected = await runsIn(one, 1, calls);
        const found = await runsIn(several, 3, calls);
        one.remove();
        several.remove();
        assert.match(expected.errors, /UTF-8/);
        assert.ok(expected.output.length > 10_000);
        assert.deepEqual(found, expected);
      }),
      { numRuns: 2 },
    );
  });

  it('says nothing of what it asks of the engine', () => {
    const folder = new TestFolder();
    for (let index = 0; index < 250; index++) folder.write(`${index}.hsm`, `[#HSM#]Заказ ${index} готов.`);
    const args = [BUNDLED_CLI, 'check', '.', '--language', 'en'];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, {
      cwd: folder.path,
      encoding: 'utf8',
    });
    folder.remove();
    assert.match(stdout, /^250 checked/m);
    assert.equal(stderr, '');
    assert.equal(status, 0);
  });

  describe('with templates that make trouble', () => {
    const program = join(ROOT, 'out', 'test', 'trouble', 'thread.js');
    before(async () => {
      const like = bundles.find(({ outfile }) => outfile === 'dist/cli/check.js');
      const entryPoints = ['test/support/troubled-thread.ts'];
      await build({ ...like, entryPoints, outfile: program, logLevel: 'silent' });
    });

    /** A run in which this thread is too slow to take a template of the last chunks. */
    async function runWith(trouble: string): Promise<{ run: CheckRun; errors: string }> {
      const folder = new TestFolder();
      for (let index = 0; index < 900; index++)
        folder.write(`${1000 + index}.hsm`, `[#HSM#]Ждём вас, заказ ${index}.${index === 50 ? trouble : ''}`);
      let errors = '';
      const output = new Output(
        'en',
        () => undefined,
        (text) => (errors += text),
      );
      const host = { output, environment: {}, isTerminal: false, folder: folder.path, program };
      const args = { fix: false, baseline: undefined, updateBaseline: false, reason: undefined, limit: 300 };
      const run = new CheckRun(args, host, 2);
      try {
        await run.read(findFiles(['.'], folder.path).files);
        await run.check();
      } finally {
        await run.end();
        folder.remove();
      }
      return { run, errors };
    }

    it('stops a job that never ends, names the file and goes on', async () => {
      const { run, errors } = await runWith('HANG');
      assert.equal(errors.match(/not checked, because it took longer than 0\.3 s/g)?.length, 1, errors);
      assert.match(errors, /^hsm: 1050\.hsm: /);
      assert.equal(run.files.length, 899);
      assert.deepEqual(
        run.files.map(({ name }) => name),
        run.files.map(({ name }) => name).sort(),
      );
    });

    it('fails as the job does', async () => {
      await assert.rejects(runWith('FAIL'), /a fault in a job/);
    });

    it('fails when a thread ends', async () => {
      await assert.rejects(runWith('EXIT'), /A thread ended with 7/);
    });
  });
});
