import { Character, characterClass } from '../syntax/characters';
import { readPlace } from '../syntax/places';
import { oncePer } from '../vocabulary/once';
import type { Span } from '../vocabulary/span';
import type { ImageSection } from '../syntax/tree';
import { isBlankUnit } from './blank';
import { FILE_EXTENSION } from './image-types';
import { late } from '../vocabulary/late-pattern';

/**
 * What an image section holds, looked at more closely than the parser does: it knows whitespace inside an
 * address from text after it, a second address from a footer, and words before the address from a broken one.
 * Every part of the section belongs to one field, so that each defect has one finding.
 */
export interface ImageContent {
  /** Words or signs before the address: `Картинка:`, an opening quotation mark. */
  readonly lead: Span | undefined;
  /** The address, with the whitespace inside it. */
  readonly address: Span;
  /** The address as a browser would read it: see `spaces`. */
  readonly href: string;
  /** Whitespace inside the address, and what a browser would read in its place. */
  readonly spaces: readonly { readonly span: Span; readonly read: '' | '%20' }[];
  /** Further addresses directly after the first. */
  readonly others: readonly Span[];
  /** Text after the address (or after the further ones), without whitespace at its ends. */
  readonly rest: Span | undefined;
  /** Quotation marks or brackets around the address; `lead` is the opening one, and this the closing one. */
  readonly closing: Span | undefined;
}

/** How far an address is looked at: longer than any that is accepted. */
const MAXIMUM_ADDRESS = 4096;
/** How far after a space, and over how many words, the end of a file's name is looked for. */
const MAXIMUM_NAME = 200;
const MAXIMUM_NAME_WORDS = 4;

