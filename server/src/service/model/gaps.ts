import { Character, characterClass } from '../syntax/characters';
import { contentSpan } from '../syntax/section-offsets';
import type { Span } from '../vocabulary/span';
import { TokenKind } from '../syntax/tokens';
import type { HsmDocument, Section } from '../syntax/tree';
import { parseFormatting, type Block, type Inline } from '../text/formatting/formatting';
import { isCode, isRun } from '../text/formatting/tree';
import { invisibleLength } from '../text/invisible';
import { textRegions, type TextRegion } from './text-regions';

/**
 * A stretch between two visible characters that is more than one space or one line end. Every check of
 * whitespace and of invisible characters looks at these, so that one defect has one finding: a gap with an unusual
 * character belongs to the check of that character, any other to the checks of spaces and of line ends.
 */
export interface Gap extends Span {
  readonly section: Section;
  /** Line ends; CR LF is one. Those that only some programs know (U+2028 and so on) do not count. */
  readonly newlines: number;
  /** Where the last line end ends; the start of the gap when there is none. */
  readonly indent: number;
  /** Holds a tab, an unusual space or an invisible character. */
  readonly unusual: boolean;
  /** Between backticks, where spaces are there for the layout. */
  readonly inCode: boolean;
  /** Touches an end of the section, apart from whitespace there. */
  readonly atEdge: boolean;
}

const BLANK =
  Character.Space |
  Character.Newline |
  Character.CarriageReturn |
  Character.Tab |
  Character.NoBreakSpace |
  Character.Invisible |
  Character.Surrogate |
  Character.RightToLeft;
/** Characters that a reader takes for a space. */
export const SPACE_LIKE = Character.Space | Character.Tab | Character.NoBreakSpace;

/** The gaps of a document, in file order. Those inside variables and macros are left out. Linear in the length. */
export function gapsOf(document: HsmDocument): readonly Gap[] {
  return document.once(findGaps);
}

function findGaps(document: HsmDocument): readonly Gap[] {
  return textRegions(document).flatMap((region) => gapsIn(document, region));
}

function gapsIn(document: HsmDocument, region: TextRegion): Gap[] {
  const { text, tokens } = document;
  const gaps: Gap[] = [];
  let code: readonly Span[] | undefined;
  let codeIndex = 0;
  for (let offset = region.start; offset < region.end;) {
    const length = blankLength(text, offset);
    if (length === 0) {
      offset++;
      continue;
    }
    const start = offset;
    let newlines = 0;
    let indent = start;
    let unusual = false;
    for (let blank = length; blank > 0 && offset < region.end; blank = blankLength(text, offset)) {
      const unit = text.charCodeAt(offset);
      offset += blank;
      if (unit === 0x0a || unit === 0x0d) {
        newlines++;
        indent = offset;
      } else if (unit !== 0x20) unusual = true;
    }
    const plain =
      !unusual && (newlines === 0 ? offset - start === 1 : newlines === 1 && isNewline(text, start, offset));
    if (plain) continue;
    const token = tokens.kind(tokens.indexAt(start));
    if (token !== TokenKind.Text && token !== TokenKind.Url) continue;
    code ??= codeSpans(document, region.section);
    while (codeIndex < code.length && (code[codeIndex]?.end ?? 0) <= start) codeIndex++;
    const inCode = (code[codeIndex]?.start ?? Infinity) <= start;
    const atEdge = start === region.start || offset === region.end;
    gaps.push({ section: region.section, start, end: offset, newlines, indent, unusual, inCode, atEdge });
  }
  return gaps;
}

/** The units of the blank thing at the offset: whitespace, a line end, an invisible character that nothing needs. */
function blankLength(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  const bits = characterClass(unit);
  if ((bits & BLANK) === 0) return 0;
  if ((bits & SPACE_LIKE) !== 0 || unit === 0x0a) return 1;
  if (unit === 0x0d) return text.charCodeAt(offset + 1) === 0x0a ? 2 : 1;
  return invisibleLength(text, offset);
}

function isNewline(text: string, start: number, end: number): boolean {
  return end - start === 1 || (end - start === 2 && text.startsWith('\r\n', start));
}

/** The spans between backticks, in the document; only a body has any. */
function codeSpans(document: HsmDocument, section: Section): readonly Span[] {
  if (section.kind !== 'body' || (document.characters & Character.Backtick) === 0) return [];
  const spans: Span[] = [];
  const { start, end } = contentSpan(section);
  const visit = (nodes: readonly Inline[]): void => {
    for (const node of nodes) {
      if (isCode(node)) spans.push({ start: start + node.span.start, end: start + node.span.end });
      else if (isRun(node)) visit(node.children);
    }
  };
  for (const block of parseFormatting(document.text.slice(start, end)).blocks)
    childrenOf(block).forEach(visit);
  return spans;
}

function childrenOf(block: Block): readonly (readonly Inline[])[] {
  return block.kind === 'list' ? block.items.map(({ children }) => children) : [block.children];
}
