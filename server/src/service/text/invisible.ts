import { Character, characterClass } from '../syntax/characters';
import { late } from '../vocabulary/late-pattern';

const PICTOGRAPH = late(() => /^\p{Extended_Pictographic}$/u);
const IDEOGRAPH = late(() => /^\p{Ideographic}$/u);
/** Another selector, a control, half of a character: nothing that has variants. */
const NO_BASE = late(() => /^[\p{C}\p{M}]$/u);
const SKIN_TONE = /^[\u{1f3fb}-\u{1f3ff}]$/u;
/** How far a letter is looked for that shows the direction of the text. */
const MAXIMUM_NEUTRAL = 32;

/**
 * How many units the invisible character at the offset has: 1 or 2; 0 when the character there can be seen or
 * is needed in its place. Needed are: U+200D and variation selectors in emoji, the tags of a regional flag,
 * joiners in Arabic and Indic scripts, breaks in Thai, Lao, Khmer and Burmese, direction marks and isolates
 * beside right-to-left text (Unicode Standard, chapter 23; UAX #9; UTS #51).
 */
export function invisibleLength(text: string, offset: number): 0 | 1 | 2 {
  const unit = text.charCodeAt(offset);
  if (isInvisiblePair(text, offset)) return isInFlag(text, offset) ? 0 : 2;
  if (unit === 0x61c) return isBesideRightToLeft(text, offset) ? 0 : 1;
  if ((characterClass(unit) & Character.Invisible) === 0) return 0;
  return isNeeded(text, offset, unit) ? 0 : 1;
}

/** Characters that end a line for some programs and not for others: VT, FF, NEL, U+2028, U+2029. */
export function isLineSeparator(unit: number): boolean {
  return unit === 0x0b || unit === 0x0c || unit === 0x85 || unit === 0x2028 || unit === 0x2029;
}

function isNeeded(text: string, offset: number, unit: number): boolean {
  if (unit >= 0xfe00 && unit <= 0xfe0f) return isSelectorNeeded(text, offset, unit);
  switch (unit) {
    case 0x200b:
      return isBreakingScript(text.charCodeAt(offset - 1)) || isBreakingScript(text.charCodeAt(offset + 1));
    case 0x200c:
      return isJoiningScript(text.charCodeAt(offset - 1)) || isJoiningScript(text.charCodeAt(offset + 1));
    case 0x200d:
      return (
        isJoiningScript(text.charCodeAt(offset - 1)) ||
        isJoiningScript(text.charCodeAt(offset + 1)) ||
        isInEmoji(text, offset)
      );
    case 0x200e:
    case 0x200f:
    case 0x2066:
    case 0x2067:
    case 0x2068:
    case 0x2069:
      return isBesideRightToLeft(text, offset);
    default:
      return false;
  }
}

/** U+FE0E and U+FE0F after a sign that has both forms; the others after a sign or letter that may have variants. */
function isSelectorNeeded(text: string, offset: number, unit: number): boolean {
  const before = characterBefore(text, offset);
  if (unit < 0xfe0e) return (before.codePointAt(0) ?? 0) >= 0x2200 && !NO_BASE().test(before);
  return PICTOGRAPH().test(before) || /^[0-9#*]$/.test(before) || SKIN_TONE.test(before);
}

/** Whether U+200D is between two pictographs. */
function isInEmoji(text: string, offset: number): boolean {
  const next = text.codePointAt(offset + 1);
  if (next === undefined || !PICTOGRAPH().test(String.fromCodePoint(next))) return false;
  const selected = text.charCodeAt(offset - 1) === 0xfe0f;
  const before = characterBefore(text, selected ? offset - 1 : offset);
  return PICTOGRAPH().test(before) || SKIN_TONE.test(before);
}

/** U+E0000 to U+E01EF: tags and variation selectors; all other planes hold nothing invisible that anybody types. */
export function isInvisiblePair(text: string, offset: number): boolean {
  if (text.charCodeAt(offset) !== 0xdb40) return false;
  const low = text.charCodeAt(offset + 1);
  return low >= 0xdc00 && low <= 0xddef;
}

/** Whether the character is one of the tags that name a flag's region, or a selector after an ideograph. */
function isInFlag(text: string, offset: number): boolean {
  // Selectors U+E0100 and up.
  if (text.charCodeAt(offset + 1) >= 0xdd00) return IDEOGRAPH().test(characterBefore(text, offset));
  let start = offset;
  for (let tags = 0; tags < MAXIMUM_NEUTRAL && text.charCodeAt(start - 2) === 0xdb40; tags++) start -= 2;
  return PICTOGRAPH().test(characterBefore(text, start));
}

function characterBefore(text: string, offset: number): string {
  const low = text.charCodeAt(offset - 1);
  const isPair = (low & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 2) & 0xfc00) === 0xd800;
  return text.slice(Math.max(0, offset - (isPair ? 2 : 1)), offset);
}

/** Whether the nearest letter on either side is Arabic, Hebrew or of another script written from right to left. */
function isBesideRightToLeft(text: string, offset: number): boolean {
  return nearestIsRightToLeft(text, offset, -1) || nearestIsRightToLeft(text, offset, 1);
}

const LETTER = Character.Latin | Character.Cyrillic | Character.Other;

function nearestIsRightToLeft(text: string, offset: number, step: 1 | -1): boolean {
  for (let distance = 1; distance <= MAXIMUM_NEUTRAL; distance++) {
    const unit = text.charCodeAt(offset + step * distance);
    if (Number.isNaN(unit)) return false;
    const bits = characterClass(unit);
    if ((bits & Character.RightToLeft) !== 0 && unit !== 0x61c) return true;
    if ((bits & LETTER) !== 0) return false;
  }
  return false;
}

/** Arabic and its relatives, and the scripts of India up to Sinhala. */
function isJoiningScript(unit: number): boolean {
  return (
    (unit >= 0x620 && unit <= 0xdff) ||
    (unit >= 0x1800 && unit <= 0x18af && unit !== 0x180e) ||
    (unit >= 0xfb50 && unit <= 0xfdff) ||
    (unit >= 0xfe70 && unit <= 0xfefc)
  );
}

/** Thai, Lao, Burmese and Khmer write no spaces between words. */
function isBreakingScript(unit: number): boolean {
  return (
    (unit >= 0xe00 && unit <= 0xeff) ||
    (unit >= 0x1000 && unit <= 0x109f) ||
    (unit >= 0x1780 && unit <= 0x17ff)
  );
}
