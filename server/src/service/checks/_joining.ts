import { Character, characterClass } from '../syntax/characters';
import { parseTemplate } from '../syntax/parser';
import type { Span } from '../syntax/span';
import { TokenKind } from '../syntax/tokens';
import type { HsmDocument } from '../syntax/tree';
import { isBlankUnit } from './_blank';

/** Signs that, when they come to touch something else, may make a format, a tag, a variable or an address. */
const SIGNS: ReadonlySet<string> = new Set('*_~`[]{}()<>#%@/:');
/** What makes a list or a quotation at the start of a line. */
const LIST_SIGN = /^[-*>#0-9]/;

/**
 * Whether the text between two offsets can be taken out so that what stood on both sides of it may touch: no
 * list, format, tag, variable or address comes about that was none, no word of two alphabets, no white space
 * at a line end.
 *
 * @param sectionStart nothing of the section stands before this offset
 */
export function canJoin(document: HsmDocument, start: number, end: number, sectionStart: number): boolean {
  const { text, tokens } = document;
  const before = start > sectionStart ? text.charAt(start - 1) : '';
  const after = text.charAt(end);
  if (SIGNS.has(before) || (SIGNS.has(after) && !isTagAt(document, end))) return false;
  if (tokens.start(tokens.indexAt(end)) === end && tokens.kind(tokens.indexAt(end)) === TokenKind.Url)
    return false;
  const inUrl = start > 0 && tokens.kind(tokens.indexAt(start - 1)) === TokenKind.Url;
  if (inUrl && (after === '' || after.charCodeAt(0) > 0x7f)) return false;
  if (isLineStart(before) && LIST_SIGN.test(after)) return false;
  return !mixesScripts(before, after) && keepsTokens(text, { start, end }, '');
}

function isTagAt({ tokens }: HsmDocument, offset: number): boolean {
  const index = tokens.indexAt(offset);
  return tokens.start(index) === offset && tokens.kind(index) === TokenKind.Tag;
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

/** Whether both sides are blank, or the end of a text, so that joining would leave white space where none should be. */
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

/** Whether a small change leaves the tags, variables and addresses around it as they are. The time does not grow with the text. */
export function keepsTokens(text: string, { start, end }: Span, newText: string): boolean {
  const before = text.slice(Math.max(0, start - WINDOW), start);
  const after = text.slice(end, end + WINDOW);
  const changed = text.slice(start, Math.min(end, start + WINDOW));
  return tokenKinds(before + changed + after) === tokenKinds(before + newText + after);
}

function tokenKinds(text: string): string {
  const { tokens } = parseTemplate(text);
  let kinds = '';
  for (let index = 0; index < tokens.length; index++) {
    if (tokens.kind(index) !== TokenKind.Text) kinds += String.fromCharCode(0x30 + tokens.kind(index));
  }
  return kinds;
}
