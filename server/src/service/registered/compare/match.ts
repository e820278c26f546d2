import type { Span } from '../../vocabulary/span';
import type { FittedText } from './fitted-text';
import type { PatternText } from './pattern-text';
import { searchValues } from './search';
import { afterOne, cuts, isAt, placeOrLength } from './steps';
import { areAllowed, type Value } from './values';

/** Values with which a text fits a registered one. */
export interface Fit {
  /** In order of the registered placeholders; spans in our text. */
  readonly values: readonly Value[];
  /** Whether each literal piece is as far left as it can be; else the values would break a rule so. */
  readonly isLeftmost: boolean;
}

/**
 * Fits a text to a registered one. Every placeholder takes a value: not empty, without a line end or tab, no longer than
 * `LONGEST_VALUE`, the same for the same name, and with one placeholder of the text itself at most, so that ours fit theirs by
 * order. Each literal piece is taken as far left as possible; only where a value breaks a rule then are other places tried.
 * Linear in the length of both.
 *
 * @returns undefined when the text does not fit
 */
export function matchPieces(pattern: PatternText, own: FittedText): Fit | undefined {
  const leftmost = new LeftmostMatcher(own).match(pattern);
  if (!leftmost) return undefined;
  if (areAllowed(leftmost, own, pattern.repeatsNames)) return { values: leftmost, isLeftmost: true };
  const values = searchValues(pattern.lines, own, leftmost);
  return values && { values, isLeftmost: false };
}

/** Puts each literal piece as far left as it can be: if no values are found so, there are none. */
class LeftmostMatcher {
  private readonly values: Value[] = [];
  /** The first own placeholder that does not end before the place that was looked at last. */
  private ownIndex = 0;
  private readonly text: string;
  /** The first line end and the first tab from the beginning of the value on; the length of the text for none. */
  private line = -1;
  private tab = -1;

  constructor(private readonly own: FittedText) {
    this.text = own.text;
  }

  match({ pieces, breaks, placeholders }: PatternText): readonly Value[] | undefined {
    const { text, values } = this;
    const first = pieces[0] ?? '';
    const count = placeholders.length;
    if (count === 0) return text === first ? values : undefined;
    const lastStart = text.length - (pieces[count] ?? '').length;
    let start = first.length;
    if (lastStart <= start || !isAt(text, first, 0) || !isAt(text, pieces[count] ?? '', lastStart)) {
      return undefined;
    }
    for (let index = 0; index < count; index++) {
      const piece = pieces[index + 1] ?? '';
      const breakAt = breaks[index + 1] ?? -1;
      const from = afterOne(text, start);
      // No value goes on after its line, so a piece with a line end or tab has one place only.
      const lineEnd = this.lineEndFrom(start);
      const end =
        breakAt >= 0
          ? lineEnd - breakAt
          : index === count - 1
            ? lastStart
            : this.placeOf(piece, from, Math.min(lineEnd, lastStart));
      if (end < from || end > lineEnd) return undefined;
      if (index === count - 1 ? end !== lastStart : breakAt >= 0 && !isAt(text, piece, end)) return undefined;
      values.push({ name: placeholders[index]?.name ?? '', span: { start, end } });
      start = end + piece.length;
    }
    return values;
  }

  private lineEndFrom(start: number): number {
    if (this.line < start) this.line = placeOrLength(this.text, '\n', start);
    if (this.tab < start) this.tab = placeOrLength(this.text, '\t', start);
    return Math.min(this.line, this.tab);
  }

  /** The first place of a piece between two offsets that is not in an own placeholder; -1 for none. */
  private placeOf(piece: string, from: number, limit: number): number {
    let place = this.text.indexOf(piece, from);
    while (place >= 0 && place + piece.length <= limit) {
      const span = this.ownAt(place);
      if (!span || !cuts(place, piece.length, span)) return place;
      place = this.text.indexOf(piece, span.end);
    }
    return -1;
  }

  private ownAt(place: number): Span | undefined {
    const { placeholders } = this.own;
    while ((placeholders[this.ownIndex]?.span.end ?? Infinity) <= place) this.ownIndex++;
    return placeholders[this.ownIndex]?.span;
  }
}
