import { Hang, processorTime, runWithin } from './guard';
import { textOf, type Kind } from './growing/kinds';
import { worksOf } from './works';

/** Work whose cost grows faster than the text. */
export interface Growth {
  readonly work: string;
  /** Milliseconds of processor time for each length. */
  readonly costs: readonly { readonly units: number; readonly cost: number }[];
  /** 1 is linear, 2 the square. */
  readonly exponent: number;
}

const FACTOR = 4;
/** What takes less says nothing about growth: garbage collection costs as much. */
const LEAST_MS = 2;
const LIMIT_MS = 3_000;
/** What was stopped at the limit took nearly all of that time, unless the machine was busy with something else. */
const HANGS_MS = 2_500;
/** n log n has 1.1 here; the rest is for garbage collection and caches. */
const SUSPICIOUS_EXPONENT = 1.45;

/**
 * How much longer each work takes for a text four times as long; the steepest first.
 *
 * @param known works that are left out
 */
export function growthOf(kind: Kind, units: number, known: ReadonlySet<string> = new Set()): Growth[] {
  const few = new Map([...costsOf(textOf(kind, units), known)].map(([name, { cost }]) => [name, cost]));
  const growths: Growth[] = [];
  for (const [work, { cost, again }] of costsOf(textOf(kind, units * FACTOR), known)) {
    const before = few.get(work) ?? 0;
    let many = cost;
    let exponent = exponentOf(before, many);
    // What seems steep is measured again: something else may have been busy.
    for (let tries = 0; tries < 2 && exponent > SUSPICIOUS_EXPONENT && many < HANGS_MS; tries++) {
      many = Math.min(many, again());
      exponent = exponentOf(before, many);
    }
    const costs = [
      { units, cost: before },
      { units: units * FACTOR, cost: many },
    ];
    growths.push({ work, exponent, costs });
  }
  return growths.sort((a, b) => b.exponent - a.exponent);
}

function exponentOf(before: number, cost: number): number {
  return cost < LEAST_MS ? 0 : Math.log(cost / Math.max(before, LEAST_MS / 40)) / Math.log(FACTOR);
}

/** The works that are steep now and still steep for a text four times as long, measured again. */
export function steepWorks(kind: Kind, units: number, known: ReadonlySet<string>): Growth[] {
  const suspects = growthOf(kind, units, known).filter(isSteep);
  if (suspects.length === 0) return [];
  const again = growthOf(kind, units * FACTOR, known).filter(isSteep);
  return again.filter(({ work }) => suspects.some((suspect) => suspect.work === work));
}

function isSteep({ exponent }: Growth): boolean {
  return exponent > SUSPICIOUS_EXPONENT;
}

/** What each work costs, in milliseconds, and how to measure it once more; up to the first that hangs. */
function* costsOf(
  text: string,
  known: ReadonlySet<string>,
): Generator<[string, { readonly cost: number; readonly again: () => number }]> {
  for (const { name, run } of worksOf(text)) {
    if (known.has(name)) continue;
    const again = (): number => costOf(run);
    const cost = again();
    yield [name, { cost, again }];
    if (cost >= HANGS_MS) return;
  }
}

/** Milliseconds of processor time: what others do on the machine meanwhile makes nothing look steep. */
function costOf(run: () => unknown): number {
  const before = process.cpuUsage();
  try {
    runWithin(LIMIT_MS, run);
  } catch (error) {
    if (!(error instanceof Hang)) throw error;
  }
  return processorTime(before);
}
