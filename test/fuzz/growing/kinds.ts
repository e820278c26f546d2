import { PIECES } from '../pieces';
import type { Random } from '../random';

/** A kind of text that can have any length: parts that repeat, one after the other, in a frame. */
export interface Kind {
  readonly before: string;
  readonly parts: readonly string[];
  readonly after: string;
  /** Whether `#` in a part is the number of its turn, so that all turns differ. */
  readonly isNumbered?: boolean;
}

const FRAMES: readonly (readonly [string, string])[] = [
  ['', ''],
  ['[#HSM#]', ''],
  ['[#HSM#]т', '[*FOOT*]т'],
  ['[#HSM#]т[*IMAGE*]https://a.b/c.png', ''],
  ['[#HSM#][*IMAGE*]https://a.b/c.png', 'т'],
  ['[#HSM#]т[*HEAD*]', '[*FOOT*]т'],
  ['[#HSM#][*FOOT*]', '.'],
];
/** What is between turns, so that lines, words and sentences grow, too. */
const BETWEEN = ['', '', '', ' ', '\n', '. ', '\n\n', ' {{#}} '];

/** A text of the kind, about `units` UTF-16 units long. */
export function textOf({ before, parts, after, isNumbered = false }: Kind, units: number): string {
  const share = units / parts.length;
  const grown = parts.map((part) => {
    const turns = Math.ceil(share / part.length);
    if (!isNumbered || !part.includes('#')) return part.repeat(turns);
    return Array.from({ length: turns }, (_, turn) => part.replace('#', String(turn)))
      .join('')
      .slice(0, Math.ceil(share));
  });
  return before + grown.join('') + after;
}

/** A new kind, of pieces from a list. */
export function anyKind(random: Random, units: readonly string[] = PIECES): Kind {
  const [before, after] = random.pick(FRAMES);
  const parts = random.repeat(1 + random.below(3), () => anyPart(random, units));
  return { before, after, parts, isNumbered: random.chance(0.5) };
}

/** A kind with one thing changed. */
export function changedKind(kind: Kind, random: Random, units: readonly string[] = PIECES): Kind {
  const parts = [...kind.parts];
  const index = random.below(parts.length);
  switch (random.below(6)) {
    case 0:
      return { ...kind, parts: [...parts, anyPart(random, units)] };
    case 1:
      return { ...kind, parts: parts.length > 1 ? parts.filter((_, place) => place !== index) : parts };
    case 2:
      return { ...kind, after: random.pick(units) };
    case 3:
      parts[index] = (parts[index] ?? '') + random.pick(units);
      return { ...kind, parts };
    case 4:
      parts[index] = damaged(parts[index] ?? '', random) || random.pick(units);
      return { ...kind, parts };
    default:
      parts[index] = anyPart(random, units);
      return { ...kind, parts };
  }
}

function anyPart(random: Random, units: readonly string[]): string {
  const part = random.repeat(1 + random.below(3), () => random.pick(units)).join('') + random.pick(BETWEEN);
  return random.chance(0.2) ? damaged(part, random) || part : part;
}

/** The part without one of its units, or with one twice. */
function damaged(part: string, random: Random): string {
  const at = random.below(part.length);
  return random.chance(0.5) ? part.slice(0, at) + part.slice(at + 1) : part.slice(0, at + 1) + part.slice(at);
}
