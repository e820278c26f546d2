import { growthOf, steepWorks, textOf, type Growth, type Kind } from './growth';
import { PIECES } from './pieces';
import type { Random } from './random';

const FRAMES: readonly (readonly [string, string])[] = [
  ['', ''],
  ['[#HSM#]', ''],
  ['[#HSM#]т', '[*FOOT*]т'],
  ['[#HSM#]т[*IMAGE*]https://a.b/c.png', ''],
  ['[#HSM#][*IMAGE*]https://a.b/c.png', 'т'],
  ['[#HSM#]т[*HEAD*]', '[*FOOT*]т'],
  ['[#HSM#][*FOOT*]', '.'],
];
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
    const kind = parent ? changed(parent.kind, random) : anyKind(random);
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

function anyKind(random: Random): Kind {
  const [before, after] = random.pick(FRAMES);
  return { before, after, parts: random.repeat(1 + random.below(3), () => anyPart(random)) };
}

function anyPart(random: Random): string {
  return random.repeat(1 + random.below(3), () => random.pick(PIECES)).join('');
}

function changed(kind: Kind, random: Random): Kind {
  const parts = [...kind.parts];
  const index = random.below(parts.length);
  switch (random.below(5)) {
    case 0:
      return { ...kind, parts: [...parts, anyPart(random)] };
    case 1:
      return { ...kind, parts: parts.length > 1 ? parts.filter((_, place) => place !== index) : parts };
    case 2:
      return { ...kind, after: random.pick(PIECES) };
    case 3:
      parts[index] = (parts[index] ?? '') + random.pick(PIECES);
      return { ...kind, parts };
    default:
      parts[index] = anyPart(random);
      return { ...kind, parts };
  }
}
