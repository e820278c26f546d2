import { Cells, isPlainPart } from './cells';
import { commandStarts, hasCommandStart } from './inert';

/** Columns of a terminal that a quoted line may take, and how many of them lie before the finding. */
const MAX_WIDTH = 100;
const MAX_WIDTH_BEFORE = 40;
/** UTF-16 units on either side of the finding's start; a line of that width has fewer. */
const MAX_UNITS = 800;

/** A part of a line as a terminal shows it, and where the finding is in it. */
export interface Excerpt {
  readonly text: string;
  /** Columns before the finding. */
  readonly before: number;
  /** Columns of the finding; at least one, so that an empty finding is marked, too. */
  readonly marked: number;
}

/**
 * The part of a line around a finding. Invisible characters are written as their code points, wide characters and emoji
 * take two columns, and what is cut off becomes `…`. The text holds no command of a CI system.
 *
 * @param line without its end
 * @param start where the finding begins in the line, in UTF-16 units
 * @param end where it ends; may lie after the line
 */
export function excerptOf(line: string, start: number, end: number): Excerpt {
  return plainExcerpt(line, start, end) ?? measuredExcerpt(line, start, end);
}

/** The same where a unit is a column in all that may be shown, as in nearly all lines; undefined elsewhere. */
function plainExcerpt(line: string, start: number, end: number): Excerpt | undefined {
  // After the end of the line there are no columns to count.
  if (start > line.length) return undefined;
  // One more on each side than may be shown: it may belong to its neighbour farther away.
  const from = Math.max(0, start - MAX_WIDTH - 1);
  const to = Math.min(line.length, start + MAX_WIDTH + 1);
  if (!isPlainPart(line, from, to) || hasCommandStart(line.slice(from, to))) return undefined;
  const before = start - from;
  const marked = Math.max(0, Math.min(end, to) - start);
  const after = Math.max(0, to - start - marked);
  const left = Math.min(before, Math.max(MAX_WIDTH_BEFORE, MAX_WIDTH - marked - after));
  const middle = Math.min(marked, MAX_WIDTH - left);
  const right = middle === marked ? Math.min(after, MAX_WIDTH - left - middle) : 0;
  const isCutBefore = left < before;
  const shownEnd = start + middle + right;
  return {
    text: `${isCutBefore ? '…' : ''}${line.slice(start - left, shownEnd)}${shownEnd < line.length ? '…' : ''}`,
    before: left + (isCutBefore ? 1 : 0),
    marked: Math.max(1, middle),
  };
}

/** The same, character by character. */
export function measuredExcerpt(line: string, start: number, end: number): Excerpt {
  const from = Math.max(0, start - MAX_UNITS);
  const to = Math.min(line.length, start + MAX_UNITS);
  const markedEnd = Math.max(start, Math.min(end, to));
  const broken = commandStarts(line.slice(from, to), from);
  const before = Cells.of(line, from, start, broken);
  const marked = Cells.of(line, start, markedEnd, broken);
  const after = Cells.of(line, markedEnd, to, broken);

  // A line that fits is shown whole.
  const left = before.last(Math.max(MAX_WIDTH_BEFORE, MAX_WIDTH - marked.width - after.width));
  const middle = marked.first(MAX_WIDTH - left.width);
  const right = middle === marked ? after.first(MAX_WIDTH - left.width - middle.width) : Cells.NONE;
  const isCutBefore = from > 0 || left !== before;
  const isCutAfter = to < line.length || middle !== marked || right !== after;
  return {
    text: `${isCutBefore ? '…' : ''}${left.text}${middle.text}${right.text}${isCutAfter ? '…' : ''}`,
    before: left.width + (isCutBefore ? 1 : 0),
    marked: Math.max(1, middle.width),
  };
}
