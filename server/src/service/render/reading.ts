import type { HsmDocument } from '../syntax/tree';

/**
 * The template in the form that is easiest to read: each tag on a line of its own, its text below, an empty line
 * between sections. A view only: whether BPMSoft takes this form is not known, so it is never stored. Tags are shown
 * as written; LF, no line end at the end.
 */
export function renderForReading(document: HsmDocument): string {
  const parts: string[] = [];
  const preamble = document.preamble && document.text.slice(document.preamble.start, document.preamble.end);
  if (preamble !== undefined) parts.push(preamble);
  for (const { tag, text } of document.allSections) parts.push(tag ? `${tag.written}\n${text.trim()}` : text);
  return parts
    .map((part) => part.replace(/\r\n?/g, '\n').trim())
    .filter((part) => part !== '')
    .join('\n\n');
}
