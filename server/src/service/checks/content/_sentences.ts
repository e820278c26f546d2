import type { Span } from '../../vocabulary/span';

/** How far from a word its sentence is looked at, in UTF-16 units to each side. */
export const REACH = 160;

/** The part of a sentence around a word, at most `REACH` units to each side. */
export function sentenceAround(text: string, word: Span, limits: Span): Span {
  let start = word.start;
  const earliest = Math.max(limits.start, word.start - REACH);
  while (start > earliest && !endsSentence(text.charCodeAt(start - 1))) start--;
  let end = word.end;
  const latest = Math.min(limits.end, word.end + REACH);
  while (end < latest && !endsSentence(text.charCodeAt(end))) end++;
  return { start, end };
}

function endsSentence(unit: number): boolean {
  switch (unit) {
    case 0x0a:
    case 0x0d:
    case 0x21: // !
    case 0x2e: // .
    case 0x3f: // ?
    case 0x2026: // …
      return true;
    default:
      // Emoji end sentences, too: by their high surrogates.
      return unit >= 0xd83c && unit <= 0xd83e;
  }
}

/**
 * Up to where nothing new can be found when a word's sentence holds nothing: its end, or, in a sentence that is longer than
 * anybody reads, a good way on.
 */
export function nextSentence(word: Span, sentence: Span): number {
  return sentence.end < word.end + REACH ? sentence.end : word.end + REACH / 2;
}
