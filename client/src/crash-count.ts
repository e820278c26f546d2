/** A server that crashes this often within the time has a defect that another start does not fix. */
const MAX_CRASHES = 4;
const WITHIN_MILLISECONDS = 3 * 60 * 1000;

/** Counts how often something ended by itself, and says when it is too often. */
export class CrashCount {
  private crashes: number[] = [];

  /** How often it ended within the last three minutes. */
  get recent(): number {
    return this.crashes.length;
  }

  /**
   * It ended once more.
   *
   * @param now in ms
   * @returns whether another start may help
   */
  mayRestart(now: number): boolean {
    this.crashes = [...this.crashes.filter((time) => now - time < WITHIN_MILLISECONDS), now];
    return this.crashes.length <= MAX_CRASHES;
  }

  /** Forgets what was: for a start that the user asks for. */
  reset(): void {
    this.crashes = [];
  }
}
