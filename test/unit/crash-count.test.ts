import assert from 'node:assert/strict';
import { CrashCount } from '../../client/src/crash-count';

const MINUTE = 60_000;
/** What is answered to crashes at these times, in minutes. */
const answers = (...minutes: readonly number[]): boolean[] => {
  const count = new CrashCount();
  return minutes.map((minute) => count.mayRestart(minute * MINUTE));
};

describe('crashes of the server', () => {
  it('lead to a restart up to four times in three minutes', () => {
    assert.deepEqual(answers(0, 0.5, 1, 1.5, 2), [true, true, true, true, false]);
  });
  it('are forgotten after three minutes', () => {
    assert.deepEqual(answers(0, 1, 2, 2.5, 3), [true, true, true, true, true]);
    assert.deepEqual(answers(0, 4, 8, 12, 16, 20), [true, true, true, true, true, true]);
    assert.deepEqual(answers(0, 1, 2, 2.9, 2.99), [true, true, true, true, false]);
  });
  it('are counted from zero when the user restarts the server', () => {
    const count = new CrashCount();
    for (const time of [0, 1, 2, 3, 4]) count.mayRestart(time);
    assert.equal(count.recent, 5);
    count.reset();
    assert.equal(count.recent, 0);
    assert.equal(count.mayRestart(5), true);
  });
});
