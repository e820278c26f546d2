import type { Span } from '../vocabulary/span';
import { late } from '../vocabulary/late-pattern';

/** Letters, marks and digits of every script: what WhatsApp's formatting and people call a word. */
const WORD = late(() => /[\p{L}\p{M}\p{N}]/u);

function isWordBefore(text: string, offset: number): boolean {
  return offset > 0 && WORD().test(text.slice(characterStart(text, offset), offset));
}

function isWordBehind(text: string, offset: number): boolean {
  return offset < text.length && WORD().test(String.fromCodePoint(text.codePointAt(offset) ?? 0));
}

/** The word around the offset, also when the offset is at one of its ends; undefined when there is none. */
export function wordAt(text: string, offset: number): Span | undefined {
  const span = { start: wordStart(text, offset), end: wordEnd(text, offset) };
  return span.start === span.end ? undefined : span;
}

/** Where the word that reaches to the offset begins; the offset itself when none does. */
export function wordStart(text: string, offset: number): number {
  let start = offset;
  while (isWordBefore(text, start)) start = characterStart(text, start);
  return start;
}

/** Where the word that goes on at the offset ends; the offset itself when none does. */
export function wordEnd(text: string, offset: number): number {
  let end = offset;
  while (isWordBehind(text, end)) end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  return end;
}

/** Where the code point before the offset begins. */
function characterStart(text: string, offset: number): number {
  const last = text.charCodeAt(offset - 1);
  const isPair = last >= 0xdc00 && last <= 0xdfff && offset > 1;
  const first = isPair ? text.charCodeAt(offset - 2) : 0;
  return first >= 0xd800 && first <= 0xdbff ? offset - 2 : offset - 1;
}
