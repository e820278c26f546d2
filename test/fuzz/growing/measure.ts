import type { CountingCode, Steps } from '../../support/counting/load';
import type { Work } from '../works';
import { textOf, type Kind } from './kinds';

/** How the steps of a work grow. */
export interface Growth {
  readonly work: string;
  /** The function or loop in which they grow fastest; undefined: in no single one. */
  readonly place: string | undefined;
  readonly steps: readonly { readonly units: number; readonly steps: number }[];
  /** 1 is linear, 2 the square. */
  readonly exponent: number;
  /** More than 1: faster than n·log n. */
  readonly pressure: number;
}

/** What came of a kind of text. */
export interface Judged {
  /** The steepest first. */
  readonly steep: readonly Growth[];
  /** How near the steepest work came to what is allowed, which is 1. */
  readonly pressure: number;
}

/** The lengths between which growth is judged, and one in the middle that shows nearly everything and takes less time. UTF-16 units. */
const SIZES = { few: 2_000, some: 16_000, many: 64_000 } as const;

/** Fewer steps for each unit of the text say nothing: what runs for the first time, a table that is made once. */
const FEW_STEPS = 2;
/** Windows of bounded look-ahead are full more often in a longer text: this much more than n·log n is not growth. */
const SLACK = 1.35;
/** No work on a text takes as many steps for each unit: it is not measured with a longer one. */
const TOO_MANY = 20_000;

/** The works, loaded so that they count their steps. */
export type Code = CountingCode<{ readonly worksOf: (text: string) => Iterable<Work> }>;

/**
 * How the steps of each work grow with the text: found are those that grow faster than n·log n between 2 k and 16 k units and
 * still do so up to 64 k.
 *
 * @param known works that are left out
 */
export async function steepWorks(
  code: Code,
  kind: Kind,
  known: ReadonlySet<string> = new Set(),
): Promise<Judged> {
  const all = await growths(code, kind, SIZES.few, SIZES.some, (work) => !known.has(work));
  const suspects = all.filter(isSteep);
  const pressure = Math.max(0, ...all.map((one) => one.pressure));
  if (suspects.length === 0) return { steep: [], pressure };
  const names = new Set(suspects.map(({ work }) => work));
  const sure = suspects.filter(({ steps }) => (steps.at(-1)?.steps ?? 0) > TOO_MANY * SIZES.some);
  for (const { work } of sure) names.delete(work);
  const again =
    names.size === 0 ? [] : await growths(code, kind, SIZES.some, SIZES.many, (work) => names.has(work));
  const steep = [...sure, ...again.filter(isSteep)].sort((a, b) => b.exponent - a.exponent);
  return { steep, pressure };
}

function isSteep({ pressure }: Growth): boolean {
  return pressure > 1;
}

async function growths(
  code: Code,
  kind: Kind,
  few: number,
  many: number,
  isWanted: (work: string) => boolean,
): Promise<Growth[]> {
  const before = await stepsOf(code, textOf(kind, few), isWanted);
  const after = await stepsOf(code, textOf(kind, many), isWanted);
  return [...after].map(([work, steps]) => growthOf(code, work, before.get(work), steps, few, many));
}

/** The growth of a work: in the function, the loop or the built-in reading that grows fastest. */
function growthOf(
  { sites }: Code,
  work: string,
  before: Steps | undefined,
  after: Steps,
  few: number,
  many: number,
): Growth {
  const grown = (place: string | undefined, from: number, to: number): Growth => ({
    ...{ work, place, exponent: Math.log(to / Math.max(from, 1)) / Math.log(many / few) },
    steps: [
      { units: few, steps: from },
      { units: many, steps: to },
    ],
    pressure: to / allowed(from, few, many),
  });
  let worst = grown(undefined, before?.total ?? 0, after.total);
  const compare = (one: Growth): void => {
    if (one.pressure >= worst.pressure) worst = one;
  };
  compare(grown('built-in functions', before?.builtIn ?? 0, after.builtIn));
  for (const [site, steps] of after.at) {
    const { file = '', line = 0, name = '' } = sites[site] ?? {};
    compare(grown(`${name} (${file}:${line})`, before?.at.get(site) ?? 0, steps));
  }
  return worst;
}

function allowed(before: number, few: number, many: number): number {
  const growth = (many * Math.log(many)) / (few * Math.log(few));
  return SLACK * growth * Math.max(before, FEW_STEPS * few);
}

async function stepsOf(
  { module, count }: Code,
  text: string,
  isWanted: (work: string) => boolean,
): Promise<ReadonlyMap<string, Steps>> {
  const steps = new Map<string, Steps>();
  for (const { name, run } of module.worksOf(text)) if (isWanted(name)) steps.set(name, await count(run));
  return steps;
}
