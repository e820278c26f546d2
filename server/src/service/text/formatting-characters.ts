/** The units and character classes that WhatsApp's formatting looks at (`grammar.md`, section 2). */

export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;
export const SPACE = 0x20;
export const ASTERISK = 0x2a;
export const UNDERSCORE = 0x5f;
export const BACKTICK = 0x60;
export const TILDE = 0x7e;

/** Variation selectors and the enclosing keycap are marks for Unicode, but they make an emoji, not a word. */
const EMOJI_PART = /^[\u{fe00}-\u{fe0f}\u{20e3}]$/u;
const WORD = /^[\p{L}\p{M}\p{Nd}]$/u;

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
  if (unit < 0x500) return isCommonWord(unit);
  const isPair = (unit & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 2) & 0xfc00) === 0xd800;
  return isRareWord(text.slice(isPair ? offset - 2 : offset - 1, offset));
}

/** Whether the code point that begins at the offset is a letter, mark or digit. False at the end of the text. */
export function isWordAfter(text: string, offset: number): boolean {
  if (offset >= text.length) return false;
  const unit = text.charCodeAt(offset);
  if (unit < 0x500) return isCommonWord(unit);
  const isPair = (unit & 0xfc00) === 0xd800 && (text.charCodeAt(offset + 1) & 0xfc00) === 0xdc00;
  return isRareWord(text.slice(offset, isPair ? offset + 2 : offset + 1));
}

/** ASCII letters and digits: all that most public parsers take for a word. */
export function isAsciiWord(unit: number): boolean {
  return isDigit(unit) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** ASCII and Cyrillic without a table or a pattern; what is between them goes the slow way. */
function isCommonWord(unit: number): boolean {
  if (unit < 0x80) return isAsciiWord(unit);
  if (unit >= 0x400) return unit !== 0x482;
  return isRareWord(String.fromCharCode(unit));
}

function isRareWord(character: string): boolean {
  return WORD.test(character) && !EMOJI_PART.test(character);
}
