/** What a worker is at, in memory that its watchdog reads even when the worker never answers again. */

/** Longer texts are shown cut. */
const MAX_UNITS = 32_768;
const STARTED = 0;
const LENGTH = 1;

/** Shared between a worker and its watchdog. */
export class Progress {
  private readonly numbers: Int32Array;
  private readonly units: Uint16Array;

  constructor(readonly memory = new SharedArrayBuffer(8 + 2 * MAX_UNITS)) {
    this.numbers = new Int32Array(memory, 0, 2);
    this.units = new Uint16Array(memory, 8);
  }

  /** Says that the work on a text begins. */
  begin(text: string): void {
    const length = Math.min(text.length, MAX_UNITS);
    for (let offset = 0; offset < length; offset++) this.units[offset] = text.charCodeAt(offset);
    Atomics.store(this.numbers, LENGTH, length);
    Atomics.add(this.numbers, STARTED, 1);
  }

  /** How many texts were begun. */
  get count(): number {
    return Atomics.load(this.numbers, STARTED);
  }

  /** The text that was begun last. */
  get text(): string {
    const length = Atomics.load(this.numbers, LENGTH);
    return Array.from(this.units.subarray(0, length), (unit) => String.fromCharCode(unit)).join('');
  }
}
