import { Character, CHARACTER_TABLE, characterClass } from './characters';
import { late } from '../vocabulary/late-pattern';

const AT = 0x40;
const HASH = 0x23;
const DOT = 0x2e;
const UNDERSCORE = 0x5f;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

/** The longest part of a macro's path (`docs/grammar.md`, section 2). */
const MAXIMUM_MACRO_PART = 128;
/** Enough for `Lookup.<uid>.<id>` and every shape that was seen; keeps the look-ahead bounded. */
const MAXIMUM_MACRO = 512;
const IDENTIFIER = late(() => /^[\p{L}_][\p{L}\p{N}_]*$/u);

/**
 * Reads a macro `[#Contact.Name#]` at its `[`: a path with a dot, or one that begins with `@`.
 *
 * @returns the offset after `#]`, or undefined when this is not a macro
 */
export function scanMacro(text: string, offset: number): number | undefined {
  const isInvocation = text.charCodeAt(offset + 2) === AT;
  const start = isInvocation ? offset + 3 : offset + 2;
  const limit = Math.min(text.length, start + MAXIMUM_MACRO);
  let identifierEnd = -1;
  let partStart = start;
  let end = start;
  for (; end < limit; end++) {
    const unit = text.charCodeAt(end);
    if (unit === HASH) break;
    if (unit === CLOSE_BRACKET || unit === OPEN_BRACKET || unit === 0x0a || unit === 0x0d) return undefined;
    if (unit !== DOT) continue;
    if (identifierEnd < 0) identifierEnd = end;
    else if (!isMacroPart(end - partStart)) return undefined;
    partStart = end + 1;
  }
  if (text.charCodeAt(end) !== HASH || text.charCodeAt(end + 1) !== CLOSE_BRACKET) return undefined;
  if (identifierEnd < 0) {
    if (!isInvocation) return undefined;
    identifierEnd = end;
  } else if (!isMacroPart(end - partStart)) return undefined;
  return isIdentifier(text, start, identifierEnd) ? end + 2 : undefined;
}

function isMacroPart(length: number): boolean {
  return length >= 1 && length <= MAXIMUM_MACRO_PART;
}

function isIdentifier(text: string, start: number, end: number): boolean {
  // Latin names, by far the most, need no slice.
  let offset = start;
  for (; offset < end; offset++) {
    const unit = text.charCodeAt(offset);
    const bits = unit < 0x80 ? (CHARACTER_TABLE[unit] ?? 0) : 0;
    if ((bits & Character.Latin) === 0 && unit !== UNDERSCORE) break;
  }
  return offset === end ? end > start : IDENTIFIER().test(text.slice(start, end));
}

/**
 * Reads an operand of Edna's SMS and Viber templates at its `%`: `%w`, `%w{1,5}`, `%d`, `%d+`. Not after a
 * digit (`50%d` is text) and not before a letter (`%word` is text).
 *
 * @returns the offset after the operand, or undefined
 */
export function scanOperand(text: string, offset: number): number | undefined {
  const letter = text.charCodeAt(offset + 1);
  if (letter !== 0x77 && letter !== 0x64) return undefined;
  if (offset > 0 && (characterClass(text.charCodeAt(offset - 1)) & Character.Digit) !== 0) return undefined;
  let end = offset + 2;
  if (text.charCodeAt(end) === 0x2b) return end + 1;
  const range = /^\{[0-9]{1,4}(?:,[0-9]{1,4})?\}/.exec(text.slice(end, end + 11));
  if (range) end += range[0].length;
  else if (
    (characterClass(text.charCodeAt(end)) & (Character.Latin | Character.Cyrillic | Character.Digit)) !==
    0
  ) {
    return undefined;
  }
  return end;
}
