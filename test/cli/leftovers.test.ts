import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { hsmIn, TestFolder } from '../support/cli';

/** The id of a process that has ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

describe('what a killed run leaves', () => {
  it('is removed by the next repair, and nothing else is', async () => {
    const ended = endedProcess();
    const folder = new TestFolder({
      'a.hsm': '[#HSM#]Ждём вас завтра.',
      [`.hsm-${ended}-1.tmp`]: '[#HSM#]Ждём',
      [`sub/.hsm-${ended}-12.tmp`]: '',
      'sub/b.hsm': '[#HSM#]Ждём вас сегодня.',
      [`.hsm-${process.pid}-99999.tmp`]: 'a run that is still going on',
      [`.a.hsm.${ended}.tmp`]: 'of another program',
      [`hsm-${ended}-1.tmp`]: 'of another program',
    });
    mkdirSync(folder.file(`.hsm-${ended}-2.tmp`));
    await hsmIn(folder.path, 'check', '.');
    assert.equal(readdirSync(folder.path).length, 7, 'a check changes nothing');
    const { code, errors } = await hsmIn(folder.path, 'check', '--fix', '.');
    assert.deepEqual([code, errors], [0, '']);
    const left = [`.a.hsm.${ended}.tmp`, `.hsm-${ended}-2.tmp`, `.hsm-${process.pid}-99999.tmp`];
    assert.deepEqual(
      readdirSync(folder.path, { recursive: true }).sort(),
      [...left, 'a.hsm', `hsm-${ended}-1.tmp`, 'sub', 'sub/b.hsm'].sort(),
    );
    folder.remove();
  });
});
