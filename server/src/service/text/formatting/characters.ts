import { late } from '../../vocabulary/late-pattern';

/** The units and character classes that WhatsApp's formatting looks at (`docs/grammar.md`, section 2). */

export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;
export const SPACE = 0x20;
export const ASTERISK = 0x2a;
export const UNDERSCORE = 0x5f;
export const BACKTICK = 0x60;
export const TILDE = 0x7e;

const WORD = late(() => /^[\p{L}\p{M}\p{Nd}]$/u);

/** Unicode's White_Space property, for one UTF-16 unit. */
export function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === SPACE || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x1680) return unit === 0xa0 || unit === 0x85;
  if (unit === 0x1680 || unit === 0x3000) return true;
  if (unit < 0x2000 || unit > 0x205f) return false;
  return unit <= 0x200a || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f;
}

/** Whether a unit ends a line for the formatting: LF, and CR where one was left. U+2028 and U+2029 do not. */
export function isLineEnd(unit: number): boolean {
  return unit === LINE_FEED || unit === CARRIAGE_RETURN;
}

/** Whether the code point that ends at the offset is a letter, mark or digit. False at the start of the text. */
export function isWordBefore(text: string, offset: number): boolean {
  if (offset <= 0) return false;
  const unit = text.charCodeAt(offset - 1);
  if (unit < RARE) return isCommonWord(unit);
  const isPair = (unit & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 2) & 0xfc00) === 0xd800;
  return isRareWord(text, isPair ? offset - 2 : offset - 1);
}

/** Whether the code point that begins at the offset is a letter, mark or digit. False at the end of the text. */
export function isWordAfter(text: string, offset: number): boolean {
  if (offset >= text.length) return false;
  const unit = text.charCodeAt(offset);
  return unit < RARE ? isCommonWord(unit) : isRareWord(text, offset);
}

/** ASCII letters and digits: all that most public parsers take for a word. */
export function isAsciiWord(unit: number): boolean {
  return isDigit(unit) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** № */
const NUMBER_SIGN = 0x2116;
/** Below: Latin, Greek and Cyrillic, where a few comparisons classify a unit. */
const RARE = 0x500;

function isCommonWord(unit: number): boolean {
  if (unit < 0x80) return isAsciiWord(unit);
  if (unit >= 0x400) return unit !== 0x482;
  if (unit < 0xc0) return unit === 0xaa || unit === 0xb5 || unit === 0xba;
  if (unit < 0x250) return unit !== 0xd7 && unit !== 0xf7;
  return WORD().test(String.fromCharCode(unit));
}

function isRareWord(text: string, offset: number): boolean {
  const point = text.codePointAt(offset) ?? 0;
  // The punctuation, signs and emoji that messages hold, without a pattern. Marks that make an emoji
  // (variation selectors, the keycap) are marks for Unicode, but end no word.
  if (point >= 0x2000 && point < 0x2070) return false;
  if ((point >= 0x20a0 && point <= 0x20cf) || point === NUMBER_SIGN) return false;
  if (point >= 0x2190 && point < 0x2c00) return false;
  if (point >= 0x1f000 && point < 0x1fb00) return false;
  if (point === 0x20e3 || (point >= 0xfe00 && point <= 0xfe0f)) return false;
  return WORD().test(String.fromCodePoint(point));
}
