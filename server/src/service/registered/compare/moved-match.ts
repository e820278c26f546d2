import type { Span } from '../../vocabulary/span';
import type { OwnText, TextMatch } from './compare-text';
import { fold, isComposable, isPlain } from './fold';
import type { Pattern } from './pattern';
import { afterOne } from './steps';
import { LONGEST_VALUE, type Value } from './values';

/** A text that fitted, how it did, and the change after it. */
interface Change {
  readonly text: string;
  readonly match: TextMatch;
  /** The stretch in the text before, and where it ends in the text now. */
  readonly before: Span;
  readonly nowEnd: number;
}

/**
 * How a text fits a pattern that it fitted before a change within one of the values, as the comparison with the whole pattern would
 * find it: an author who writes a value does so at every key press. Of a text that differed in characters, only after it was found
 * that the text does not fit as it is.
 *
 * @returns undefined where the pattern has to be compared
 */
export function movedMatch(
  pattern: Pattern,
  { text, match, before, nowEnd }: Change,
  own: OwnText,
): TextMatch | undefined {
  const { values, differences, isLeftmost } = match;
  let index = 0;
  while (before.end > (values[index]?.span.end ?? Infinity)) index++;
  const span = values[index]?.span;
  if (!span || before.start < span.start || !isLeftmost || pattern.repeatsNames) return undefined;
  if (own.placeholders.length > 0) return undefined;
  const shift = nowEnd - before.end;
  const end = span.end + shift;
  if (end === span.start || end - span.start > LONGEST_VALUE) return undefined;
  // What is left of the value before has none.
  if (hasLineEnd(own.text, before.start, nowEnd)) return undefined;
  if (differences.length === 0) {
    const piece = pattern.pieceAfter(index);
    const isFound = piece === undefined || own.text.indexOf(piece, afterOne(own.text, span.start)) === end;
    return isFound ? { values: movedValues(values, index, shift), differences, isLeftmost } : undefined;
  }
  // With whole characters at both ends, before and now, nothing around the value is folded in another way than before.
  if (!hasPlainEnds(text, span) || !hasPlainEnds(own.text, { start: span.start, end })) return undefined;
  const folded = fold(own.text.slice(span.start, end)).text;
  if (folded.length > LONGEST_VALUE || folded.includes('\n') || own.text.includes('{')) return undefined;
  const piece = pattern.folded.pieceAfter(index);
  if (piece !== undefined && `${folded}${piece}`.indexOf(piece, 1) !== folded.length) return undefined;
  return {
    values: movedValues(values, index, shift),
    differences:
      shift === 0
        ? differences
        : differences.map((one) =>
            one.span.start < span.end ? one : { ...one, span: moved(one.span, shift) },
          ),
    isLeftmost,
  };
}

const LINE_FEED = 0x0a;
const TAB = 0x09;

function hasLineEnd(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index);
    if (unit === LINE_FEED || unit === TAB) return true;
  }
  return false;
}

/** Whether a value begins and ends with characters that are folded alone. */
function hasPlainEnds(text: string, { start, end }: Span): boolean {
  return (
    isPlain(text.charCodeAt(start)) &&
    isPlain(text.charCodeAt(end - 1)) &&
    !isComposable(text.charCodeAt(end))
  );
}

function movedValues(values: readonly Value[], index: number, shift: number): readonly Value[] {
  if (shift === 0) return values;
  return values.map((value, place): Value => {
    if (place < index) return value;
    const { name, span } = value;
    return {
      name,
      span: place === index ? { start: span.start, end: span.end + shift } : moved(span, shift),
    };
  });
}

function moved({ start, end }: Span, shift: number): Span {
  return { start: start + shift, end: end + shift };
}
