/**
 * Character classes: one bit a class, so that one table look-up per UTF-16 unit gives the scanner everything, and the
 * classes of a whole text are the union of its units'. Bit 28 is free; bit 31, the sign, stays so, and a test fails on a
 * class beyond 30: `1 << 32` is `1 << 0`. A single sign that no check needs is compared by its code and has no class.
 */
export const enum Character {
  Space = 1 << 0,
  Newline = 1 << 1,
  /** Latin letters A–Z, a–z. Latin and Cyrillic are on neighbouring bits: see `MixedScript` in the scanner. */
  Latin = 1 << 2,
  Cyrillic = 1 << 3,
  Digit = 1 << 4,
  Asterisk = 1 << 5,
  Underscore = 1 << 6,
  Tilde = 1 << 7,
  Backtick = 1 << 8,
  CarriageReturn = 1 << 9,
  Tab = 1 << 10,
  /** Zero-width, direction marks, soft hyphen, line separators, controls: whatever cannot be seen. */
  Invisible = 1 << 11,
  NoBreakSpace = 1 << 12,
  /** Units that may belong to an emoji: pictographs, surrogates, keycap and variation selectors. */
  Emoji = 1 << 13,
  Surrogate = 1 << 14,
  /** Combining marks. */
  Combining = 1 << 15,
  LessThan = 1 << 16,
  Ampersand = 1 << 17,
  Hash = 1 << 18,
  /** Only with such a unit can a text have another composed form (Unicode's NFC). */
  Composable = 1 << 19,
  /** Quotes, dashes and dots that word processors put in. */
  Typography = 1 << 20,
  /** Letters of other scripts, and everything above ASCII that no other class names. */
  Other = 1 << 21,
  SquareBracket = 1 << 22,
  CurlyBracket = 1 << 23,
  Percent = 1 << 24,
  /** Letters with accents and signs from U+00A1 to U+00FF: what a text read in a wrong encoding is full of. */
  LatinSupplement = 1 << 25,
  /** Arabic, Hebrew and their like, written from right to left. */
  RightToLeft = 1 << 26,
  Replacement = 1 << 27,
  Dot = 1 << 29,
  /** The scanner has to look closer. */
  Stop = 1 << 30,
}

/** How many units `CHARACTER_TABLE` knows: all below Cyrillic's supplement. */
export const CHARACTER_TABLE_SIZE = 0x500;

/** The classes of the units below U+0500, for the scanner's inner loop; use `characterClass` elsewhere. */
export const CHARACTER_TABLE: Int32Array = buildTable();

/** The classes of a UTF-16 unit, a union of `Character` bits; 0 for plain punctuation. */
export function characterClass(unit: number): number {
  return unit < CHARACTER_TABLE_SIZE ? (CHARACTER_TABLE[unit] ?? 0) : classifyRare(unit);
}

function buildTable(): Int32Array {
  const table = new Int32Array(CHARACTER_TABLE_SIZE);
  const set = (from: number, to: number, bits: number): void => {
    for (let unit = from; unit <= to; unit++) table[unit] = bits;
  };
  const one = (character: string, bits: number): void => {
    set(character.charCodeAt(0), character.charCodeAt(0), bits);
  };
  set(0x00, 0x1f, Character.Invisible);
  set(0x7f, 0x9f, Character.Invisible);
  one('\t', Character.Tab);
  one('\n', Character.Newline);
  one('\r', Character.CarriageReturn);
  one(' ', Character.Space);
  set(0x30, 0x39, Character.Digit);
  set(0x41, 0x5a, Character.Latin);
  set(0x61, 0x7a, Character.Latin);
  one('*', Character.Asterisk | Character.Stop);
  one('_', Character.Underscore | Character.Stop);
  one('~', Character.Tilde | Character.Stop);
  one('`', Character.Backtick | Character.Stop);
  one('<', Character.LessThan | Character.Stop);
  one('&', Character.Ampersand);
  one('#', Character.Hash | Character.Stop);
  one('[', Character.SquareBracket | Character.Stop);
  one(']', Character.SquareBracket);
  one('(', Character.Stop);
  one('{', Character.CurlyBracket | Character.Stop);
  one('}', Character.CurlyBracket | Character.Stop);
  one('%', Character.Percent | Character.Stop);
  one('$', Character.Stop);
  one(':', Character.Stop);
  one('.', Character.Dot);
  set(0xa1, 0xff, Character.Other | Character.LatinSupplement);
  set(0x100, 0x2ff, Character.Other);
  set(0x300, 0x36f, Character.Combining | Character.Composable);
  set(0x370, 0x3ff, Character.Other);
  // The numeral sign, question mark and ano teleia of old Greek are other signs in composed form.
  for (const unit of [0x374, 0x37e, 0x387]) set(unit, unit, Character.Other | Character.Composable);
  set(0x400, 0x481, Character.Cyrillic);
  set(0x482, 0x489, Character.Combining | Character.Composable);
  set(0x48a, 0x4ff, Character.Cyrillic);
  set(0xa0, 0xa0, Character.NoBreakSpace);
  set(0xad, 0xad, Character.Invisible);
  set(0xa9, 0xa9, Character.Emoji);
  set(0xae, 0xae, Character.Emoji);
  set(0xab, 0xab, Character.Typography);
  set(0xbb, 0xbb, Character.Typography);
  return table;
}

