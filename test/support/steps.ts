/**
 * How many steps a piece of work takes, counted and not timed: a time on a shared machine says as much about the machine
 * and its garbage collector as about the code. V8 counts how often each block of the service's own code runs; what its
 * built-in functions on texts read is added, because there a loop can hide.
 */
import { Session } from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';

const SERVICE = '/server/src/service/';

export class StepCounter {
  private readonly session = new Session();
  private units = 0;
  private restore: (() => void)[] = [];

  async start(): Promise<void> {
    // Optimized code does not count its calls.
    setFlagsFromString('--no-opt');
    this.session.connect();
    await this.session.post('Profiler.enable');
    await this.session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  async stop(): Promise<void> {
    await this.session.post('Profiler.stopPreciseCoverage');
    this.session.disconnect();
    setFlagsFromString('--opt');
  }

  async count(work: () => unknown): Promise<number> {
    await this.session.post('Profiler.takePreciseCoverage');
    this.units = 0;
    this.watchTexts();
    try {
      work();
    } finally {
      this.restore.forEach((undo) => undo());
      this.restore = [];
    }
    const { result } = await this.session.post('Profiler.takePreciseCoverage');
    let steps = this.units;
    for (const { url, functions } of result) {
      if (!url.includes(SERVICE)) continue;
      // The most frequent block of a function: blocks that run as often as the one around them are not reported.
      for (const { ranges } of functions) steps += Math.max(...ranges.map(({ count }) => count));
    }
    return steps;
  }

  /** Adds what searches and patterns read to the steps. */
  private watchTexts(): void {
    const numberOf = (value: unknown, otherwise: number): number =>
      typeof value === 'number' ? value : otherwise;
    const lengthOf = (value: unknown): number => (typeof value === 'string' ? value.length : 0);
    this.watch(String.prototype, 'indexOf', (text, [, from]) => (found) => {
      const end = numberOf(found, -1);
      return (end < 0 ? lengthOf(text) : end) - numberOf(from, 0);
    });
    this.watch(String.prototype, 'lastIndexOf', (text, [, from]) => (found) => {
      return Math.min(numberOf(from, Infinity), lengthOf(text)) - numberOf(found, -1);
    });
    this.watch(String.prototype, 'includes', (text, [, from]) => (found) => {
      return found === true ? 1 : lengthOf(text) - numberOf(from, 0);
    });
    for (const name of ['trim', 'trimEnd', 'trimStart']) {
      this.watch(String.prototype, name, (text) => (trimmed) => lengthOf(text) - lengthOf(trimmed));
    }
    this.watch(String.prototype, 'normalize', (text) => () => lengthOf(text));
    // With an own `exec` the engine sends every use of a pattern through it: test, match, search, replace, split.
    this.watch(RegExp.prototype, 'exec', (pattern, [text]) => {
      if (!(pattern instanceof RegExp)) return () => 0;
      const from = pattern.global || pattern.sticky ? pattern.lastIndex : 0;
      return (found) => {
        if (Array.isArray(found)) return pattern.global || pattern.sticky ? pattern.lastIndex - from : 1;
        return pattern.sticky ? 1 : lengthOf(text) - from;
      };
    });
  }

  /** Wraps a built-in function to report, before and after the call, how much it reads. */
  private watch(
    owner: object,
    name: string,
    cost: (self: unknown, args: readonly unknown[]) => (result: unknown) => number,
  ): void {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name);
    const original: unknown = descriptor?.value;
    if (!descriptor || typeof original !== 'function') throw new Error(`no ${name}`);
    const add = (count: number): void => {
      this.units += Math.max(0, count);
    };
    const value = function (this: unknown, ...args: unknown[]): unknown {
      const costOf = cost(this, args);
      const result: unknown = Reflect.apply(original, this, args);
      add(costOf(result));
      return result;
    };
    Object.defineProperty(owner, name, { ...descriptor, value });
    this.restore.push(() => Object.defineProperty(owner, name, descriptor));
  }
}
