import { countGraphemes, graphemeSegments } from 'unicode-segmenter/grapheme';
import { englishPlural, russianPlural, type LocalizedText } from '../vocabulary/language';
import { LIMITS } from '../vocabulary/limits';
import { emojiEndAt } from './emoji';
import { spelled } from '../vocabulary/numbers';
import { late } from '../vocabulary/late-pattern';

/** How long a text is, in the three ways in which it can be counted. */
export interface TextLength {
  /** What limits are compared with: Meta does not say what a character is, and this count is never the smallest. */
  readonly utf16Units: number;
  readonly codePoints: number;
  /** Characters as a reader sees them (extended grapheme clusters, UAX #29). */
  readonly graphemes: number;
}

/** Units that can make a character longer than one unit: everything but Latin, Greek, Cyrillic and plain punctuation. */
const UNUSUAL = /[^\0-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2030-\u203b\u20a0-\u20bf\u2116]/;

const LETTER_WITH_MARKS = late(() => /^\p{L}\p{M}+$/u);
/** The length of a text. Lines end in LF: a CR LF would count as one grapheme. Linear in the length. */
export function textLength(text: string): TextLength {
  const utf16Units = text.length;
  if (!UNUSUAL.test(text) && !text.includes('\r')) {
    return { utf16Units, codePoints: utf16Units, graphemes: utf16Units };
  }
  let pairs = 0;
  for (let offset = 1; offset < utf16Units; offset++) {
    if ((text.charCodeAt(offset) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800) {
      pairs++;
    }
  }
  return { utf16Units, codePoints: utf16Units - pairs, graphemes: countGraphemes(text) };
}

/**
 * The number of visible characters, when it differs from the number of UTF-16 units. Not given for a text
 * that is far too long anyway: counting graphemes costs more than everything else together.
 */
export function differingGraphemes(text: string): number | undefined {
  if (text.length > LIMITS.detailedChecks.value) return undefined;
  const { graphemes, utf16Units } = textLength(text);
  return graphemes === utf16Units ? undefined : graphemes;
}

/** What the visible characters of more than one unit are: all of them emoji, all letters with marks of their own, or others too. */
export type LongCharacters = 'emoji' | 'marks' | 'mixed';

/** What makes a text longer than a reader thinks; for texts whose visible characters are fewer than their units. */
export function longCharacters(text: string): LongCharacters {
  const kinds = new Set<LongCharacters>();
  for (const { segment } of graphemeSegments(text)) {
    if (segment.length > 1) kinds.add(kindOf(segment));
  }
  const [only, another] = kinds;
  return only === undefined || another !== undefined ? 'mixed' : only;
}

function kindOf(character: string): LongCharacters {
  if (emojiEndAt(character, 0) === character.length) return 'emoji';
  return LETTER_WITH_MARKS().test(character) ? 'marks' : 'mixed';
}

/** Why a reader sees fewer characters than are counted, in words. */
export const LONG_CHARACTERS: Readonly<Record<LongCharacters, LocalizedText>> = {
  emoji: { en: 'an emoji is several', ru: 'эмодзи идёт за несколько' },
  marks: { en: 'a letter with a separate mark is several', ru: 'буква с отдельным знаком идёт за несколько' },
  mixed: { en: 'some of them are several', ru: 'некоторые идут за несколько' },
};

/**
 * How long a text is, in words. Where a reader sees another number of characters than is counted (emoji,
 * flags, letters with combining marks), both are given: `1,030 characters (1,021 visible: an emoji is several)`.
 */
export function describeLength(text: string): LocalizedText {
  const used = text.length;
  const visible = differingGraphemes(text);
  const count = spelled(used);
  const en = `${count.en} ${englishPlural(used, 'character', 'characters')}`;
  const ru = `${count.ru} ${russianPlural(used, 'символ', 'символа', 'символов')}`;
  if (visible === undefined) return { en, ru };
  const why = LONG_CHARACTERS[longCharacters(text)];
  const seen = spelled(visible);
  return { en: `${en} (${seen.en} visible: ${why.en})`, ru: `${ru} (видимых ${seen.ru}: ${why.ru})` };
}

/** How far back a character that began before a limit is looked for. */
const MAXIMUM_GRAPHEME = 64;

/**
 * The last offset, not after `limit`, at which the text can be cut without splitting a visible character.
 * Gives up after a character of more than 64 units, and then spares at least the surrogate pair.
 */
export function cutOffset(text: string, limit: number): number {
  if (limit >= text.length) return text.length;
  let from = limit;
  const earliest = Math.max(0, limit - MAXIMUM_GRAPHEME);
  while (from > earliest && UNUSUAL.test(text.slice(from - 1, from + 1))) from--;
  let cut = from;
  for (const { segment } of graphemeSegments(text.slice(from, limit + MAXIMUM_GRAPHEME))) {
    if (cut + segment.length > limit) break;
    cut += segment.length;
  }
  const splitsPair =
    (text.charCodeAt(cut) & 0xfc00) === 0xdc00 && (text.charCodeAt(cut - 1) & 0xfc00) === 0xd800;
  return splitsPair ? cut - 1 : cut;
}
