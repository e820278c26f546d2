import { Character, characterClass } from '../syntax/characters';
import { exactTagAt } from '../syntax/exact-tags';
import { parseTemplate } from '../syntax/parser';
import type { Span } from '../vocabulary/span';
import { TokenKind } from '../syntax/tokens';
import type { HsmDocument } from '../syntax/tree';
import { applyEdits } from '../vocabulary/edited-text';
import { isBlankUnit } from './blank';
import type { TextEdit } from '../vocabulary/edits';

/** Signs that, when they come to touch something else, may make a format, a tag, a variable or an address. */
const SIGNS: ReadonlySet<string> = new Set('*_~`[]{}()<>#%@/:');
/** What makes a list or a quotation at the start of a line. */
const LIST_SIGN = /^[-*>#0-9]/;

/** ASCII up to whitespace or a quotation mark: letters of another alphabet may not belong to an address. */
const REST_OF_ADDRESS = /^[!-~]+(?=[\s«»“”„‘’]|$)/;

/**
 * Whether the text between two offsets can be taken out so that its two sides may touch: no
 * list, format, tag, variable or address is created, no word of two alphabets, no whitespace
 * at a line end.
 *
 * @param sectionStart nothing of the section precedes this offset
 */
export function canJoin(document: HsmDocument, start: number, end: number, sectionStart: number): boolean {
  const { text, tokens } = document;
  const before = start > sectionStart ? text.charAt(start - 1) : '';
  const after = text.charAt(end);
  if (isPair(before, after)) return false;
  if (SIGNS.has(before) || (SIGNS.has(after) && !isTagAt(document, end))) return false;
  if (tokens.start(tokens.indexAt(end)) === end && tokens.kind(tokens.indexAt(end)) === TokenKind.Url)
    return false;
  const inUrl = start > 0 && tokens.kind(tokens.indexAt(start - 1)) === TokenKind.Url;
  if (inUrl && !REST_OF_ADDRESS.test(text.slice(end, end + WINDOW))) return false;
  if (isLineStart(before) && beginsBlock(text, end)) return false;
  return !mixesScripts(before, after) && keepsTokens(text, { start, end }, '');
}

/** Whether two halves would come to be a character that nobody wrote. */
function isPair(before: string, after: string): boolean {
  return (before.charCodeAt(0) & 0xfc00) === 0xd800 && (after.charCodeAt(0) & 0xfc00) === 0xdc00;
}

/** What is read as a part of a damaged tag when it touches it. */
const OPENING = '[({［【*#＊∗＃№';
const CLOSING = '])}］】*#＊∗＃№';

/**
 * Whether a bracket or sign would come to touch a tag when the text between two offsets is taken out, and be read as a
 * part of it: now, or as soon as the tag is repaired.
 */
export function touchesTag(document: HsmDocument, start: number, end: number): boolean {
  const { text, tokens } = document;
  if (isTagAt(document, end) && start > 0) {
    const signs = exactTagAt(text, end) === undefined ? OPENING : '[';
    if (signs.includes(text.charAt(start - 1))) return true;
  }
  const before = start > 0 ? tokens.indexAt(start - 1) : -1;
  if (before < 0 || tokens.end(before) !== start || tokens.kind(before) !== TokenKind.Tag) return false;
  const signs = exactTagAt(text, tokens.start(before)) === undefined ? CLOSING : ']';
  return end < text.length && signs.includes(text.charAt(end));
}

function isTagAt({ tokens }: HsmDocument, offset: number): boolean {
  const index = tokens.indexAt(offset);
  return tokens.start(index) === offset && tokens.kind(index) === TokenKind.Tag;
}

/** Whether a list, a quotation or a heading of Markdown would begin at the offset, were it the start of a line. */
export function beginsBlock(text: string, offset: number): boolean {
  return LIST_SIGN.test(text.charAt(offset));
}

function isLineStart(before: string): boolean {
  return before === '' || before === '\n' || before === '\r';
}

/** Whether a Latin letter would touch a Cyrillic one. */
export function mixesScripts(before: string, after: string): boolean {
  const a = characterClass(before.charCodeAt(0));
  const b = characterClass(after.charCodeAt(0));
  const first = (a & Character.Latin) !== 0 && (b & Character.Cyrillic) !== 0;
  return first || ((a & Character.Cyrillic) !== 0 && (b & Character.Latin) !== 0);
}

/** Whether both sides are blank, or the end of a text, so that joining would leave whitespace where none should be. */
export function isBetweenBlanks(
  text: string,
  start: number,
  end: number,
  sectionStart: number,
  sectionEnd: number,
): boolean {
  const blankBefore = start === sectionStart || isBlankUnit(text.charCodeAt(start - 1));
  const blankAfter = end === sectionEnd || isBlankUnit(text.charCodeAt(end));
  return blankBefore && blankAfter;
}

/** How far around a change tags and variables are looked for: longer than any of them but a macro. */
const WINDOW = 80;

/**
 * Whether a small change leaves the tags, variables and addresses around it as they are; what lies inside the change may
 * go. The time does not grow with the text.
 */
export function keepsTokens(text: string, { start, end }: Span, newText: string): boolean {
  const before = text.slice(Math.max(0, start - WINDOW), start);
  const after = text.slice(end, end + WINDOW);
  const changed = text.slice(start, Math.min(end, start + WINDOW));
  const now = tokensAround(before, changed, after);
  return now === tokensAround(before, newText, after);
}

/** The same for several changes of one place, such as the two sides of a pair. In order; not overlapping. */
export function keepsTokensOfAll(text: string, edits: readonly TextEdit[]): boolean {
  const start = Math.max(0, (edits[0]?.span.start ?? 0) - WINDOW);
  const end = (edits.at(-1)?.span.end ?? 0) + WINDOW;
  const moved = edits.map(({ span, newText }) => ({
    span: { start: span.start - start, end: span.end - start },
    newText,
  }));
  const around = text.slice(start, end);
  return tokensAround('', '', around) === tokensAround('', '', applyEdits(around, moved).text);
}

/** The tokens that are not text, as one string, without those inside the middle. An address may become longer or shorter. */
function tokensAround(before: string, middle: string, after: string): string {
  const text = before + middle + after;
  const from = before.length;
  const to = from + middle.length;
  const { tokens } = parseTemplate(text);
  let found = '';
  for (let index = 0; index < tokens.length; index++) {
    const kind = tokens.kind(index);
    const start = tokens.start(index);
    const end = tokens.end(index);
    if (kind === TokenKind.Text || (start >= from && end <= to)) continue;
    found += `${kind}${kind === TokenKind.Url ? '' : text.slice(start, end)}\0`;
  }
  return found;
}
