import { ASTERISK, TILDE, isDigit, isLineEnd, isSpace } from './characters';
import { Side } from './tokens';
import type { Marker } from './tokens';

/** `~20`: about twenty. */
export function isAbout(text: string, marker: Marker): boolean {
  return marker.unit === TILDE && isDigit(text.charCodeAt(skipSpace(text, marker.start + 1, 1)));
}

/** `2 * 3`, `5~10`: a sign of arithmetic or a range. */
export function isBetweenDigits(text: string, marker: Marker): boolean {
  const before = skipSpace(text, marker.start - 1, -1);
  const after = skipSpace(text, marker.start + 1, 1);
  return isDigit(text.charCodeAt(before)) && isDigit(text.charCodeAt(after));
}

/** `*100#`, `*100*1#`: a code to dial. */
export function isDialCode(text: string, marker: Marker): boolean {
  return marker.unit === ASTERISK && /^\*\d[\d*]{1,18}#/.test(text.slice(marker.start, marker.start + 21));
}

export function isAtLineStart(text: string, marker: Marker): boolean {
  return marker.start === 0 || isLineEnd(text.charCodeAt(marker.start - 1));
}

/** `Москва * Казань * Самара * Уфа`: markers between spaces are separators, when there are more than two. */
export function isSeparator(open: Marker, close: Marker): boolean {
  if (!isFree(open) || !isFree(close)) return false;
  let next = close.next;
  while (next !== undefined && next.unit !== close.unit) next = next.next;
  let previous = open.previous;
  while (previous !== undefined && previous.unit !== open.unit) previous = previous.previous;
  return (next !== undefined && isFree(next)) || (previous !== undefined && isFree(previous));
}

/**
 * Whether two underscores belong to names and not to a run: `first_name_x`, or the underscores of two
 * words (`файл_один и файл_два`).
 *
 * @param inner what is between them
 * @param isAscii whether an ASCII letter or digit is on the outer side of one of them
 */
export function isIdentifier(open: Marker, close: Marker, inner: string, isAscii: boolean): boolean {
  const areInsideWords = (open.sides & close.sides & Side.InsideWord) !== 0;
  return (areInsideWords && /\s/.test(inner)) || (isAscii && /^[!-~]+$/.test(inner));
}

function isFree(marker: Marker): boolean {
  const free = Side.SpaceBefore | Side.SpaceAfter;
  return (marker.sides & free) === free;
}

/** Past one space: more of them are not arithmetic. */
function skipSpace(text: string, offset: number, step: 1 | -1): number {
  return isSpace(text.charCodeAt(offset)) ? offset + step : offset;
}
