import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../../esbuild';
import { TestFolder } from '../support/cli';

const ROOT = join(__dirname, '..', '..');
const SERVER = join(ROOT, 'out', 'test', 'server', 'server.js');

describe('the bundled server started with check', () => {
  before(async function () {
    this.timeout(60_000);
    const parts = bundles.filter(({ outfile }) => outfile.startsWith('dist/server/'));
    for (const part of parts) {
      await build({ ...part, outfile: join(dirname(SERVER), basename(part.outfile)), logLevel: 'silent' });
    }
  });

  it('is the command line, as the task of the editor runs it', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [SERVER, 'check', 'broken.hsm', '--language', 'ru'],
      { cwd: join(ROOT, 'test', 'vscode', 'workspace'), encoding: 'utf8' },
    );
    assert.equal(stderr, '');
    assert.equal(status, 1);
    assert.match(stdout, /^broken\.hsm:1:\d+: ошибка: .* \[image-trailing-text\]\n/);
  });

  it('has the reports of tasks only, and says so', () => {
    const folder = new TestFolder({ 'a.hsm': '[#HSM#]Ждём вас.' });
    const [json, sarif] = ['json', 'sarif'].map((format) =>
      spawnSync(process.execPath, [SERVER, 'check', '.', '--format', format, '--language', 'en'], {
        ...{ cwd: folder.path, encoding: 'utf8' },
      }),
    );
    folder.remove();
    assert.equal(json?.status, 0);
    assert.ok(JSON.parse(json.stdout));
    assert.equal(sarif?.status, 2);
    assert.match(sarif.stderr, /Unknown format "sarif"\. Use text, json\./);
  });

  it('checks in several threads', () => {
    const folder = new TestFolder();
    for (let index = 0; index < 220; index++)
      folder.write(`${index}.hsm`, `[#HSM#]Ждём  вас, заказ ${index}.`);
    const [one, two] = ['1', '2'].map((threads) =>
      spawnSync(process.execPath, [SERVER, 'check', '.', '--threads', threads], {
        ...{ cwd: folder.path, encoding: 'utf8' },
      }),
    );
    folder.remove();
    assert.equal(two?.stderr, '');
    assert.match(two.stdout, /^0\.hsm:1:12: /);
    assert.equal(two.stdout, one?.stdout);
  });

  it('loads the engine for patterns when a configuration has one', () => {
    const folder = new TestFolder({
      'hsm.config.json': '{"checks": [{"id": "a/b", "find": "[А-Я]{6,}", "message": "Не кричите."}]}',
      'a.hsm': '[#HSM#]Ждём ЗАВТРА, Мария.',
    });
    const { stdout, stderr } = spawnSync(process.execPath, [SERVER, 'check', '.'], {
      ...{ cwd: folder.path, encoding: 'utf8' },
    });
    folder.remove();
    assert.equal(stderr, '');
    assert.match(stdout, /Не кричите\. \[a\/b\]/);
  });
});
