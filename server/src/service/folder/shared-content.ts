import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import { rangeOf } from '../vocabulary/ranges';
import { contentSpan } from '../syntax/section-offsets';
import type { Span } from '../vocabulary/span';
import type { HsmDocument } from '../syntax/tree';

/** What two templates of a folder may have in common: small enough to be kept for ten thousand of them. */
export interface SharedKeys {
  /** Equal for templates with the same body and footer; undefined when there is no body. */
  readonly text: string | undefined;
  /** The address of the image; undefined when there is none. */
  readonly image: string | undefined;
}

/** The same with the places where it is. */
export interface SharedContent extends SharedKeys {
  /** The first line of the body. */
  readonly textRange: Range;
  readonly imageRange: Range;
}

/** What a template may share with another one. Linear in the length of the text. */
export function sharedKeysOf(document: HsmDocument): SharedKeys {
  return { text: textKey(document), image: document.image?.url?.value };
}

/** What a template may share with another one, and where. Linear in the length of the text. */
export function sharedContentOf(document: HsmDocument): SharedContent {
  const text = TextDocument.create('', 'hsm', 0, document.text);
  const url = document.image?.url;
  return {
    ...sharedKeysOf(document),
    textRange: rangeOf(text, firstLine(document)),
    imageRange: rangeOf(text, url?.span ?? { start: 0, end: 0 }),
  };
}

/** The key of body and footer; undefined when there is no body. */
export function textKey({ body, foot }: HsmDocument): string | undefined {
  const text = body.text.trim();
  return text === '' ? undefined : fingerprint(`${text}\0${foot?.text.trim() ?? ''}`);
}

/** The first line of the body that is not empty: marking all of it would hide everything else. */
export function firstLine(document: HsmDocument): Span {
  const { start, end } = contentSpan(document.body);
  const body = document.text.slice(start, end);
  const from = start + (body.length - body.trimStart().length);
  const lineEnd = document.text.slice(from, end).search(/[\r\n]/);
  return { start: from, end: lineEnd < 0 ? end : from + lineEnd };
}

/**
 * Two numbers of 32 bits and the length stand for a text, so that ten thousand texts need not be kept. FNV-1a with
 * two starts (http://www.isthe.com/chongo/tech/comp/fnv/), over UTF-16 units.
 */
function fingerprint(text: string): string {
  let one = 0x811c9dc5;
  let two = 0x9dc5811c;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ ((unit << 5) | (unit >>> 11)), 0x01000193) ^ (two >>> 15);
  }
  return `${text.length}:${(one >>> 0).toString(36)}.${(two >>> 0).toString(36)}`;
}
