import { Character, characterClass } from './characters';
import { recoverTag, tagBeginsAt } from './recovery';
import type { Span } from '../vocabulary/span';

/** What an image section holds. */
export interface ImageParts {
  readonly url: { readonly span: Span; readonly value: string } | undefined;
  readonly rest: Span | undefined;
}

const DOT = 0x2e;
const OPEN_BRACKET = 0x5b;
const WHITE_SPACE = /\s/;
const EXTENSIONS = ['jpg', 'jpeg', 'png'];
/** The bit that makes a capital letter of ASCII a small one. */
const LOWER_CASE = 0x20;

/**
 * Splits an image section into the address and what follows it (`docs/grammar.md`, section 4.4): the address
 * ends at whitespace, at what looks like a tag, or after the first `.jpg`, `.jpeg` or `.png` that dots or a
 * letter outside ASCII follow (the page's own garbled example).
 *
 * @param text the whole file
 * @param section the section without its tag
 */
export function splitImage(text: string, section: Span): ImageParts {
  let { start, end: contentEnd } = section;
  while (contentEnd > start && isWhiteSpace(text.charCodeAt(contentEnd - 1))) contentEnd--;
  while (start < contentEnd && isWhiteSpace(text.charCodeAt(start))) start++;
  if (start === contentEnd) return { url: undefined, rest: undefined };
  const end = addressEnd(text, start, contentEnd);
  const url = { span: { start, end }, value: text.slice(start, end) };
  const isRest = skipClosingTags(text, end, contentEnd) < contentEnd;
  return { url, rest: isRest ? { start: end, end: contentEnd } : undefined };
}

/** A closing tag after the address is a mistake of its own, and no footer that lost its tag. */
function skipClosingTags(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && text.charCodeAt(end) === OPEN_BRACKET) {
    const found = recoverTag(text, end);
    if (found?.type !== 'closing') break;
    end = found.end;
  }
  return end;
}

function addressEnd(text: string, start: number, limit: number): number {
  let offset = start;
  for (; offset < limit; offset++) {
    const unit = text.charCodeAt(offset);
    if (isWhiteSpace(unit)) break;
    if (unit === OPEN_BRACKET && offset > start && tagBeginsAt(text, offset)) break;
    if (unit !== DOT) continue;
    const end = extensionEnd(text, offset);
    if (end === offset || end >= limit) continue;
    const next = text.charCodeAt(end);
    if (next > 0x7e || (next === DOT && text.charCodeAt(end + 1) === DOT)) return end;
  }
  return offset;
}

/** Where the extension of an image that begins with the dot ends; the dot's offset for any other dot. */
function extensionEnd(text: string, dot: number): number {
  for (const extension of EXTENSIONS) {
    let length = 0;
    while (
      length < extension.length &&
      (text.charCodeAt(dot + 1 + length) | LOWER_CASE) === extension.charCodeAt(length)
    )
      length++;
    if (length === extension.length) return dot + 1 + length;
  }
  return dot;
}

/** As `String.prototype.trim` sees it. */
function isWhiteSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return (characterClass(unit) & Character.Cyrillic) === 0 && WHITE_SPACE.test(String.fromCharCode(unit));
}
