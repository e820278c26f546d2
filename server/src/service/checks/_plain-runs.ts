import {
  ASTERISK,
  BACKTICK,
  isLineEnd,
  isSpace,
  isWordAfter,
  isWordBefore,
  TILDE,
  UNDERSCORE,
} from '../text/formatting-characters';

const FENCE = '```';

/**
 * Whether all markers of a text make plain runs: opened behind and before the right characters, closed on the same line,
 * properly nested, fences included. Then there is nothing to say about its formatting, and it need not be read into a
 * tree. `false` means only that the text has to be looked at closer. Linear.
 *
 * @param text the body; lines end in LF
 */
export function hasOnlyPlainRuns(text: string): boolean {
  // The markers that are open, innermost last.
  let open: number[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    // All other units of ordinary texts are above or below these.
    if (unit > TILDE || (unit < UNDERSCORE && unit > ASTERISK)) continue;
    if (isLineEnd(unit)) {
      if (open.length > 0) return false;
    } else if (unit === BACKTICK && text.startsWith(FENCE, offset)) {
      const close = text.indexOf(FENCE, offset + FENCE.length);
      if (open.length > 0 || close < 0 || !isPlainFence(text, offset, close)) return false;
      offset = close + FENCE.length - 1;
    } else if (isMarker(unit)) {
      const isCode = open.at(-1) === BACKTICK;
      if (isCode && unit !== BACKTICK) continue;
      if (isBullet(text, offset, unit)) continue;
      if (text.charCodeAt(offset + 1) === unit || text.charCodeAt(offset - 1) === unit) return false;
      if (open.at(-1) === unit) {
        if (isSpace(text.charCodeAt(offset - 1)) || isWordAfter(text, offset + 1)) return false;
        open.pop();
      } else {
        const next = text.charCodeAt(offset + 1);
        if (open.includes(unit) || Number.isNaN(next) || isSpace(next) || isWordBefore(text, offset))
          return false;
        open = open.length === 0 ? [unit] : [...open, unit];
      }
    }
  }
  return open.length === 0;
}

function isMarker(unit: number): boolean {
  return unit === ASTERISK || unit === UNDERSCORE || unit === TILDE || unit === BACKTICK;
}

/** `* ` at the start of a line. */
function isBullet(text: string, offset: number, unit: number): boolean {
  if (unit !== ASTERISK || text.charCodeAt(offset + 1) !== 0x20) return false;
  return offset === 0 || isLineEnd(text.charCodeAt(offset - 1));
}

function isPlainFence(text: string, start: number, close: number): boolean {
  const content = text.slice(start + FENCE.length, close);
  return (
    content.trim() !== '' &&
    !content.includes('`') &&
    text.charCodeAt(start - 1) !== BACKTICK &&
    text.charCodeAt(close + FENCE.length) !== BACKTICK
  );
}
