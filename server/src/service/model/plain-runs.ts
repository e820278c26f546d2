import { Fact } from '../syntax/facts';
import { contentSpan } from '../syntax/section-offsets';
import type { Span } from '../vocabulary/span';
import type { HsmDocument } from '../syntax/tree';
import {
  ASTERISK,
  BACKTICK,
  isLineEnd,
  isSpace,
  isWordAfter,
  isWordBefore,
  SPACE,
} from '../text/formatting/characters';

const FENCE = '```';
/** Tokens that are read as text and may hold markers, which the scanner does not list. */
const OTHER_TEXT =
  Fact.DamagedTag |
  Fact.DamagedVariable |
  Fact.Operand |
  Fact.UnknownTag |
  Fact.ClosingTag |
  Fact.UnusualStructure;

/**
 * Whether all markers of the body make plain runs: opened after and before the right characters, closed on the same line,
 * properly nested, fences included. Then there is nothing to say about its formatting, and it need not be read into a
 * tree. `false` means only that the text has to be looked at closer. Linear in the length of the runs.
 */
export function hasOnlyPlainRuns({ text, markers, facts, body: section }: HsmDocument): boolean {
  if ((facts & OTHER_TEXT) !== 0) return false;
  const body = contentSpan(section);
  const open: number[] = [];
  /** Where the last marker or fence ends. */
  let end = body.start;
  for (const offset of markers) {
    if (offset < end) continue;
    if (offset >= body.end) break;
    if (open.length > 0 && hasLineEnd(text, end, offset)) return false;
    if (text.charCodeAt(offset) === BACKTICK && text.startsWith(FENCE, offset)) {
      end = open.length > 0 ? -1 : plainFenceEnd(text, body, offset);
      if (end < 0) return false;
    } else {
      if (!readMarker(text, body, offset, open)) return false;
      end = offset + 1;
    }
  }
  return open.length === 0;
}

function hasLineEnd(text: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset++) if (isLineEnd(text.charCodeAt(offset))) return true;
  return false;
}

/**
 * Reads one marker; false when it does not plainly open or close a run.
 *
 * @param open the markers that are open, innermost last; is changed
 */
function readMarker(text: string, body: Span, offset: number, open: number[]): boolean {
  const unit = text.charCodeAt(offset);
  const innermost = open.at(-1);
  if (innermost === BACKTICK && unit !== BACKTICK) return true;
  if (isBullet(text, body, offset, unit)) return true;
  const isFirst = offset === body.start;
  const isLast = offset + 1 === body.end;
  // A row of the same marker.
  if (!isFirst && text.charCodeAt(offset - 1) === unit) return false;
  if (!isLast && text.charCodeAt(offset + 1) === unit) return false;
  if (innermost === unit) {
    open.pop();
    return !isSpace(text.charCodeAt(offset - 1)) && (isLast || !isWordAfter(text, offset + 1));
  }
  if (open.includes(unit) || isLast || isSpace(text.charCodeAt(offset + 1))) return false;
  open.push(unit);
  return isFirst || !isWordBefore(text, offset);
}

/** `* ` at the start of a line. */
function isBullet(text: string, body: Span, offset: number, unit: number): boolean {
  if (unit !== ASTERISK || text.charCodeAt(offset + 1) !== SPACE) return false;
  return offset === body.start || isLineEnd(text.charCodeAt(offset - 1));
}

/** Where the fence that begins at the offset ends; -1 when it is not a plain one. */
function plainFenceEnd(text: string, body: Span, start: number): number {
  const close = text.indexOf(FENCE, start + FENCE.length);
  const end = close + FENCE.length;
  if (close < 0 || end > body.end) return -1;
  const content = text.slice(start + FENCE.length, close);
  const isPlain =
    content.trim() !== '' &&
    !content.includes('`') &&
    (start === body.start || text.charCodeAt(start - 1) !== BACKTICK) &&
    (end === body.end || text.charCodeAt(end) !== BACKTICK);
  return isPlain ? end : -1;
}
