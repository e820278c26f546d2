import type { Span } from '../../vocabulary/span';
import type { FittedText } from './fitted-text';
import type { PatternLine, PatternLines } from './pattern';
import { searchValues } from './search';
import { afterOne, cuts } from './steps';
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
export function matchLines({ lines, repeatsNames }: PatternLines, own: FittedText): Fit | undefined {
  if (lines.length !== own.lineEnds.length) return undefined;
  const leftmost = new LeftmostMatcher(own).match(lines);
  if (!leftmost) return undefined;
  if (areAllowed(leftmost, own, repeatsNames)) return { values: leftmost, isLeftmost: true };
  const values = searchValues(lines, own, leftmost);
  return values && { values, isLeftmost: false };
}

/** Puts each literal piece as far left as it can be: if no values are found so, there are none. */
class LeftmostMatcher {
  private readonly values: Value[] = [];
  /** The first own placeholder that does not end before the place that was looked at last. */
  private ownIndex = 0;
  private readonly text: string;

  constructor(private readonly own: FittedText) {
    this.text = own.text;
  }

  match(lines: readonly PatternLine[]): readonly Value[] | undefined {
    const { lineEnds } = this.own;
    let start = 0;
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index];
      const end = lineEnds[index] ?? 0;
      if (!line || this.text.charAt(end) !== line.separator || !this.matchLine(line, start, end)) {
        return undefined;
      }
      start = end + 1;
    }
    return this.values;
  }

  private matchLine({ pieces, names }: PatternLine, start: number, end: number): boolean {
    const { text } = this;
    const first = pieces[0] ?? '';
    if (names.length === 0) return end - start === first.length && text.startsWith(first, start);
    const last = pieces[names.length] ?? '';
    const lastStart = end - last.length;
    let valueStart = start + first.length;
    if (lastStart <= valueStart || !text.startsWith(first, start) || !text.startsWith(last, lastStart)) {
      return false;
    }
    for (let index = 0; index < names.length; index++) {
      const piece = pieces[index + 1] ?? '';
      const from = afterOne(text, valueStart);
      const valueEnd = index === names.length - 1 ? lastStart : this.placeOf(piece, from, lastStart);
      if (valueEnd < from) return false;
      this.values.push({ name: names[index] ?? '', span: { start: valueStart, end: valueEnd } });
      valueStart = valueEnd + piece.length;
    }
    return true;
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
