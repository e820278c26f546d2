/** Classes of characters by their Unicode properties (Unicode Standard, chapter 4), as patterns that several rooms share. */
import { late } from './late-pattern';

/** A letter of any script. */
export const LETTER = late(() => /\p{L}/u);

/** A letter or a digit of any script. */
export const LETTER_OR_DIGIT = late(() => /[\p{L}\p{N}]/u);

/** What nearly every text has that has any: known without the pattern, which the engine takes a millisecond to make. */
const COMMON = /[0-9A-Za-zА-я]/;

/** Whether a text has a letter or a digit of any script. */
export function hasLetterOrDigit(text: string): boolean {
  return COMMON.test(text) || LETTER_OR_DIGIT().test(text);
}

/** Each accent or other mark that joins the letter before it; for `replace`. */
export const MARKS = late(() => /\p{M}/gu);

/** Each half of a surrogate pair that is alone; for `replace`. */
export const LONE_SURROGATES = late(() => /\p{Surrogate}/gu);

/**
 * Characters that an XML 1.0 document cannot hold, whatever the escape: controls but for TAB, LF and CR, halves of a
 * surrogate pair, U+FFFE and U+FFFF. Source: https://www.w3.org/TR/xml/#charsets.
 */
export const NOT_IN_XML = late(() => /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu);
