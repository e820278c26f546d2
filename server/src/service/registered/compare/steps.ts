import type { Span } from '../../vocabulary/span';

/** Whether a piece at a place lies in a placeholder or across its edge; an empty piece may be at the edge. */
export function cuts(place: number, length: number, { start, end }: Span): boolean {
  return length === 0 ? place > start && place < end : place + length > start && place < end;
}

/** The next line end or tab, or the end of the text. */
export function endOfLine(text: string, start: number): number {
  for (let index = start; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0x0a || unit === 0x09) return index;
  }
  return text.length;
}

/** After the character at an offset: no value is half a character. */
export function afterOne(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  const isPair = unit >= 0xd800 && unit <= 0xdbff && (text.charCodeAt(offset + 1) & 0xfc00) === 0xdc00;
  return offset + (isPair ? 2 : 1);
}
