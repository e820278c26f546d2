import { Character, characterClass } from './characters';
import { late } from '../vocabulary/late-pattern';
import { LETTER } from '../vocabulary/unicode';

/** The delimiters that were found around a name. */
export interface TagShape {
  /** Opening brackets, one or two; empty when there is none. */
  readonly open: string;
  readonly openMark: string;
  /** `/` before the name. */
  readonly slash: boolean;
  readonly name: string;
  readonly closeMark: string;
  readonly close: string;
  /** Spaces between a bracket and its mark. */
  readonly outerSpaces: number;
  /** Spaces between a mark and the name. */
  readonly innerSpaces: number;
  /** Whether signs are among the delimiters: Markdown's backslashes, a colon after the name. */
  readonly stray: boolean;
  readonly end: number;
}

/** What a unit can be around a name. */
const enum Sign {
  Opener = 1,
  Closer = 2,
  Mark = 4,
  /** Precedes a delimiter and does not belong there. */
  Stray = 8,
  /** An opening bracket that needs no mark after it. */
  BareOpener = 16,
}

/** The signs, by unit. */
const SIGNS: ReadonlyMap<number, number> = new Map(
  [
    ['[<［【', Sign.Opener | Sign.BareOpener],
    ['({', Sign.Opener],
    ['])}>］】', Sign.Closer],
    ['*#＊∗＃№', Sign.Mark],
    ['\\:', Sign.Stray],
  ].flatMap(([characters, sign]) =>
    [...String(characters)].map((character) => [character.charCodeAt(0), Number(sign)] as const),
  ),
);
const ASCII_SIGNS = Uint8Array.from({ length: 0x80 }, (_, unit) => SIGNS.get(unit) ?? 0);
/** The smallest sign beyond ASCII. */
const FIRST_RARE_SIGN = Math.min(...[...SIGNS.keys()].filter((unit) => unit >= 0x80));
const SLASH = 0x2f;
const MAXIMUM_NAME = 16;
const MAXIMUM_SPACES = 2;
const RARE_NAME_UNIT = late(() => /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200f\u2060\ufeff]/u);
const LETTER_CLASSES = Character.Latin | Character.Cyrillic;
const NAME_CLASSES = LETTER_CLASSES | Character.Digit | Character.Underscore;
const HYPHEN = 0x2d;

/** Whether a unit may be in a tag's name: letters, digits, `_`, `-`, and invisible dirt among them. */
export function isNameUnit(unit: number): boolean {
  const bits = characterClass(unit);
  if ((bits & NAME_CLASSES) !== 0 || unit === HYPHEN) return true;
  return unit > 0x7f && RARE_NAME_UNIT().test(String.fromCharCode(unit));
}

/**
 * Reads what looks like a tag at an offset: brackets, marks and spaces around a name (`docs/grammar.md`, section 4.1).
 * Whether the shape is accepted and the name means anything is not decided here. Looks at a bounded number of units.
 *
 * @returns undefined when there is no name, or nothing before it
 */
export function readTagShape(text: string, offset: number): TagShape | undefined {
  const nameless = skipOpening(text, offset);
  if (!nameless) return undefined;
  const { openEnd, marksFrom, marksTo, nameStart } = nameless;
  const nameEnd = readName(text, nameStart);
  if (nameEnd === nameStart) return undefined;

  const spacesEnd = skipSpaces(text, nameEnd);
  const closeMarkStart = skipStray(text, spacesEnd, Sign.Mark);
  const closeMarkEnd = skipAny(text, closeMarkStart, Sign.Mark, 2);
  const hasCloseMark = closeMarkEnd > closeMarkStart;
  const closeSpacesEnd = skipSpaces(text, closeMarkEnd);
  const closeStart = skipStray(text, closeSpacesEnd, Sign.Closer);
  const closeEnd = skipAny(text, closeStart, Sign.Closer, Math.max(openEnd - offset, 1));
  const hasClose = closeEnd > closeStart;
  return {
    open: text.slice(offset, openEnd),
    openMark: text.slice(marksFrom, marksTo),
    slash: nameless.slash,
    name: text.slice(nameStart, nameEnd),
    closeMark: text.slice(closeMarkStart, closeMarkEnd),
    close: text.slice(closeStart, closeEnd),
    outerSpaces: nameless.outerSpaces + (hasClose ? closeSpacesEnd - closeMarkEnd : 0),
    innerSpaces: nameless.innerSpaces + (hasCloseMark ? spacesEnd - nameEnd : 0),
    stray: nameless.stray || closeMarkStart > spacesEnd || closeStart > closeSpacesEnd,
    end: hasClose ? closeEnd : hasCloseMark ? closeMarkEnd : nameEnd,
  };
}

