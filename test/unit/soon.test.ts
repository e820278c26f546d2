import assert from 'node:assert/strict';
import { Soon } from '../../client/src/soon';

/** A clock that only the test moves. */
class FakeClock {
  time = 0;
  private waiting: { readonly run: () => void; readonly at: number }[] = [];
  readonly clock = {
    now: () => this.time,
    start: (run: () => void, milliseconds: number) => {
      const timer = { run, at: this.time + milliseconds };
      this.waiting.push(timer);
      return timer;
    },
    stop: (timer: { readonly run: () => void }) => {
      this.waiting = this.waiting.filter((one) => one !== timer);
    },
  };

  pass(milliseconds: number): void {
    this.time += milliseconds;
    const due = this.waiting.filter(({ at }) => at <= this.time);
    this.waiting = this.waiting.filter(({ at }) => at > this.time);
    for (const { run } of due) run();
  }
}

describe('a debounced action', () => {
  it('waits for a pause and runs once', () => {
    const clock = new FakeClock();
    let done = 0;
    const soon = new Soon(() => done++, 120, clock.clock);
    for (let key = 0; key < 5; key++) {
      soon.ask();
      clock.pass(50);
    }
    assert.equal(done, 0);
    clock.pass(120);
    assert.equal(done, 1);
    clock.pass(5_000);
    assert.equal(done, 1);
  });

  it('runs every second while there is no pause', () => {
    const clock = new FakeClock();
    let done = 0;
    const soon = new Soon(() => done++, 120, clock.clock);
    for (let key = 0; key < 100; key++) {
      soon.ask();
      clock.pass(50);
    }
    assert.ok(done >= 4 && done <= 5, String(done));
  });

  it('does not run after it was cancelled', () => {
    const clock = new FakeClock();
    const soon = new Soon(() => assert.fail('done'), 120, clock.clock);
    soon.ask();
    soon.dispose();
    clock.pass(5_000);
  });
});
