import type { Span } from './span';

/** What an image section holds. */
export interface ImageParts {
  readonly url: { readonly span: Span; readonly value: string } | undefined;
  readonly rest: Span | undefined;
}

const EXTENSION = /\.(?:jpg|jpeg|png)(?=\.{2,}|[^\x21-\x7e]|$)/i;
/** How far an extension is looked for: the longest URL that anybody accepts. */
const MAXIMUM_URL = 2048;

/**
 * Splits the raw text of an image section into the address and what stands behind it (`grammar.md`, section
 * 4.4): the address ends at white space, or behind the first `.jpg`, `.jpeg` or `.png` that dots or a letter
 * outside ASCII follow (the page's own garbled example).
 *
 * @param raw the section's text
 * @param offset where `raw` begins in the file
 */
export function splitImage(raw: string, offset: number): ImageParts {
  const start = raw.search(/\S/);
  if (start < 0) return { url: undefined, rest: undefined };
  const contentEnd = raw.trimEnd().length;
  const space = raw.slice(start, contentEnd).search(/\s/);
  let end = space < 0 ? contentEnd : start + space;
  const extension = EXTENSION.exec(raw.slice(start, Math.min(end, start + MAXIMUM_URL)));
  if (extension) end = start + extension.index + extension[0].length;
  const value = raw.slice(start, end);
  const url = { span: { start: offset + start, end: offset + end }, value };
  return { url, rest: end < contentEnd ? { start: offset + end, end: offset + contentEnd } : undefined };
}
