import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FoldingRange } from 'vscode-languageserver-types';
import { contentSpan } from '../syntax/section-offsets';
import type { HsmDocument } from '../syntax/tree';
import { formattingOf } from './section-formatting';

/**
 * What can be folded: sections, and in the body lists, fences and quotes of several lines. Whole lines, as every
 * editor can: a section ends on the line above the next section's tag, even when its last words
 * are on that line. Of two ranges that begin on one line only the longer is returned.
 */
export function getFoldingRanges(text: TextDocument, document: HsmDocument): FoldingRange[] {
  const ends = new Map<number, number>();
  const add = (startLine: number, endLine: number): void => {
    if (endLine > startLine && endLine > (ends.get(startLine) ?? 0)) ends.set(startLine, endLine);
  };
  const lineOf = (offset: number): number => text.positionAt(offset).line;

  const sections = [...document.preambleSections, ...document.allSections];
  for (const section of sections) {
    const { start, end } = contentSpan(section);
    const isLast = section.span.end === document.text.length;
    const trimmed = start + document.text.slice(start, end).trimEnd().length;
    add(lineOf(section.tag?.span.start ?? start), isLast ? lineOf(trimmed) : lineOf(section.span.end) - 1);
  }
  const { runs, blocks } = formattingOf(document.body);
  for (const { kind, span } of runs) if (kind === 'fence') add(lineOf(span.start), lineOf(span.end));
  let quoteStart: number | undefined;
  for (const { kind, span } of blocks) {
    if (kind === 'list') add(lineOf(span.start), lineOf(span.end));
    if (kind === 'quote') add((quoteStart ??= lineOf(span.start)), lineOf(span.end));
    else quoteStart = undefined;
  }
  return [...ends]
    .sort(([a], [b]) => a - b)
    .map(([startLine, endLine]): FoldingRange => ({ startLine, endLine }));
}
