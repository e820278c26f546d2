import type { TextEdit } from '../vocabulary/edits';
import { parseTemplate } from '../syntax/parser';
import type { Span } from '../vocabulary/span';
import type { HsmDocument, ImageSection, TextSection } from '../syntax/tree';
import { applyEdits } from '../vocabulary/edited-text';
import { formattingOf } from './section-formatting';
import { shownMessage } from './shown-message';

/** Rarer whitespace than this is the checks' business. */
const SPACES = /[ \t]+/g;
const WHITE_SPACE = ' \t\r\n';

/**
 * What "Format Document" does: removes the whitespace that no reader can see, and nothing else. That is whitespace at
 * the end of lines and sections, around the address of an image, and before `[#HSM#]`. Code keeps its spaces.
 * Whitespace at the beginning of a section, damaged tags and everything else that a reader or BPMSoft could notice is
 * left to the checks and their fixes. Formatting twice is formatting once; the shown message and the tags stay the same.
 *
 * @returns in order, not overlapping
 */
export function getFormattingEdits(document: HsmDocument): TextEdit[] {
  const edits = removals(document);
  if (isHarmless(document, edits)) return edits;
  // Whitespace can keep a word apart from a damaged tag.
  const apart = edits.filter(({ span }) => !isBeforeBracket(document.text, span.end));
  return isHarmless(document, apart) ? apart : [];
}

function removals(document: HsmDocument): TextEdit[] {
  const spans: Span[] = [];
  const { preamble, text } = document;
  if (preamble && text.slice(preamble.start, preamble.end).trim() === '') spans.push(preamble);
  for (const section of document.allSections) {
    if (section.kind === 'image') addImage(section, text, spans);
    else addText(section, spans);
  }
  return spans.map((span) => ({ span, newText: '' }));
}

function addText(section: TextSection, spans: Span[]): void {
  const { raw, span } = section;
  const code =
    section.kind === 'body' ? formattingOf(section).runs.filter(({ kind }) => kind === 'fence') : [];
  let end = raw.length;
  while (end > 0 && WHITE_SPACE.includes(raw.charAt(end - 1))) end--;
  let next = 0;
  for (const { index, 0: written } of raw.slice(0, end).matchAll(SPACES)) {
    const after = raw.charAt(index + written.length);
    if (after !== '\r' && after !== '\n') continue;
    const start = span.start + index;
    while ((code[next]?.span.end ?? Infinity) <= start) next++;
    const fence = code[next];
    if (fence && fence.span.start < start) continue;
    spans.push({ start, end: start + written.length });
  }
  if (end < raw.length) spans.push({ start: span.start + end, end: span.end });
}

function addImage({ url, span }: ImageSection, text: string, spans: Span[]): void {
  if (!url) return;
  if (url.span.start > span.start) spans.push({ start: span.start, end: url.span.start });
  const rest = { start: url.span.end, end: span.end };
  if (rest.end > rest.start && text.slice(rest.start, rest.end).trim() === '') spans.push(rest);
}

function isHarmless(document: HsmDocument, edits: readonly TextEdit[]): boolean {
  if (edits.length === 0) return true;
  const after = parseTemplate(applyEdits(document.text, edits).text);
  return tagsOf(after) === tagsOf(document) && shownMessage(after) === shownMessage(document);
}

function tagsOf(document: HsmDocument): string {
  const sections = [...document.preambleSections, ...document.allSections];
  return sections.map(({ kind, tag }) => `${kind} ${tag?.written ?? ''}`).join();
}

function isBeforeBracket(text: string, offset: number): boolean {
  return offset < text.length && !/[\r\n]/.test(text.charAt(offset));
}
