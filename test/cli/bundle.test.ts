import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { FORMAT_NAMES } from '../../server/src/cli/reporting/formats';
import { hsmIn, TestFolder } from '../support/cli';
import { BUNDLED_CLI, buildCli } from '../support/bundled-cli';
import { ROOT } from '../support/repository';

function run(args: readonly string[], input = ''): { status: number | null; stdout: string; stderr: string } {
  const environment = { ...process.env, LC_ALL: 'en_US.UTF-8' };
  return spawnSync(process.execPath, [BUNDLED_CLI, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    input,
    env: environment,
  });
}

/** The command line as it is shipped: bundled, in a process of its own. */
describe('the bundled hsm', () => {
  before(async function () {
    this.timeout(60_000);
    await buildCli();
  });

  it('checks a folder', () => {
    const { status, stdout, stderr } = run(['check', 'examples/broken']);
    assert.equal(stderr, '');
    assert.equal(status, 1);
    assert.match(stdout, /examples\/broken\/tag-homoglyph\.hsm:1:1: error: .*\[tag-homoglyph\]/);
  });

  for (const format of FORMAT_NAMES) {
    it(`reports as ${format} what its source reports`, async () => {
      const args = ['check', '--format', format, 'examples/broken', 'examples/*.hsm'];
      const { code, output } = await hsmIn(ROOT, ...args);
      const { status, stdout } = run(args);
      assert.deepEqual([status, stdout], [code, output]);
    });
  }

  it('loads no module of Node.js that a text report does not need', () => {
    const folder = new TestFolder({
      'list.cjs': `process.on('exit', () => require('node:fs').writeSync(2, process.moduleLoadList.join('\\n')));`,
      'a.hsm': '[#HSM#]Ждём  вас завтра.',
    });
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--require', folder.file('list.cjs'), BUNDLED_CLI, 'check', folder.path],
      { encoding: 'utf8' },
    );
    folder.remove();
    assert.match(stdout, /double-space/);
    assert.match(stderr, /^NativeModule fs$/m);
    assert.doesNotMatch(stderr, /^NativeModule (?:stream|worker_threads|crypto|net|tty)$/m);
  });

  it('loads what explains the checks for a report that shows it only', () => {
    const folder = new TestFolder({
      'list.cjs': `process.on('exit', () => require('node:fs').writeSync(2, Object.keys(require.cache).join('\\n')));`,
      'a.hsm': '[#HSM#]Ждём  вас завтра, {{1}}.',
    });
    const loaded = (format: string): string =>
      spawnSync(
        process.execPath,
        ['--require', folder.file('list.cjs'), BUNDLED_CLI, 'check', '--format', format, folder.path],
        { encoding: 'utf8' },
      ).stderr;
    for (const format of ['text', 'json']) {
      const scripts = loaded(format);
      assert.match(scripts, /check\.js$/m);
      assert.doesNotMatch(scripts, /explained\.js/);
    }
    assert.match(loaded('sarif'), /explained\.js$/m);
    folder.remove();
  });

  it('reads standard input', () => {
    const { status, stdout } = run(
      ['check', '--format', 'json', '-'],
      '[#HSM#]Здравствуйте![*FOOTER*]Команда',
    );
    assert.equal(status, 1);
    const [finding] = JSON.parse(stdout) as { file: string; check: string; fixable: boolean }[];
    assert.deepEqual([finding?.file, finding?.check, finding?.fixable], ['-', 'misspelled-tag', true]);
  });

  it('prints nothing but the repaired text for --fix and standard input', () => {
    const { status, stdout, stderr } = run(['check', '--fix', '-'], '[#HSM#]Здравствуйте![*FOOTER*]Команда');
    assert.equal(stdout, '[#HSM#]Здравствуйте![*FOOT*]Команда');
    assert.match(stderr, /^1 checked: 0 errors/m);
    assert.equal(status, 0);
  });

  it('stops quietly when the reader closes the pipe', () => {
    const program = `"${process.execPath}" "${BUNDLED_CLI}" check examples/broken`;
    const { stdout, stderr } = spawnSync(`${program} | "${process.execPath}" -e ""`, {
      ...{ cwd: ROOT, encoding: 'utf8', shell: true },
    });
    assert.equal(stderr, '');
    assert.equal(stdout, '');
  });

  it('ends with 2 and says why when the report cannot be written', function () {
    if (process.platform !== 'linux') this.skip();
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [BUNDLED_CLI, 'check', 'examples/broken'], {
      ...{ cwd: ROOT, encoding: 'utf8', env: { ...process.env, LC_ALL: 'en_US.UTF-8' } },
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    assert.equal(stderr, 'hsm: stopped unexpectedly: the disk is full\n');
    assert.equal(status, 2);
  });

  it('prints its version', () => {
    assert.match(run(['--version']).stdout, /^\d+\.\d+\.\d+\n$/);
  });

  it('ends with 2 on wrong usage', () => {
    assert.equal(run(['check', '--formt', 'json', '.']).status, 2);
    assert.equal(run([]).status, 2);
  });
});
