import { Character, characterClass } from './characters';

/** The longest part of a macro's path (`grammar.md`, section 2). */
const MAXIMUM_MACRO_PART = 128;
/** Enough for `Lookup.<uid>.<id>` and every shape that was seen; keeps the look-ahead bounded. */
const MAXIMUM_MACRO = 512;
const IDENTIFIER = /^@?[\p{L}_][\p{L}\p{N}_]*$/u;

/**
 * Reads a macro `[#Contact.Name#]` at its `[`: a path with a dot, or one that begins with `@`.
 *
 * @returns the offset behind `#]`, or undefined when this is no macro
 */
export function scanMacro(text: string, offset: number): number | undefined {
  const start = offset + 2;
  const limit = Math.min(text.length, start + MAXIMUM_MACRO);
  let end = start;
  while (end < limit) {
    const unit = text.charCodeAt(end);
    if (unit === 0x23 || unit === 0x5d || unit === 0x5b || unit === 0x0a || unit === 0x0d) break;
    end++;
  }
  if (text.charCodeAt(end) !== 0x23 || text.charCodeAt(end + 1) !== 0x5d) return undefined;
  const [first = '', ...parts] = text.slice(start, end).split('.');
  if (!IDENTIFIER.test(first) || (parts.length === 0 && !first.startsWith('@'))) return undefined;
  const valid = parts.every((part) => part.length >= 1 && part.length <= MAXIMUM_MACRO_PART);
  return valid ? end + 2 : undefined;
}

/**
 * Reads an operand of Edna's SMS and Viber templates at its `%`: `%w`, `%w{1,5}`, `%d`, `%d+`. Not after a
 * digit (`50%d` is text) and not before a letter (`%word` is text).
 *
 * @returns the offset behind the operand, or undefined
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

/** Signs that end a sentence, close a bracket or format text: no part of a URL when they stand at its end. */
const TRAILING = '.,!?:;…)]}»"\'*_~`”’';

/**
 * Reads a URL at the colon of `http://` or `https://`. It ends before white space, a tag, or a variable;
 * punctuation and formatting markers at its end are not part of it.
 *
 * @param earliest the scheme may not begin before this offset
 * @param isTagAt tells whether a tag begins at an offset
 */
export function scanUrl(
  text: string,
  colon: number,
  earliest: number,
  isTagAt: (offset: number) => boolean,
): { readonly start: number; readonly end: number } | undefined {
  if (text.charCodeAt(colon + 1) !== 0x2f || text.charCodeAt(colon + 2) !== 0x2f) return undefined;
  const start = schemeStart(text, colon);
  if (start === undefined || start < earliest) return undefined;
  let end = colon + 3;
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    if (unit <= 0x20 || (unit === 0x7b && text.charCodeAt(end + 1) === 0x7b)) break;
    if (unit > 0x7f && /\s/.test(text.charAt(end))) break;
    if ((unit === 0x5b || unit === 0xff3b || unit === 0x3010) && isTagAt(end)) break;
  }
  while (end > colon + 3 && TRAILING.includes(text.charAt(end - 1))) end--;
  return end > colon + 3 ? { start, end } : undefined;
}

function schemeStart(text: string, colon: number): number | undefined {
  for (const length of [5, 4]) {
    const start = colon - length;
    if (start < 0) continue;
    const scheme = text.slice(start, colon).toLowerCase();
    if (scheme === (length === 5 ? 'https' : 'http')) return start;
  }
  return undefined;
}
