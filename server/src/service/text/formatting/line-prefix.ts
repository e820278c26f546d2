import { Character, characterClass } from '../../syntax/characters';
import { ASTERISK, SPACE, isDigit, isLineEnd, isSpace } from './characters';
import type { PrefixToken } from './tokens';

const DOT = 0x2e;
const HYPHEN = 0x2d;
const GREATER_THAN = 0x3e;

/** The list or quote mark at the start of a line; undefined where only whitespace would follow it. */
export function linePrefix(text: string, start: number): PrefixToken | undefined {
  const unit = text.charCodeAt(start);
  let kind: PrefixToken['kind'];
  let end = start + 1;
  if (unit === ASTERISK || unit === HYPHEN) kind = 'bullet';
  else if (unit === GREATER_THAN) kind = 'quote';
  else if (isDigit(unit)) {
    kind = 'number';
    if (isDigit(text.charCodeAt(end))) end++;
    if (text.charCodeAt(end++) !== DOT) return undefined;
  } else return undefined;
  if (text.charCodeAt(end++) !== SPACE) return undefined;
  return hasTextOnLine(text, end) ? { kind, start, end } : undefined;
}

/** Whether something can be seen between the offset and the end of the line. */
export function hasTextOnLine(text: string, start: number): boolean {
  for (let offset = start; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (isLineEnd(unit)) return false;
    if (!isSpace(unit) && (characterClass(unit) & Character.Invisible) === 0) return true;
  }
  return false;
}
