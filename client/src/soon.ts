/** What `Soon` needs to wait; in tests a clock that only the test moves. */
export interface Clock<Timer> {
  /** Milliseconds. */
  readonly now: () => number;
  readonly start: (run: () => void, milliseconds: number) => Timer;
  readonly stop: (timer: Timer) => void;
}

const SYSTEM_CLOCK: Clock<ReturnType<typeof setTimeout>> = {
  now: Date.now,
  start: (run, milliseconds) => setTimeout(run, milliseconds),
  stop: (timer) => clearTimeout(timer),
};

/** An author who types without a pause sees something new at least this often, in ms. */
const LONGEST_WAIT_MS = 1_000;

/** Does something once nobody has asked for it for a moment, but never later than a second after the first asked. */
export class Soon<Timer> {
  private timer: Timer | undefined;
  private firstAsked: number | undefined;

  /** @param pause milliseconds without a further request after which it is done */
  constructor(
    private readonly run: () => void,
    private readonly pause: number,
    private readonly clock: Clock<Timer>,
  ) {}

  /** Asks for it. */
  ask(): void {
    const now = this.clock.now();
    this.firstAsked ??= now;
    if (this.timer !== undefined) this.clock.stop(this.timer);
    const left = Math.max(0, this.firstAsked + LONGEST_WAIT_MS - now);
    this.timer = this.clock.start(
      () => {
        this.dispose();
        this.run();
      },
      Math.min(this.pause, left),
    );
  }

  /** Nothing is done any more unless it is requested again. */
  dispose(): void {
    if (this.timer !== undefined) this.clock.stop(this.timer);
    this.timer = undefined;
    this.firstAsked = undefined;
  }
}

/** The same by the clock of the system. */
export function soon(run: () => void, pause: number): Soon<ReturnType<typeof setTimeout>> {
  return new Soon(run, pause, SYSTEM_CLOCK);
}
