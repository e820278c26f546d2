/**
 * Links in running text, as a messenger finds them: `docs/grammar.md`, section 2, step 6. Used by the parser,
 * and by the formatting of the body, where markers inside a link do not count.
 */

const COLON = 0x3a;
const DOT = 0x2e;
const SLASH = 0x2f;

/** ASCII units that cannot be in a URL (RFC 3986), and so end it: whitespace, controls, quotation marks, backtick. */
const CUTS = asciiSet('"<>`\u007f');
CUTS.fill(1, 0, 0x21);
/** ASCII units that may be inside a URL, but belong to the sentence when they are its last. */
const TRAILING = asciiSet(".,!?:;'*_~)]}");

function asciiSet(characters: string): Uint8Array {
  const set = new Uint8Array(128);
  for (const character of characters) set[character.charCodeAt(0)] = 1;
  return set;
}

/**
 * The offset of the link whose scheme ends with the colon at `colon` (`http://` or `https://`, in any
 * case), or -1. A letter or digit of ASCII directly before the scheme makes it another word.
 *
 * @param floor no link begins before this offset
 */
export function urlStartAtColon(text: string, colon: number, floor: number): number {
  if (text.charCodeAt(colon + 1) !== SLASH || text.charCodeAt(colon + 2) !== SLASH) return -1;
  let start = colon - 1;
  if (lowerCase(text.charCodeAt(start)) === 0x73) start--;
  // "http" backwards.
  if (lowerCase(text.charCodeAt(start)) !== 0x70 || lowerCase(text.charCodeAt(start - 1)) !== 0x74) return -1;
  if (lowerCase(text.charCodeAt(start - 2)) !== 0x74 || lowerCase(text.charCodeAt(start - 3)) !== 0x68)
    return -1;
  start -= 3;
  return start >= floor && !isAsciiWord(text.charCodeAt(start - 1)) ? start : -1;
}

/**
 * The offset of the link without a scheme whose `www.` ends with the dot at `dot`, or -1.
 *
 * @param floor no link begins before this offset
 */
export function urlStartAtDot(text: string, dot: number, floor: number): number {
  const start = dot - 3;
  if (start < floor) return -1;
  for (let offset = start; offset < dot; offset++) {
    if (lowerCase(text.charCodeAt(offset)) !== 0x77) return -1;
  }
  const before = text.charCodeAt(start - 1);
  return isAsciiWord(before) || before === DOT || before === SLASH || before === 0x40 ? -1 : start;
}

/**
 * Where the link that begins at `start` ends: before the first whitespace, control or quotation mark,
 * without the punctuation, closing brackets (unless they were opened inside) and formatting markers at
 * its end. At `start` there must be a scheme or `www.`. Linear in the length of the link.
 *
 * @param limit the link ends here at the latest: the text's length, or where a tag begins
 * @returns the offset after the link; `start` when nothing follows the scheme
 */
export function urlEnd(text: string, start: number, limit: number): number {
  const contentStart = schemeEnd(text, start);
  let offset = contentStart;
  for (; offset < limit; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit < 0x80 ? CUTS[unit] === 1 : endsUrl(unit)) break;
  }
  const end = withoutTrailing(text, contentStart, offset);
  return end === contentStart ? start : end;
}

function withoutTrailing(text: string, start: number, fullEnd: number): number {
  let surplus: BracketSurplus | undefined;
  let end = fullEnd;
  for (; end > start; end--) {
    const unit = text.charCodeAt(end - 1);
    if (unit < 0x80 ? TRAILING[unit] !== 1 : unit !== 0x2026) return end;
    const bracket = CLOSING.indexOf(unit);
    if (bracket < 0) continue;
    surplus ??= countBrackets(text, start, fullEnd);
    if ((surplus[bracket] ?? 0) >= 0) return end;
    surplus[bracket] = (surplus[bracket] ?? 0) + 1;
  }
  return end;
}

/** For round, square and curly brackets: how many more were opened than closed. */
type BracketSurplus = [round: number, square: number, curly: number];

const OPENING = [0x28, 0x5b, 0x7b];
const CLOSING = [0x29, 0x5d, 0x7d];

function countBrackets(text: string, start: number, end: number): BracketSurplus {
  const surplus: BracketSurplus = [0, 0, 0];
  for (let offset = start; offset < end; offset++) {
    const unit = text.charCodeAt(offset);
    const opened = OPENING.indexOf(unit);
    const index = opened < 0 ? CLOSING.indexOf(unit) : opened;
    if (index >= 0) surplus[index] = (surplus[index] ?? 0) + (opened < 0 ? -1 : 1);
  }
  return surplus;
}

function schemeEnd(text: string, start: number): number {
  if (text.charCodeAt(start + 3) === DOT) return start + 4;
  return text.charCodeAt(start + 4) === COLON ? start + 7 : start + 8;
}

/** Beyond ASCII: whitespace, controls, and the quotation marks around a link. */
function endsUrl(unit: number): boolean {
  if (unit <= 0xa0 || unit === 0xab || unit === 0xbb) return true;
  if (unit < 0x2000) return unit === 0x1680;
  if (unit < 0x2070) {
    return (
      unit <= 0x200b ||
      (unit >= 0x2018 && unit <= 0x201f) ||
      (unit >= 0x2028 && unit <= 0x202f) ||
      unit >= 0x205f
    );
  }
  return unit === 0x3000 || unit === 0xfeff;
}

function isAsciiWord(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (lowerCase(unit) >= 0x61 && lowerCase(unit) <= 0x7a);
}

/** ASCII only: capital letters become small ones; other units may become other units, none of them a letter. */
function lowerCase(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit;
}
