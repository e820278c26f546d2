import { LIMITS } from '../vocabulary/limits';
import { contentSpan } from '../syntax/section-offsets';
import type { Span } from '../vocabulary/span';
import type { HsmDocument, ImageSection, Section, TextSection } from '../syntax/tree';
import type { TagNode } from '../syntax/tags';
import { isBlank, isBlankSection, leadingSpaceEnd, trailingSpaceStart, withoutStrayTags } from './blank';
import { imageContent } from './image-address';
import { PlaceholderKind, placeholdersIn } from './placeholders';
import { late } from '../vocabulary/late-pattern';
import { LETTER } from '../vocabulary/unicode';

/** Up to the whitespace after the first word; every unit is read once. */
const FIRST_WORD = late(() => /^\P{L}*\p{L}\S*\s/u);

/** Whether the document has no body although something is written in the file. */
export function lacksBody(document: HsmDocument): boolean {
  return isBlankSection(document, document.body) && !isBlank(document.text);
}

/** A section as it will be without its small defects, so that repairing those does not make another thing of it. */
function repairedText(document: HsmDocument, section: TextSection): string {
  const { start, end } = contentSpan(section);
  let text = '';
  let copied = start;
  for (const { span, name } of placeholdersIn(document, section, PlaceholderKind.Damaged)) {
    text += `${withoutStrayTags(document, copied, span.start)}{{${name}}}`;
    copied = span.end;
  }
  text += withoutStrayTags(document, copied, end);
  return text.normalize('NFC').replace(/\r\n?/g, '\n').replace(NOT_SEEN(), '').replace(SPACES, ' ');
}

const SPACES = /[^\S\n]+/g;
/** Zero-width characters, direction marks, controls, and halves of a character. */
const NOT_SEEN = late(() => /(?!\s)[\p{Cc}\p{Cf}\p{Cs}]/gu);

/** A section that holds the message, which belongs right after `[#HSM#]`. */
export interface MisplacedBody {
  readonly section: Section;
  readonly tag: TagNode;
  /** Where the text that is, or holds, the message is. */
  readonly content: Span;
}

/**
 * The section that holds the body: with no body, text of several lines or longer than a header or footer can be is
 * the message itself, written after the wrong tag; and so is text after the address of an image.
 */
export function misplacedBody(document: HsmDocument): MisplacedBody | undefined {
  if (!isBlankSection(document, document.body)) return undefined;
  const { head, image, foot } = document;
  return (
    (head && inText(document, head)) ?? (image && afterAddress(image)) ?? (foot && inText(document, foot))
  );
}

function inText(document: HsmDocument, section: TextSection): MisplacedBody | undefined {
  const written = repairedText(document, section);
  const text = written.slice(leadingSpaceEnd(written), trailingSpaceStart(written));
  const limit = section.kind === 'foot' ? LIMITS.footer : LIMITS.header;
  if (!section.tag || !(text.includes('\n') || text.length > limit.value)) return undefined;
  return { section, tag: section.tag, content: contentSpan(section) };
}

function afterAddress(section: ImageSection): MisplacedBody | undefined {
  const content = imageContent(section)?.rest;
  if (!content) return undefined;
  const text = section.raw.slice(content.start - section.span.start, content.end - section.span.start);
  return hasSeveralWords(text) ? { section, tag: section.tag, content } : undefined;
}

function hasSeveralWords(text: string): boolean {
  const first = FIRST_WORD().exec(text);
  return first !== null && LETTER().test(text.slice(first[0].length));
}
