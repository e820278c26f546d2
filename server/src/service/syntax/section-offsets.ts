import type { Span } from './span';
import type { Section } from './tree';

/**
 * The offset in the document of an offset in a section's `text`. The two differ only where the file has CR LF,
 * which `text` holds as LF. Linear in the length of the section when it has a CR, else constant.
 */
export function documentOffset(section: Section, textOffset: number): number {
  const { raw, span } = section;
  if (!raw.includes('\r')) return span.start + textOffset;
  let offset = 0;
  for (let counted = 0; counted < textOffset && offset < raw.length; counted++) {
    offset += raw.startsWith('\r\n', offset) ? 2 : 1;
  }
  return span.start + offset;
}

/** The span in the document of a span in a section's `text`. */
export function documentSpan(section: Section, textSpan: Span): Span {
  return { start: documentOffset(section, textSpan.start), end: documentOffset(section, textSpan.end) };
}

/** The part of the document that a section's `text` covers: its span without the file's one final line end. */
export function contentSpan(section: Section): Span {
  return { start: section.span.start, end: documentOffset(section, section.text.length) };
}