const WEB_SCHEME = /https?:\/\//i;
const REPEATED_SCHEME = /^(?:https?:\/\/)+(?=https?:\/\/)/i;
/** The beginning of something that was meant as an address, whatever is wrong with it. */
const ADDRESS_START =
  /^(?:[a-z][a-z0-9+.-]{0,15}:[/\\]|data:|[htps]{3,7}[;.,]?\/|www\.|[/\\]|\{\{|\[#|[\w-]{1,63}\.[\w-])/i;
const EXTENSION_BEFORE_TEXT = new RegExp(`\\.${FILE_EXTENSION}(?=\\.{2,}|[^\\x21-\\x7e])`, 'i');
const EXTENSION_BEFORE_ADDRESS = new RegExp(`\\.${FILE_EXTENSION}(?=[,;|]*https?://)`, 'i');
const EXTENSION_BEFORE_SIGNS = new RegExp(`\\.${FILE_EXTENSION}(?=[.,;:!)\\]}>"'*_~\`]+$)`, 'i');
const EXTENSION_AT_END = new RegExp(`\\.${FILE_EXTENSION}(?=$|[?#]|[^\\x21-\\x7e]|[.,;:!)\\]>"']+$)`, 'i');
/** A tag name with a slash before it, in brackets: nothing that a template can have. */
const CLOSING_TAG = late(() => /\[\*?\/\p{L}{2,16}\*?\]/u);
const MAXIMUM_TAG = 24;
const PAIRS: ReadonlyMap<string, string> = new Map(
  ['""', "''", '<>', '()', '[]', '{}', '«»', '“”', '„“', '**', '__', '~~', '``'].map((pair) => [
    pair.charAt(0),
    pair.charAt(1),
  ]),
);

/** The parts of an image section; undefined when it is blank. Linear in the length of the section. */
export const imageContent = oncePer(readContent);

function readContent(section: ImageSection): ImageContent | undefined {
  let contentEnd = section.raw.length;
  while (isBlankUnit(section.raw.charCodeAt(contentEnd - 1))) contentEnd--;
  const raw = section.raw.slice(0, contentEnd);
  let contentStart = 0;
  while (isBlankUnit(raw.charCodeAt(contentStart))) contentStart++;
  if (contentStart === raw.length) return undefined;
  const at = (start: number, end: number): Span => ({
    start: section.span.start + start,
    end: section.span.start + end,
  });

  const start = contentStart + leadLength(raw.slice(contentStart, contentStart + MAXIMUM_ADDRESS));
  const lead = start > contentStart ? at(contentStart, start) : undefined;
  if (!ADDRESS_START.test(raw.slice(start, start + 80))) {
    const address = at(start, raw.length);
    return {
      lead,
      address,
      href: raw.slice(start),
      spaces: [],
      others: [],
      rest: undefined,
      closing: undefined,
    };
  }

  const opened = lead && PAIRS.get(raw.charAt(start - 1));
  let wordEnd = nextSpace(raw, placeEnd(raw, start));
  const closingTag = raw.slice(start, Math.min(wordEnd, start + MAXIMUM_ADDRESS)).search(CLOSING_TAG());
  if (closingTag > 0) wordEnd = start + closingTag;
  const closed = opened !== undefined && raw[wordEnd - 1] === opened;
  if (closed) wordEnd--;
  let end = addressEnd(raw, start, wordEnd);
  const spaces: { span: Span; read: '' | '%20' }[] = [];
  let href = raw.slice(start, end);
  // What a closing tag cuts off is not whitespace.
  const isCut = closingTag > 0;
  if (end === wordEnd && !closed && !isCut && WEB_SCHEME.test(raw.slice(start, start + 8))) {
    const nameEnd = continuedEnd(raw, start, end);
    for (let offset = end; offset < nameEnd;) {
      const spaceEnd = nextNonSpace(raw, offset);
      const read = readSpace(href, raw.slice(offset, spaceEnd + 1));
      spaces.push({ span: at(offset, spaceEnd), read });
      offset = Math.min(nameEnd, nextSpace(raw, spaceEnd));
      href += read + raw.slice(spaceEnd, offset);
    }
    end = nameEnd;
  }

  const closing = closed && end === wordEnd ? at(wordEnd, wordEnd + 1) : undefined;
  let after = closing ? wordEnd + 1 : end;
  const others: Span[] = [];
  for (;;) {
    const otherStart = skipSeparators(raw, after);
    if (!/^https?:\/\//i.test(raw.slice(otherStart, otherStart + 8))) break;
    after = addressEnd(raw, otherStart, nextSpace(raw, otherStart));
    others.push(at(otherStart, after));
  }
  const restStart = skipClosingTags(raw, after);
  return {
    lead,
    address: at(start, end),
    href,
    spaces,
    others,
    rest: restStart < raw.length ? at(restStart, raw.length) : undefined,
    closing,
  };
}

/** Where a variable or macro that begins at the offset ends, whitespace in it included; the offset when none does. */
function placeEnd(raw: string, start: number): number {
  const place = readPlace(raw, start);
  return place?.isPlace ? place.end : start;
}

/** How many units of the text precede the address. */
function leadLength(text: string): number {
  const scheme = text.search(WEB_SCHEME);
  if (scheme < 0) return 0;
  const length = scheme > 0 && !isOwnAddress(text.slice(0, scheme)) ? scheme : 0;
  return length + (REPEATED_SCHEME.exec(text.slice(length))?.[0].length ?? 0);
}

/** Whether what precedes `https://` is an address that holds the other one, or that the other one follows. */
function isOwnAddress(before: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]{0,15}:\/\/|www\.|[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}[/\s])/i.test(before);
}

/** Where the address that begins at `start` ends inside its word: after a file's name that other text is glued to. */
function addressEnd(raw: string, start: number, wordEnd: number): number {
  const word = raw.slice(start, Math.min(wordEnd, start + MAXIMUM_ADDRESS));
  let length = wordEnd - start;
  for (const pattern of [EXTENSION_BEFORE_TEXT, EXTENSION_BEFORE_ADDRESS, EXTENSION_BEFORE_SIGNS]) {
    const match = pattern.exec(word);
    if (match) length = Math.min(length, match.index + match[0].length);
  }
  return start + length;
}

/** Where an address that is broken by whitespace ends: after the rest of its file's name, when there is one. */
function continuedEnd(raw: string, start: number, wordEnd: number): number {
  if (wordEnd === raw.length || wordEnd - start > MAXIMUM_ADDRESS) return wordEnd;
  if (EXTENSION_AT_END.test(raw.slice(start, wordEnd))) {
    return isQueryPart(raw, wordEnd) ? nextSpace(raw, nextNonSpace(raw, wordEnd)) : wordEnd;
  }
  const limit = Math.min(raw.length, wordEnd + MAXIMUM_NAME);
  let offset = wordEnd;
  for (let words = 0; words < MAXIMUM_NAME_WORDS && offset < limit; words++) {
    const from = nextNonSpace(raw, offset);
    offset = nextSpace(raw, from);
    const word = raw.slice(from, Math.min(offset, limit));
    if (WEB_SCHEME.test(word)) return wordEnd;
    const extension = EXTENSION_AT_END.exec(word);
    if (extension) {
      const nameEnd = from + extension.index + extension[0].length;
      return /[?#]/.test(raw.charAt(nameEnd)) ? offset : nameEnd;
    }
  }
  return wordEnd;
}

/**
 * What whitespace inside an address stands for. A line end, and spaces before the path or the query, have no
 * meaning there (the URL standard drops line ends and tabs); in the path they belong to a file's name.
 *
 * @param space with the character after it
 */
function readSpace(before: string, space: string): '' | '%20' {
  return /[\n\r\t?&#]/.test(space) || !/^https?:\/\/[^/?#]+[/?#]/i.test(before) ? '' : '%20';
}

/** Whether the word after the space can only be a part of an address: `?width=800`. */
function isQueryPart(raw: string, space: number): boolean {
  const from = nextNonSpace(raw, space);
  return /^[?&#][\w.-]+=[\w.%&=-]*(?!\S)/.test(raw.slice(from, from + MAXIMUM_NAME));
}

function nextSpace(raw: string, offset: number): number {
  let end = offset;
  while (end < raw.length && !isSpace(raw, end)) end++;
  return end;
}

function nextNonSpace(raw: string, offset: number): number {
  let end = offset;
  while (end < raw.length && isSpace(raw, end)) end++;
  return end;
}

function skipSeparators(raw: string, offset: number): number {
  let end = offset;
  while (end < raw.length && (isSpace(raw, end) || ',;|'.includes(raw.charAt(end)))) end++;
  return end;
}

/** Closing tags do not exist: `malformed-tag` speaks of them, and they are not text. */
function skipClosingTags(raw: string, offset: number): number {
  let start = nextNonSpace(raw, offset);
  for (;;) {
    const tag = CLOSING_TAG().exec(raw.slice(start, start + MAXIMUM_TAG));
    if (tag?.index !== 0) return start;
    start = nextNonSpace(raw, start + tag[0].length);
  }
}

const SPACE =
  Character.Space | Character.Newline | Character.CarriageReturn | Character.Tab | Character.NoBreakSpace;

/** Whitespace, but nothing invisible: `invisible-character` speaks of that. */
function isSpace(raw: string, offset: number): boolean {
  return (characterClass(raw.charCodeAt(offset)) & SPACE) !== 0;
}
