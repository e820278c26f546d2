import { anyKind, changedKind, textOf, type Kind } from './growing/kinds';
import { growthOf, steepWorks, type Growth } from './growth';
import type { Random } from './random';

const UNITS = 1_000;
const POPULATION = 24;

/** A kind of text, with the work that grows most for it. */
export interface Slow {
  readonly kind: Kind;
  readonly growth: Growth;
}

export interface EvolveOptions {
  readonly random: Random;
  readonly isOver: () => boolean;
  readonly onKind?: (text: string) => void;
  /** Called once for each work, with the kind for which it was found to be slow. */
  readonly onSlow?: (slow: Slow) => void;
}

/** Looks for kinds of texts that are slow: what is steepest is kept and changed. */
export function evolve({ random, isOver, onKind, onSlow }: EvolveOptions): {
  readonly kinds: number;
  readonly slow: readonly Slow[];
} {
  let population: { readonly kind: Kind; readonly exponent: number }[] = [];
  const found = new Map<string, Slow>();
  let kinds = 0;
  for (; !isOver(); kinds++) {
    const parent = population.length < POPULATION || random.chance(0.4) ? undefined : random.pick(population);
    const kind = parent ? changedKind(parent.kind, random) : anyKind(random);
    onKind?.(textOf(kind, UNITS));
    const known = new Set(found.keys());
    const exponent = growthOf(kind, UNITS, known)[0]?.exponent ?? 0;
    population = [...population, { kind, exponent }]
      .sort((a, b) => b.exponent - a.exponent)
      .slice(0, POPULATION);
    if (exponent < 1.3) continue;
    for (const growth of steepWorks(kind, UNITS, known)) {
      if (found.has(growth.work)) continue;
      const slow = { kind, growth };
      found.set(growth.work, slow);
      onSlow?.(slow);
      population = population.filter((one) => one.kind !== kind);
    }
  }
  return { kinds, slow: [...found.values()] };
}
