import type { LocalizedText } from '../../vocabulary/language';
import type { Span } from '../../vocabulary/span';
import type { HsmDocument, TextSection } from '../../syntax/tree';
import { parseFormatting, type Inline } from '../../text/formatting/formatting';
import { isCode, isRun } from '../../text/formatting/tree';
import { isBlank, isBlankUnit } from '../../model/blank';
import { keepsTokens } from '../../model/joining';
import { misplacedBody } from '../../model/misplaced-body';
import { withoutOuterSpace } from '../../model/text-regions';
import type { TextEdit } from '../../vocabulary/edits';

/** A header or footer of more than one line. */
export interface ExtraLines {
  /** From the first line end to the end of the section, without the whitespace there. */
  readonly span: Span;
  /** The whitespace that holds the line ends. */
  readonly breaks: readonly Span[];
}

/** Sections of one kind that should have one line and have more; one that holds the whole body is another check's. */
export function findExtraLines(document: HsmDocument, kind: 'head' | 'foot'): ExtraLines[] {
  const found: ExtraLines[] = [];
  for (const section of textSectionsOf(document, kind)) {
    if (!section.text.includes('\n')) continue;
    const content = withoutOuterSpace(document.text, section.span);
    const breaks = lineBreaks(document.text, content);
    const first = breaks[0];
    if (first) found.push({ span: { start: first.start, end: content.end }, breaks });
  }
  return found;
}

/** Headers or footers that say something, in file order, without one that holds the body (`body-in-header`). */
export function textSectionsOf(document: HsmDocument, kind: 'head' | 'foot'): readonly TextSection[] {
  return kind === 'head' ? document.once(headersOf) : document.once(footersOf);
}

const headersOf = (document: HsmDocument): TextSection[] => sectionsWithText(document, 'head');
const footersOf = (document: HsmDocument): TextSection[] => sectionsWithText(document, 'foot');

function sectionsWithText(document: HsmDocument, kind: 'head' | 'foot'): TextSection[] {
  const misplaced = misplacedBody(document)?.section;
  return document.sections.filter(
    (section): section is TextSection =>
      section.kind === kind &&
      section !== misplaced &&
      !isBlank(document.text, section.span.start, section.span.end),
  );
}

/** Runs of whitespace that hold a line end. */
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

/** Whether joining the lines makes no tag, variable or formatted run that was none. */
export function isJoiningSafe(document: HsmDocument, { span, breaks }: ExtraLines): boolean {
  const { text } = document;
  if (!breaks.every((place) => keepsTokens(text, place, ' '))) return false;
  const lineStart = document.sectionAt(span.start)?.span.start ?? span.start;
  const written = text.slice(lineStart, span.end);
  if (!/[*_~`]/.test(written)) return true;
  let joined = '';
  let copied = lineStart;
  for (const { start, end } of breaks) {
    joined += `${text.slice(copied, start)} `;
    copied = end;
  }
  return countRuns(written) === countRuns(joined + text.slice(copied, span.end));
}

function countRuns(text: string): number {
  const count = (inlines: readonly Inline[]): number =>
    inlines.reduce(
      (sum, inline) => sum + (isRun(inline) ? count(inline.children) + 1 : 0) + (isCode(inline) ? 1 : 0),
      0,
    );
  return parseFormatting(text).blocks.reduce(
    (sum, block) =>
      sum +
      (block.kind === 'list'
        ? block.items.reduce((all, { children }) => all + count(children), 0)
        : count(block.children)),
    0,
  );
}