function classifyRare(unit: number): number {
  return classOfRare(unit) | (isComposable(unit) ? Character.Composable : 0);
}

/**
 * Whether a unit from U+0500 on may have another composed form, alone or with its neighbours; more than needed
 * where that keeps the list short (scripts of India, old letters), never less: a test goes through all of Unicode.
 */
function isComposable(unit: number): boolean {
  if (unit < 0x900) {
    if (unit < 0x64b) return (unit >= 0x591 && unit <= 0x5c7) || (unit >= 0x610 && unit <= 0x61a);
    return unit <= 0x670 || unit >= 0x6d6;
  }
  if (unit < 0x2070) return unit <= 0x2001;
  if (unit < 0x2c00) {
    if (unit >= 0x20d0 && unit <= 0x20ff) return true;
    return unit >= 0x2126 && COMPOSABLE_SIGNS.includes(unit);
  }
  if (unit < 0xa600) return unit < 0x3400;
  if (unit < 0xac00) return true;
  // The first halves of emoji and the second halves of all pairs have only one form.
  if (unit < 0xdc00) return unit >= 0xd800 && (unit < 0xd83c || unit > 0xd83e);
  return (unit >= 0xf900 && unit <= 0xfb4e) || (unit >= 0xfe20 && unit <= 0xfe2f);
}

/** Ohm, kelvin and ångström, angle brackets, and a forking sign. */
const COMPOSABLE_SIGNS: readonly number[] = [0x2126, 0x212a, 0x212b, 0x2329, 0x232a, 0x2adc];

function classOfRare(unit: number): number {
  if (unit < 0x590) return unit <= 0x52f ? Character.Cyrillic : Character.Other;
  if (unit < 0x2000) {
    if (unit <= 0x8ff) {
      return Character.RightToLeft | (isRightToLeftMark(unit) ? Character.Combining : 0);
    }
    return unit === 0x180e || unit === 0x115f || unit === 0x1160 || unit === 0x17b4 || unit === 0x17b5
      ? Character.Invisible
      : Character.Other;
  }
  if (unit < 0x2070) return classifyPunctuation(unit);
  if (unit >= 0xd800 && unit <= 0xdfff) return Character.Surrogate | Character.Emoji;
  if (unit >= 0x20d0 && unit <= 0x20ff) return unit === 0x20e3 ? Character.Emoji : Character.Combining;
  if (unit >= 0x2100 && unit <= 0x2bff) return Character.Emoji;
  if (unit === 0x3000) return Character.NoBreakSpace;
  if (unit === 0x3010) return Character.Other | Character.Stop;
  if (unit === 0x3030 || unit === 0x303d || unit === 0x3297 || unit === 0x3299) return Character.Emoji;
  if (unit === 0x3164 || unit === 0xffa0) return Character.Invisible;
  if (unit >= 0xfb1d && unit <= 0xfdff) return Character.RightToLeft;
  if (unit >= 0xfe00 && unit <= 0xfe0f) return Character.Emoji | Character.Invisible;
  if (unit >= 0xfe20 && unit <= 0xfe2f) return Character.Combining;
  if (unit >= 0xfe70 && unit < 0xfeff) return Character.RightToLeft;
  if (unit === 0xfeff) return Character.Invisible;
  if (unit === 0xff3b || unit === 0xff0a) return Character.Other | Character.Stop;
  if (unit >= 0xfff0 && unit <= 0xfffb) return Character.Invisible;
  return unit >= 0xfffd ? Character.Replacement : Character.Other;
}

function isRightToLeftMark(unit: number): boolean {
  return (
    (unit >= 0x591 && unit <= 0x5c7) || (unit >= 0x610 && unit <= 0x61a) || (unit >= 0x64b && unit <= 0x65f)
  );
}

/** U+2000 to U+206F: general punctuation, where most of the invisible dirt lives. */
function classifyPunctuation(unit: number): number {
  if (unit <= 0x200a || unit === 0x202f || unit === 0x205f) return Character.NoBreakSpace;
  if (unit <= 0x200f) return unit === 0x200d ? Character.Invisible | Character.Emoji : Character.Invisible;
  if (unit >= 0x2028 && unit <= 0x202e) return Character.Invisible;
  if (unit >= 0x2060) return Character.Invisible;
  if (unit === 0x203c || unit === 0x2049) return Character.Emoji;
  return Character.Typography;
}
