import { Character, characterClass } from '../syntax/characters';
import type { Span } from '../vocabulary/span';
import { late } from '../vocabulary/late-pattern';

/**
 * One emoji: a flag, a keycap, or a pictograph with all that belongs to it (variation selector, skin tone,
 * further pictographs after U+200D, the tags of a regional flag). ©, ® and ™ are signs of every font and
 * become emoji only with U+FE0F; U+FE0E asks for plain text.
 */
const EMOJI = late(
  () =>
    /\p{Regional_Indicator}{2}|[0-9#*]\ufe0f?\u20e3|(?:[\u00a9\u00ae\u2122](?=\ufe0f)|(?![\u00a9\u00ae\u2122])(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}))(?!\ufe0e)(?:\ufe0f|\p{Emoji_Modifier}|[\u{e0020}-\u{e007f}]|\u200d\p{Extended_Pictographic})*/uy,
);

const KEYCAP_BASE = /^[0-9#*]$/;

/** ‼ */
const FIRST_PICTOGRAPH = 0x203c;

/** The emoji of a part of a text, in order; offsets of the whole text. Linear in the length of the part. */
export function findEmoji(text: string, start = 0, end = text.length): Span[] {
  const found: Span[] = [];
  let offset = start;
  while (offset < end) {
    const unit = text.charCodeAt(offset);
    // Nearly all units are below the first pictographs; © and ® alone are there, too.
    const common = unit < FIRST_PICTOGRAPH && unit !== 0xa9 && unit !== 0xae;
    if (common || (characterClass(unit) & Character.Emoji) === 0) {
      offset++;
      continue;
    }
    const from = offset > start && completesKeycap(text, offset, unit) ? offset - 1 : offset;
    const emojiEnd = emojiEndAt(text, from);
    if (emojiEnd === undefined || emojiEnd > end) {
      offset++;
      continue;
    }
    found.push({ start: from, end: emojiEnd });
    offset = emojiEnd;
  }
  return found;
}

/**
 * Whether a keycap began one unit before: its digit is seen only when its second half comes. Nothing else may begin
 * before the offset, because an emoji that ends there would be found again without end.
 */
function completesKeycap(text: string, offset: number, unit: number): boolean {
  return (unit === 0xfe0f || unit === 0x20e3) && KEYCAP_BASE.test(text.charAt(offset - 1));
}

/** Where the emoji that begins at the offset ends; undefined when none begins there. */
export function emojiEndAt(text: string, offset: number): number | undefined {
  const pattern = EMOJI();
  pattern.lastIndex = offset;
  const match = pattern.exec(text);
  return match ? offset + match[0].length : undefined;
}

/** The emoji, with those that follow each other directly, or with one space between, as one span. */
export function groupEmoji(text: string, emoji: readonly Span[]): { span: Span; count: number }[] {
  const groups: { span: Span; count: number }[] = [];
  for (const { start, end } of emoji) {
    const last = groups.at(-1);
    const gap = last ? text.slice(last.span.end, start) : undefined;
    if (last && (gap === '' || gap === ' ')) {
      last.span = { start: last.span.start, end };
      last.count++;
    } else groups.push({ span: { start, end }, count: 1 });
  }
  return groups;
}
