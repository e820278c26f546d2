import stringWidth from 'string-width';
import { graphemeSegments } from 'unicode-segmenter/grapheme';
import { showUnseen } from '../text/visible';
import { commandStarts } from './inert';

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

/** A character as it is shown. */
interface Cell {
  readonly shown: string;
  readonly width: number;
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
  const from = Math.max(0, start - MAX_UNITS);
  const to = Math.min(line.length, start + MAX_UNITS);
  const markedEnd = Math.max(start, Math.min(end, to));
  const broken = commandStarts(line.slice(from, to), from);
  const before = cells(line, from, start, broken);
  const marked = cells(line, start, markedEnd, broken);
  const after = cells(line, markedEnd, to, broken);

  // A line that fits is shown whole.
  const room = Math.max(MAX_WIDTH_BEFORE, MAX_WIDTH - width(marked) - width(after));
  const left = fitting(before.toReversed(), room).toReversed();
  const middle = fitting(marked, MAX_WIDTH - width(left));
  const right = middle.length < marked.length ? [] : fitting(after, MAX_WIDTH - width(left) - width(middle));
  const isCutBefore = from > 0 || left.length < before.length;
  const isCutAfter = to < line.length || middle.length + right.length < marked.length + after.length;
  return {
    text: `${isCutBefore ? '…' : ''}${text(left)}${text(middle)}${text(right)}${isCutAfter ? '…' : ''}`,
    before: width(left) + (isCutBefore ? 1 : 0),
    marked: Math.max(1, width(middle)),
  };
}

function cells(line: string, start: number, end: number, broken: ReadonlySet<number>): Cell[] {
  return Array.from(graphemeSegments(line.slice(start, end)), ({ segment, index }) => {
    const shown = showUnseen(segment) + (broken.has(start + index) ? ' ' : '');
    return { shown, width: isNarrow(shown) ? 1 : stringWidth(shown) };
  });
}

/**
 * Whether a text is one ASCII or Russian letter, digit or sign: nearly all of a template. Segmenting each of them again to
 * measure it was nine tenths of a long report.
 */
function isNarrow(text: string): boolean {
  const unit = text.charCodeAt(0);
  return text.length === 1 && ((unit >= 0x20 && unit < 0x7f) || (unit >= 0x400 && unit < 0x460));
}

/** The first cells that fit into a width. */
function fitting(all: readonly Cell[], most: number): Cell[] {
  let used = 0;
  const end = all.findIndex((cell) => (used += cell.width) > most);
  return all.slice(0, end === -1 ? all.length : end);
}

function width(all: readonly Cell[]): number {
  return all.reduce((sum, cell) => sum + cell.width, 0);
}

function text(all: readonly Cell[]): string {
  return all.map(({ shown }) => shown).join('');
}
