import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

describe('the server started with check', () => {
  it('is the command line, as the task of the editor runs it', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'dist', 'server', 'server.js'), 'check', 'broken.hsm', '--language', 'ru'],
      { cwd: join(root, 'test', 'vscode', 'workspace'), encoding: 'utf8' },
    );
    assert.equal(stderr, '');
    assert.equal(status, 1);
    assert.match(stdout, /^broken\.hsm:1:\d+: ошибка: .* \[image-trailing-text\]\n/);
  });
});
