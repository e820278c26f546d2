import { late } from '../vocabulary/late-pattern';

/**
 * Characters that an XML 1.0 document cannot hold, whatever the escape: controls but for TAB, LF and CR, halves of a
 * surrogate pair, U+FFFE and U+FFFF. Source: https://www.w3.org/TR/xml/#charsets.
 */
const FORBIDDEN = late(() => /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu);

/** The text without the characters that XML cannot hold. */
export function withoutForbiddenCharacters(text: string): string {
  return text.replace(FORBIDDEN(), '');
}

/** The characters of a text that XML cannot hold, each once, in the order of the text. */
export function forbiddenCharacters(text: string): string[] {
  return [...new Set(text.match(FORBIDDEN()) ?? [])];
}
