import type { Ambiguity } from './ambiguity';
import { SPACE, isDigit, isSpace } from './characters';
import { hasTextOnLine } from './line-prefix';
import type { Block } from './tree';

const DOT = 0x2e;
const HYPHEN = 0x2d;
const ASTERISK = 0x2a;
const GREATER_THAN = 0x3e;
/** Up to two digits make a list item for sure. */
const SURE_DIGITS = 2;

/** Starts of lines that some phones may take for a list or quote, or draw in another way. */
export function lineAmbiguities(text: string, blocks: readonly Block[]): Ambiguity[] {
  const found: Ambiguity[] = [];
  for (const block of blocks) {
    if (block.kind === 'line') {
      const ambiguity = plainLine(text, block.span.start, block.span.end);
      if (ambiguity !== undefined) found.push(ambiguity);
    } else {
      for (const { marker } of block.kind === 'list' ? block.items : [block]) {
        if (text.charCodeAt(marker.end) !== SPACE) continue;
        let end = marker.end;
        while (text.charCodeAt(end) === SPACE) end++;
        found.push({ span: { start: marker.start, end }, reason: 'extra-space' });
      }
    }
  }
  return found;
}

function plainLine(text: string, start: number, end: number): Ambiguity | undefined {
  const unit = text.charCodeAt(start);
  if (unit === GREATER_THAN && end > start + 1 && !isSpace(text.charCodeAt(start + 1))) {
    return { span: { start, end: start + 1 }, reason: 'quote-without-space' };
  }
  let markEnd = start;
  while (markEnd < end && isDigit(text.charCodeAt(markEnd))) markEnd++;
  const digits = markEnd - start;
  if (digits > 0) {
    if (text.charCodeAt(markEnd) !== DOT) return undefined;
  } else if (unit !== HYPHEN && unit !== ASTERISK && unit !== GREATER_THAN) return undefined;
  markEnd++;
  if (markEnd >= end || text.charCodeAt(markEnd) !== SPACE) return undefined;
  const span = { start, end: markEnd + 1 };
  if (digits > SURE_DIGITS) return { span, reason: 'long-number' };
  return !hasTextOnLine(text, markEnd) ? { span, reason: 'empty-item' } : undefined;
}
