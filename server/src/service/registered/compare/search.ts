import type { FittedText } from './fitted-text';
import type { PatternLine } from './pattern-text';
import { afterOne, isAt } from './steps';
import { holdsOne, LONGEST_VALUE, type Value } from './values';

/** How many places are tried for each unit of the text; what takes more is not decided. */
const TRIES_PER_UNIT = 64;
/** Units that every text is treated as having more. */
const SMALLEST = 256;
/** More placeholders than a body of 1024 units has room for are not searched: the search goes one call deeper for each. */
const MAX_PLACEHOLDERS = 300;

/** One placeholder of the pattern, with what is around it. */
interface Step {
  readonly name: string;
  /** What follows the value. */
  readonly piece: string;
  /** What precedes the value, when it is the first of its line. */
  readonly first: string | undefined;
  /** Where the line begins and ends in the text. */
  readonly line: { readonly start: number; readonly end: number };
  readonly isLast: boolean;
}

/**
 * Tries other places than the leftmost ones, depth first. Patterns whose names repeat are hard in general, so the number of tries
 * is bound to the length.
 *
 * @param leftmost values that break a rule: the answer when the tries run out, because what is not decided is not called a difference
 */
export function searchValues(
  lines: readonly PatternLine[],
  own: FittedText,
  leftmost: readonly Value[],
): readonly Value[] | undefined {
  if (leftmost.length > MAX_PLACEHOLDERS) return leftmost;
  const search = new Search(stepsOf(lines, own), own);
  const isFound = search.run();
  return isFound === 'unknown' ? leftmost : isFound ? search.values : undefined;
}

/** @param lines as many as the text has */
function stepsOf(lines: readonly PatternLine[], { lineEnds }: FittedText): readonly Step[] {
  const steps: Step[] = [];
  let start = 0;
  lines.forEach(({ pieces, names }, lineIndex) => {
    const line = { start, end: lineEnds[lineIndex] ?? 0 };
    names.forEach((name, index) => {
      const first = index === 0 ? (pieces[0] ?? '') : undefined;
      const isLast = index === names.length - 1;
      steps.push({ name, piece: pieces[index + 1] ?? '', first, line, isLast });
    });
    start = line.end + 1;
  });
  return steps;
}

class Search {
  readonly values: Value[] = [];
  private readonly known = new Map<string, string>();
  /** States from which nothing is reached; only where no name repeats, because there they do not depend on the way. */
  private readonly dead: Set<number> | undefined;
  private tries: number;

  private readonly text: string;

  constructor(
    private readonly steps: readonly Step[],
    private readonly own: FittedText,
  ) {
    this.text = own.text;
    this.tries = TRIES_PER_UNIT * (this.text.length + SMALLEST);
    const names = new Set(steps.map(({ name }) => name));
    this.dead = names.size === steps.length ? new Set() : undefined;
  }

  run(): boolean | 'unknown' {
    const isFound = this.from(0, 0);
    return isFound || this.tries > 0 ? isFound : 'unknown';
  }

  /** Finds values for the placeholders from an index on; the value of the first begins at an offset or in its line. */
  private from(index: number, offset: number): boolean {
    const step = this.steps[index];
    if (!step) return true;
    const start = step.first === undefined ? offset : step.line.start + step.first.length;
    const state = index * (this.text.length + 1) + start;
    if (this.dead?.has(state)) return false;
    const value = this.known.get(step.name);
    const isFound =
      value === undefined
        ? this.tryAll(index, step, start)
        : this.tryEnd(index, step, start, start + value.length);
    if (!isFound) this.dead?.add(state);
    return isFound;
  }

  private tryAll(index: number, step: Step, start: number): boolean {
    const { piece, line, isLast } = step;
    if (isLast) return this.tryEnd(index, step, start, line.end - piece.length);
    const furthest = Math.min(line.end - piece.length, start + LONGEST_VALUE);
    let end = this.text.indexOf(piece, afterOne(this.text, start));
    // An empty piece is found at the end of the text again and again.
    for (let before = -1; end > before && end <= furthest && this.tries > 0;) {
      if (this.tryEnd(index, step, start, end)) return true;
      before = end;
      end = this.text.indexOf(piece, end + 1);
    }
    return false;
  }

  private tryEnd(index: number, step: Step, start: number, end: number): boolean {
    this.tries--;
    const { name, piece, line, isLast } = step;
    if (this.tries <= 0 || end <= start || end - start > LONGEST_VALUE) return false;
    if (isLast ? end !== line.end - piece.length : end + piece.length > line.end) return false;
    const span = { start, end };
    if (!isAt(this.text, piece, end) || !holdsOne(span, this.own.placeholders)) return false;
    const value = this.text.slice(start, end);
    const before = this.known.get(name);
    if (before !== undefined && before !== value) return false;
    if (before === undefined) this.known.set(name, value);
    this.values.push({ name, span });
    if (this.from(index + 1, end + piece.length)) return true;
    this.values.pop();
    if (before === undefined) this.known.delete(name);
    return false;
  }
}
