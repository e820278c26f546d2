import type { HsmDocument } from '../syntax/tree';
import type { Span } from '../vocabulary/span';

/**
 * What stays on the line before and after a text that is pasted; a tag is not a part of the line.
 *
 * @param replaced the selection, in UTF-16 units
 * @returns undefined where WhatsApp shows no formatting: in a header, an image address, a footer and a tag
 */
export function pastePlace(
  document: HsmDocument,
  replaced: Span,
): { readonly before: string; readonly after: string } | undefined {
  const section = document.allSections.find(
    ({ span }) => span.start <= replaced.start && replaced.start <= span.end,
  );
  if (section?.kind !== 'body') return undefined;
  const { start, end } = section.span;
  const before = document.text.slice(start, replaced.start);
  const after = document.text.slice(replaced.end, Math.max(end, replaced.end));
  return { before: before.slice(before.lastIndexOf('\n') + 1), after: /^[^\r\n]*/.exec(after)?.[0] ?? '' };
}
