import type { HsmDocument } from '../syntax/tree';
import type { Span } from '../vocabulary/span';

/** What is marked when the template as a whole is meant: its first tag, else its first character. */
export function templateSpan({ hsm, text }: HsmDocument): Span {
  return hsm?.span ?? { start: 0, end: Math.min(1, text.length) };
}

/** While the author types anywhere in it, nothing is reported for the whole template. */
export function wholeText({ text }: HsmDocument): Span {
  return { start: 0, end: text.length };
}