/** Offsets of everything before the name; texts are cut out only once there is a name. */
interface Opening extends Pick<TagShape, 'slash' | 'outerSpaces' | 'innerSpaces' | 'stray'> {
  readonly openEnd: number;
  readonly marksFrom: number;
  readonly marksTo: number;
  readonly nameStart: number;
}

/** Everything before the name; undefined when nothing that a name can begin with follows. */
function skipOpening(text: string, offset: number): Opening | undefined {
  const openEnd = skipAny(text, offset, Sign.Opener, 2);
  if (openEnd - offset === 2 && !isDoubledOpening(text, offset)) return undefined;
  const markStart = openEnd === offset ? offset : skipSpaces(text, openEnd);
  const slashBefore = text.charCodeAt(markStart) === SLASH;
  const marksFrom = slashBefore ? markStart + 1 : skipStray(text, markStart, Sign.Mark);
  const marksTo = skipAny(text, marksFrom, Sign.Mark, 2);
  // Only square and angle brackets can do without a mark, so most round ones need no closer look.
  if (marksTo === marksFrom && (signAt(text, offset) & Sign.BareOpener) === 0) return undefined;
  const spacesEnd = skipSpaces(text, marksTo);
  const slashBehind = text.charCodeAt(spacesEnd) === SLASH;
  const nameStart = slashBehind ? spacesEnd + 1 : spacesEnd;
  if (nameStart >= text.length || !isNameUnit(text.charCodeAt(nameStart))) return undefined;
  return {
    openEnd,
    marksFrom,
    marksTo,
    slash: slashBefore || slashBehind,
    outerSpaces: markStart - openEnd,
    stray: !slashBefore && marksFrom > markStart,
    innerSpaces: spacesEnd - marksTo,
    nameStart,
  };
}

/** Whether two brackets both belong to the tag: equal ones, unless they are the last of three or more. */
function isDoubledOpening(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit === text.charCodeAt(offset + 1) && text.charCodeAt(offset - 1) !== unit;
}

/** What the unit at an offset is around a name, a union of `Sign` bits; 0 beyond the end. */
function signAt(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  if (unit < 0x80) return ASCII_SIGNS[unit] ?? 0;
  return unit >= FIRST_RARE_SIGN ? (SIGNS.get(unit) ?? 0) : 0;
}

/** Steps over up to `maximum` units of a sign. */
function skipAny(text: string, offset: number, sign: Sign, maximum: number): number {
  let end = offset;
  while (end < offset + maximum && (signAt(text, end) & sign) !== 0) end++;
  return end;
}

/** Steps over one sign that precedes a delimiter and does not belong there. */
function skipStray(text: string, offset: number, delimiters: Sign): number {
  const isStray = (signAt(text, offset) & Sign.Stray) !== 0;
  return isStray && (signAt(text, offset + 1) & delimiters) !== 0 ? offset + 1 : offset;
}

/** Steps over up to two spaces; a tag never goes over a line end. */
export function skipSpaces(text: string, offset: number): number {
  let end = offset;
  while (end < offset + MAXIMUM_SPACES) {
    const unit = text.charCodeAt(end);
    if (unit !== 0x20 && unit !== 0x09 && unit !== 0xa0) break;
    end++;
  }
  return end;
}

/** Where a name of 2 to 16 characters, a letter among them, ends; the start when there is none. */
function readName(text: string, start: number): number {
  let end = start;
  let hasLetter = false;
  while (end <= start + MAXIMUM_NAME && end < text.length) {
    const unit = text.charCodeAt(end);
    if (!isNameUnit(unit)) break;
    hasLetter ||= (characterClass(unit) & LETTER_CLASSES) !== 0 || LETTER().test(text.charAt(end));
    end++;
  }
  const length = end - start;
  return hasLetter && length >= 2 && length <= MAXIMUM_NAME ? end : start;
}
