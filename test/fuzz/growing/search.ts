import type { Random } from '../random';
import { anyKind, changedKind, type Kind } from './kinds';
import { steepWorks, type Code, type Growth } from './measure';

const POPULATION = 24;

/** A kind of text and a work whose steps grow too fast for it. */
export interface Found {
  readonly kind: Kind;
  readonly growth: Growth;
}

export interface SearchOptions {
  readonly code: Code;
  readonly random: Random;
  /** What texts are grown from. */
  readonly units: readonly string[];
  readonly isOver: (kinds: number) => boolean;
  readonly onKind?: (kind: Kind) => void;
  /** Called once for each place in the code, with the kind for which it was found. */
  readonly onFound?: (found: Found) => void;
}

/** Looks for kinds of texts for which steps grow faster than n·log n: what comes nearest is kept and changed. */
export async function searchGrowing({
  code,
  random,
  units,
  isOver,
  onKind,
  onFound,
}: SearchOptions): Promise<{
  readonly kinds: number;
  readonly found: readonly Found[];
}> {
  let population: { readonly kind: Kind; readonly pressure: number }[] = [];
  const found = new Map<string, Found>();
  const known = new Set<string>();
  let kinds = 0;
  for (; !isOver(kinds); kinds++) {
    const parent = population.length < POPULATION || random.chance(0.4) ? undefined : random.pick(population);
    const kind = parent ? changedKind(parent.kind, random, units) : anyKind(random, units);
    onKind?.(kind);
    const { steep, pressure } = await steepWorks(code, kind, known);
    for (const growth of steep) {
      known.add(growth.work);
      const place = growth.place ?? growth.work;
      if (found.has(place)) continue;
      found.set(place, { kind, growth });
      onFound?.({ kind, growth });
    }
    if (steep.length > 0) continue;
    population = [...population, { kind, pressure }]
      .sort((a, b) => b.pressure - a.pressure)
      .slice(0, POPULATION);
  }
  return { kinds, found: [...found.values()] };
}

/** A find as it is printed. */
export function describeGrowing({ kind, growth: { work, place, steps, exponent } }: Found): string {
  const counts = steps.map(({ units, steps: count }) => `${units} units ${count} steps`).join(', ');
  const where = place === undefined ? '' : `\n  in ${place}`;
  return `${work} grows with exponent ${exponent.toFixed(2)} (${counts})${where}\n  kind: ${JSON.stringify(kind)}`;
}
