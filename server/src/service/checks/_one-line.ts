import type { LocalizedText } from '../language';
import type { Span } from '../syntax/span';
import type { HsmDocument, TextSection } from '../syntax/tree';
import { isBlank, isBlankUnit } from './_blank';
import { headerWithBody } from './_misplaced-body';
import { withoutOuterSpace } from './_text-regions';
import type { TextEdit } from './types';

/** A header or footer of more than one line. */
export interface ExtraLines {
  /** From the first line end to the end of the section, without the white space there. */
  readonly span: Span;
  /** The white space that holds the line ends. */
  readonly breaks: readonly Span[];
}

/** Sections of one kind that should have one line and have more; a header that holds the whole body is another check's. */
export function findExtraLines(document: HsmDocument, kind: 'head' | 'foot'): ExtraLines[] {
  const found: ExtraLines[] = [];
  for (const section of textSectionsOf(document, kind)) {
    const content = withoutOuterSpace(document.text, section.span);
    const breaks = lineBreaks(document.text, content);
    const first = breaks[0];
    if (first) found.push({ span: { start: first.start, end: content.end }, breaks });
  }
  return found;
}

/** Headers or footers that say something, in file order, without a header that holds the body (`body-in-header`). */
export function textSectionsOf(document: HsmDocument, kind: 'head' | 'foot'): TextSection[] {
  const misplaced = kind === 'head' ? headerWithBody(document)?.section : undefined;
  return document.sections.filter(
    (section): section is TextSection =>
      section.kind === kind &&
      section !== misplaced &&
      !isBlank(document.text, section.span.start, section.span.end),
  );
}

/** Runs of white space that hold a line end. */
function lineBreaks(text: string, { start, end }: Span): Span[] {
  const breaks: Span[] = [];
  for (let offset = start; offset < end; offset++) {
    if (!isBlankUnit(text.charCodeAt(offset))) continue;
    const runStart = offset;
    let hasBreak = false;
    for (; offset < end && isBlankUnit(text.charCodeAt(offset)); offset++) {
      const unit = text.charCodeAt(offset);
      hasBreak ||= unit === 0x0a || unit === 0x0d;
    }
    if (hasBreak) breaks.push({ start: runStart, end: offset });
  }
  return breaks;
}

export const JOIN_TITLE: LocalizedText = { en: 'Join the lines', ru: 'Соединить строки' };

/** The edits that make one line of several. */
export function joinEdits({ breaks }: ExtraLines): TextEdit[] {
  return breaks.map((span) => ({ span, newText: ' ' }));
}
