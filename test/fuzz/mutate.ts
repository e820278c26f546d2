import { PIECES, STRUCTURE } from './pieces';
import type { Random } from './random';

/** Longer texts find nothing that shorter ones do not, and take longer. */
const LONGEST = 400;

/** The text after one to four random changes; other texts give it parts of theirs. */
export function mutate(text: string, others: readonly string[], random: Random): string {
  let mutated = text;
  for (let count = 1 + random.below(4); count > 0; count--) mutated = change(mutated, others, random);
  return mutated.length > LONGEST ? mutated.slice(0, LONGEST) : mutated;
}

function change(text: string, others: readonly string[], random: Random): string {
  const start = random.below(text.length + 1);
  const end = Math.min(text.length, start + random.below(12));
  const [before, part, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  switch (random.below(8)) {
    case 0:
      return before + after;
    case 1:
      return before + part + part.repeat(random.below(6)) + after;
    case 2:
      return before + random.pick(STRUCTURE) + part + after;
    case 3:
      return after + part + before;
    case 4: {
      const other = random.pick(others);
      const from = random.below(other.length + 1);
      return before + other.slice(from, from + random.below(60)) + after;
    }
    case 5:
      return (
        before + String.fromCharCode(text.charCodeAt(start) ^ (1 << random.below(16))) + text.slice(start + 1)
      );
    case 6:
      return before + part + random.pick(PIECES).repeat(1 + random.below(8)) + after;
    default:
      return before + random.pick(PIECES) + part + after;
  }
}
