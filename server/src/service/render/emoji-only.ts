import { splitGraphemes } from 'unicode-segmenter/grapheme';
import { late } from '../vocabulary/late-pattern';

/** A flag, a keycap, or a pictograph that is drawn as an emoji (by itself, or because U+FE0F asks for it). */
const EMOJI = late(
  () =>
    /^(?:\p{Regional_Indicator}{2}|[0-9#*]\ufe0f?\u20e3|\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)/u,
);

/** Three emoji of the longest kind (a family with skin tones), with room to spare. */
const LONGEST = 150;

/**
 * How many emoji a text is made of, when it is nothing but one to three of them, with or without whitespace
 * around. Phones draw such a message large.
 */
export function countEmojiOnly(text: string): 1 | 2 | 3 | undefined {
  if (text.length > LONGEST) return undefined;
  const graphemes = [...splitGraphemes(text)].filter((grapheme) => grapheme.trim() !== '');
  if (!graphemes.every((grapheme) => EMOJI().test(grapheme))) return undefined;
  const count = graphemes.length;
  return count === 1 || count === 2 || count === 3 ? count : undefined;
}
