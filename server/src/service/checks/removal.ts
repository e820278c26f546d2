import type { Span } from '../vocabulary/span';
import type { HsmDocument } from '../syntax/tree';

/** A piece of a section with the one space that goes with it, so that removing it leaves no doubled, leading or trailing space. */
export function removalWithSpace({ text, allSections }: HsmDocument, { start, end }: Span): Span {
  const section = allSections.find(({ span }) => span.start <= start && end <= span.end);
  const before = start === section?.span.start ? '\n' : text.charAt(start - 1);
  const after = end === section?.span.end ? '\n' : text.charAt(end);
  if (/[\r\n]/.test(before)) return { start, end: after === ' ' ? end + 1 : end };
  return { start: before === ' ' && /\s/.test(after) ? start - 1 : start, end };
}
