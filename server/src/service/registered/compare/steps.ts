import type { Span } from '../../vocabulary/span';

/** Whether a piece at a place lies in a placeholder or across its edge; an empty piece may be at the edge. */
export function cuts(place: number, length: number, { start, end }: Span): boolean {
  return length === 0 ? place > start && place < end : place + length > start && place < end;
}

/** After the character at an offset: no value is half a character. */
export function afterOne(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  const isPair = unit >= 0xd800 && unit <= 0xdbff && (text.charCodeAt(offset + 1) & 0xfc00) === 0xdc00;
  return offset + (isPair ? 2 : 1);
}

/**
 * Whether a text has a piece at an offset. The engine compares two stretches many units at once; `startsWith` of a text that is
 * itself a stretch of another one takes ten times longer.
 */
export function isAt(text: string, piece: string, offset: number): boolean {
  return text.slice(offset, offset + piece.length) === piece;
}

/** Where a sign is from an offset on; the length of the text for none. */
export function placeOrLength(text: string, sign: string, from: number): number {
  const place = text.indexOf(sign, from);
  return place < 0 ? text.length : place;
}
