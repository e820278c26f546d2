import { BACKTICK, isSpace } from './characters';

/** What opens and closes a fence. */
export const FENCE = '```';

/**
 * The end of the fence that opens at the offset, or -1: content that is not only whitespace and
 * backticks, then the first three backticks after it.
 */
export function fenceEnd(text: string, start: number): number {
  let offset = start + FENCE.length;
  while (offset < text.length && isBlankInFence(text.charCodeAt(offset))) offset++;
  const close = text.indexOf(FENCE, offset);
  return close < 0 ? -1 : close + FENCE.length;
}

function isBlankInFence(unit: number): boolean {
  return unit === BACKTICK || isSpace(unit);
}
