/** What the watchdog needs of its surroundings: in tests a clock and a server that hangs when it should. */
export interface WatchdogPorts {
  /** Milliseconds. */
  readonly now: () => number;
  /** Whether the server runs, so that an answer can be expected. */
  readonly isRunning: () => boolean;
  /** Settles as soon as the server answers anything. */
  readonly ping: () => Promise<unknown>;
  /** Starts the server again; settles when it runs. */
  readonly restart: () => Promise<void>;
  /** The document whose request has waited longest, as the server names it; undefined when none waits. */
  readonly suspect: () => string | undefined;
  /** The server hung and is started again; `document` is left out from now on. */
  readonly onHang: (document: string | undefined) => void;
}

/** How often `tick` is to be called. */
export const TICK_MS = 2_000;
/** A server that works answers within milliseconds; a busy machine may need a few seconds. */
const TIMEOUT_MS = 10_000;
/** After a longer gap between two ticks this process was suspended, and the server with it. */
const SUSPENDED_MS = 3 * TICK_MS;

/** Notices a server that runs and does not answer, and starts it again. */
export class Watchdog {
  private waitingSince: number | undefined;
  private lastTick: number | undefined;
  private restarting = false;

  constructor(private readonly ports: WatchdogPorts) {}

  /** Looks after the server; to be called every `TICK_MS`. */
  async tick(): Promise<void> {
    const now = this.ports.now();
    const gap = now - (this.lastTick ?? now);
    this.lastTick = now;
    if (this.restarting) return;
    if (!this.ports.isRunning()) this.waitingSince = undefined;
    else if (this.waitingSince === undefined) void this.ping(now);
    else if (gap > SUSPENDED_MS) this.waitingSince = now;
    else if (now - this.waitingSince >= TIMEOUT_MS) await this.restart();
  }

  /** Nobody waits for it: the answer may never come. */
  private async ping(now: number): Promise<void> {
    this.waitingSince = now;
    try {
      await this.ports.ping();
    } catch {
      // An error is an answer, too; a server that ended has its own handler.
    }
    if (this.waitingSince === now) this.waitingSince = undefined;
  }

  private async restart(): Promise<void> {
    this.restarting = true;
    this.ports.onHang(this.ports.suspect());
    try {
      await this.ports.restart();
    } finally {
      this.waitingSince = undefined;
      this.restarting = false;
    }
  }
}
