import { LIMITS } from '../limits';
import type { HsmDocument, TextSection } from '../syntax/tree';
import type { TagNode } from '../syntax/tags';
import { isBlank, isBlankSection, leadingSpaceEnd, trailingSpaceStart } from './_blank';

/** Whether the document has no body although something is written in the file. */
export function lacksBody(document: HsmDocument): boolean {
  return isBlankSection(document, document.body) && !isBlank(document.text);
}

/**
 * The header that holds the body: with no body, a header of several lines or longer than a header can be is
 * the message itself, written behind the wrong tag.
 */
export function headerWithBody(
  document: HsmDocument,
): { readonly section: TextSection; readonly tag: TagNode } | undefined {
  const { head } = document;
  if (!head?.tag || !isBlankSection(document, document.body)) return undefined;
  const text = head.text.slice(leadingSpaceEnd(head.text), trailingSpaceStart(head.text));
  const isBody = text.includes('\n') || text.length > LIMITS.header.value;
  return isBody ? { section: head, tag: head.tag } : undefined;
}
