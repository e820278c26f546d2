import { Character, characterClass } from '../syntax/characters';
import { isInvisiblePair } from '../text/invisible';
import { Fact } from '../syntax/facts';
import type { HsmDocument, Section } from '../syntax/tree';
import { TokenKind } from '../syntax/tokens';

const WHITE_SPACE =
  Character.Space | Character.Newline | Character.CarriageReturn | Character.Tab | Character.NoBreakSpace;
/** Rare whitespace that the character classes count as invisible: VT, FF, NEL, line and paragraph separator. */
const RARE_WHITE_SPACE: ReadonlySet<number> = new Set([0x0b, 0x0c, 0x85, 0x2028, 0x2029]);

/** Whether a reader sees whitespace at this UTF-16 unit. */
export function isWhiteSpace(unit: number): boolean {
  return (characterClass(unit) & WHITE_SPACE) !== 0 || RARE_WHITE_SPACE.has(unit);
}

/** Whether a reader sees nothing at this UTF-16 unit: whitespace or an invisible character. */
export function isBlankUnit(unit: number): boolean {
  return (characterClass(unit) & (WHITE_SPACE | Character.Invisible)) !== 0;
}

/** Where the blanks that begin at the offset end. */
export function blankEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && isBlankUnit(text.charCodeAt(end))) end++;
  return end;
}

/** How many units the blank character at the offset has: those beyond U+FFFF have two; 0 when it can be seen. */
function blankLength(text: string, offset: number): 0 | 1 | 2 {
  const unit = text.charCodeAt(offset);
  if (isBlankUnit(unit) || unit === ARABIC_LETTER_MARK) return 1;
  return isInvisiblePair(text, offset) ? 2 : 0;
}

const ARABIC_LETTER_MARK = 0x61c;

/** Where the blanks that end at the offset begin. */
export function blankStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && isBlankUnit(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Whether a reader sees nothing in the text between two offsets. */
export function isBlank(text: string, start = 0, end = text.length): boolean {
  for (let offset = start; offset < end;) {
    const length = blankLength(text, offset);
    if (length === 0) return false;
    offset += length;
  }
  return true;
}

/**
 * Whether a section says nothing: only blanks, closing tags (which do not exist) and repeated `[#HSM#]`,
 * so that removing those does not empty a section that was not called empty before.
 */
export function isBlankSection(document: HsmDocument, section: Section): boolean {
  const { text, tokens } = document;
  const { start, end } = section.span;
  if (start === end) return true;
  for (let index = tokens.indexAt(start); index < tokens.length && tokens.start(index) < end; index++) {
    const kind = tokens.kind(index);
    if (kind === TokenKind.Tag || kind === TokenKind.ClosingTag) continue;
    if (kind !== TokenKind.Text || !isBlank(text, tokens.start(index), tokens.end(index))) return false;
  }
  return true;
}

/**
 * The text between two offsets as it reads once the tags in it are gone: closing tags (which do not exist) and a
 * repeated `[#HSM#]` are text for BPMSoft, but other checks have them removed, so that none counts them as words.
 */
export function withoutStrayTags(document: HsmDocument, start: number, end: number): string {
  const { text, tokens } = document;
  if (!hasStrayTags(document)) return text.slice(start, end);
  let result = '';
  for (let index = tokens.indexAt(start); index < tokens.length && tokens.start(index) < end; index++) {
    const kind = tokens.kind(index);
    if (kind === TokenKind.Tag || kind === TokenKind.ClosingTag) continue;
    result += text.slice(Math.max(start, tokens.start(index)), Math.min(end, tokens.end(index)));
  }
  return result;
}

/** Where the closing tags and repeated `[#HSM#]` end with which a section begins: what follows them will be its start. */
export function strayTagsEnd({ tokens }: HsmDocument, { span }: Section): number {
  let index = tokens.indexAt(span.start);
  while (index < tokens.length && tokens.start(index) < span.end && isStrayTag(tokens.kind(index))) index++;
  return index < tokens.length ? Math.max(span.start, Math.min(span.end, tokens.start(index))) : span.end;
}

function isStrayTag(kind: TokenKind): boolean {
  return kind === TokenKind.Tag || kind === TokenKind.ClosingTag;
}

/** Whether a reader sees nothing between two offsets once the tags there are gone. */
export function isBlankBetween(document: HsmDocument, start: number, end: number): boolean {
  return hasStrayTags(document)
    ? isBlank(withoutStrayTags(document, start, end))
    : isBlank(document.text, start, end);
}

function hasStrayTags({ facts, repeatedHsm }: HsmDocument): boolean {
  return (facts & Fact.ClosingTag) !== 0 || repeatedHsm.length > 0;
}

/** Where the whitespace at the beginning of a text ends; invisible characters among it count as whitespace. */
export function leadingSpaceEnd(text: string): number {
  let end = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (isWhiteSpace(unit)) end = offset + 1;
    else if (!isBlankUnit(unit)) break;
  }
  return end;
}

/** Where the whitespace at the end of a text begins; invisible characters among it count as whitespace. */
export function trailingSpaceStart(text: string): number {
  let start = text.length;
  for (let offset = text.length - 1; offset >= 0; offset--) {
    const unit = text.charCodeAt(offset);
    if (isWhiteSpace(unit)) start = offset;
    else if (!isBlankUnit(unit)) break;
  }
  return start;
}

/** The line end that the file uses. */
export function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
