import { emojiEndAt } from './emoji';
import { late } from '../vocabulary/late-pattern';

/**
 * Characters that act on what shows them instead of being seen: controls (C0 and C1, so escape sequences too), format
 * characters (directions, joiners, byte-order marks, tags), separators of lines and paragraphs, half characters.
 */
const ACTING = late(() => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
/** Besides those, characters that look like an ordinary space or like nothing. */
const UNSEEN = late(
  () =>
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u00a0\u034f\u115f\u1160\u17b4\u17b5\u2000-\u200a\u202f\u205f\u3000\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufffd]/u,
);

/** A text with every character that would act on a terminal or a page written as its code point: `‹U+001B›`. */
export function showActing(text: string): string {
  return show(text, ACTING());
}

/** A text with everything that a reader would not see written as its code point, unusual spaces included. */
export function showUnseen(text: string): string {
  return show(text, UNSEEN());
}

/** Joiners, selectors and tags stay where they make an emoji. */
function show(text: string, hidden: RegExp): string {
  if (!hidden.test(text)) return text;
  let shown = '';
  for (let offset = 0; offset < text.length;) {
    const code = text.codePointAt(offset) ?? 0;
    const end = emojiEndAt(text, offset) ?? offset + (code > 0xffff ? 2 : 1);
    const character = text.slice(offset, end);
    const isHidden = end - offset === (code > 0xffff ? 2 : 1) && hidden.test(character);
    shown += isHidden ? `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›` : character;
    offset = end;
  }
  return shown;
}
