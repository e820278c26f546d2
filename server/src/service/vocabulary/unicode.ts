/** Classes of characters by their Unicode properties (Unicode Standard, chapter 4), as patterns that several rooms share. */
import { late } from './late-pattern';

/** A letter of any script. */
export const LETTER = late(() => /\p{L}/u);

/** A letter or a digit of any script. */
export const LETTER_OR_DIGIT = late(() => /[\p{L}\p{N}]/u);

/** Each accent or other mark that joins the letter before it; for `replace`. */
export const MARKS = late(() => /\p{M}/gu);

/** Each half of a surrogate pair that is alone; for `replace`. */
export const LONE_SURROGATES = late(() => /\p{Surrogate}/gu);
