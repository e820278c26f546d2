import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { graphemeSegments } from 'unicode-segmenter/grapheme';
import { contentSpan } from '../syntax/section-offsets';
import { spanTouchesOffset, type Span } from '../vocabulary/span';
import { TokenKind } from '../syntax/tokens';
import type { HsmDocument, Section } from '../syntax/tree';
import { rangeOf } from '../vocabulary/ranges';
import { formattingOf } from './section-formatting';
import { wordAt } from './words';

/**
 * What "Expand Selection" takes, step by step: word or emoji, variable or link, formatted run without and with its
 * markers, line without and with its list mark, list, text of the section, section with its tag, file.
 */
export function getSelectionRanges(
  text: TextDocument,
  document: HsmDocument,
  positions: readonly Position[],
): SelectionRange[] {
  return positions.map((position) => {
    const spans = spansRound(document, text.offsetAt(position));
    let selection: SelectionRange | undefined;
    for (const span of spans.reverse()) {
      const range = rangeOf(text, span);
      selection = selection ? { range, parent: selection } : { range };
    }
    return selection ?? { range: { start: position, end: position } };
  });
}

/** The spans around an offset, the innermost first, each larger than the one before. */
function spansRound(document: HsmDocument, offset: number): Span[] {
  const all: Span[] = [];
  const add = (span: Span | undefined): void => {
    if (span && span.end > span.start && spanTouchesOffset(span, offset)) all.push(span);
  };
  add(wordAt(document.text, offset) ?? characterAt(document.text, offset));
  add(tokenAt(document, offset));
  const sections = [...document.preambleSections, ...document.allSections];
  const section = sections.findLast(({ tag, span }) => {
    const start = tag?.span.start ?? span.start;
    return start <= offset && offset <= span.end;
  });
  if (section) addSection(document, section, offset, add);
  add({ start: 0, end: document.text.length });

  all.sort((a, b) => a.end - a.start - (b.end - b.start));
  const nested: Span[] = [];
  for (const span of all) {
    const inner = nested.at(-1);
    const isLarger = !inner || span.end - span.start > inner.end - inner.start;
    if (isLarger && (!inner || (span.start <= inner.start && span.end >= inner.end))) nested.push(span);
  }
  return nested;
}

function addSection(
  document: HsmDocument,
  section: Section,
  offset: number,
  add: (span: Span) => void,
): void {
  const content = contentSpan(section);
  if (section.kind === 'body') {
    const { runsAround, linksAround, blocksAround } = formattingOf(section);
    const here = { start: offset, end: offset };
    for (const { span } of linksAround.touching(here)) add(span);
    for (const { span, open, close } of runsAround.touching(here)) {
      add({ start: open.end, end: close.start });
      add(span);
    }
    for (const { span, marker } of blocksAround.touching(here)) {
      if (marker) add({ start: marker.end, end: span.end });
      add(span);
    }
  } else if (section.kind === 'image') {
    if (section.url) add(section.url.span);
  } else {
    add(lineAt(document.text, content, offset));
  }
  add(content);
  add({ start: section.tag?.span.start ?? section.span.start, end: section.span.end });
}

function lineAt(text: string, within: Span, offset: number): Span {
  const at = Math.max(within.start, Math.min(within.end, offset));
  let start = at;
  while (start > within.start && !isLineEnd(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < within.end && !isLineEnd(text.charCodeAt(end))) end++;
  return { start, end };
}

function isLineEnd(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}

/** The tag, variable, macro, operand or address at the offset. */
function tokenAt({ tokens }: HsmDocument, offset: number): Span | undefined {
  for (const at of [offset, offset - 1]) {
    const index = at < 0 ? -1 : tokens.indexAt(at);
    if (index < 0 || tokens.kind(index) === TokenKind.Text) continue;
    const span = { start: tokens.start(index), end: tokens.end(index) };
    if (spanTouchesOffset(span, offset)) return span;
  }
  return undefined;
}

/** How many units are looked at for one visible character; no emoji is as long. */
const LONGEST_CHARACTER = 64;

/** The visible character (an emoji, say) after the offset, or before it at the end of a line. */
function characterAt(text: string, offset: number): Span | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  let start = Math.max(lineStart, offset - LONGEST_CHARACTER);
  for (const { segment } of graphemeSegments(text.slice(start, offset + LONGEST_CHARACTER))) {
    const end = start + segment.length;
    if (start <= offset && offset < end) return /^\s+$/u.test(segment) ? undefined : { start, end };
    start = end;
  }
  return undefined;
}
