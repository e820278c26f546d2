import { LETTER, LETTER_OR_DIGIT } from '../../vocabulary/unicode';
import { late } from '../../vocabulary/late-pattern';

/** One piece of a pattern between two slashes: what each character of a name must be, and where any number may be. */
export type Segment = readonly Token[];
type Token =
  { readonly kind: 'any-number' } | { readonly kind: 'one'; readonly fits: (character: string) => boolean };

const ANY_NUMBER: Token = { kind: 'any-number' };
const ANY_ONE: Token = { kind: 'one', fits: () => true };

/** Classes such as `[[:digit:]]` (POSIX), for any script. */
const NAMED_CLASSES: Readonly<Record<string, () => RegExp>> = {
  alnum: LETTER_OR_DIGIT,
  alpha: LETTER,
  blank: () => /[ \t]/,
  digit: () => /\d/,
  lower: late(() => /\p{Ll}/u),
  punct: late(() => /[\p{P}\p{S}]/u),
  space: () => /\s/,
  upper: late(() => /\p{Lu}/u),
  xdigit: () => /[\da-f]/i,
};

/**
 * Reads a piece of a pattern without slashes: `*`, `?`, `[a-z]`, `[!a-z]`, and a backslash before a literal character.
 *
 * @returns undefined when a bracket is not closed, or a backslash has nothing to escape
 */
export function readSegment(text: string): Segment | undefined {
  const characters = [...text];
  const tokens: Token[] = [];
  for (let index = 0; index < characters.length; index++) {
    const character = characters[index] ?? '';
    if (character === '*') {
      if (tokens.at(-1) !== ANY_NUMBER) tokens.push(ANY_NUMBER);
    } else if (character === '?') tokens.push(ANY_ONE);
    else if (character === '[') {
      const found = readClass(characters, index);
      if (!found) return undefined;
      tokens.push({ kind: 'one', fits: found.fits });
      index = found.end;
    } else {
      const literal = character === '\\' ? characters[++index] : character;
      if (literal === undefined) return undefined;
      tokens.push({ kind: 'one', fits: (other) => other === literal });
    }
  }
  return tokens;
}

/**
 * Whether a name fits. Takes at most the product of both lengths: only the last `*` is ever retried, since an
 * earlier one cannot help where a later one failed.
 */
export function fitsSegment(segment: Segment, name: readonly string[]): boolean {
  let token = 0;
  let at = 0;
  let afterStar = -1;
  let retryAt = 0;
  while (at < name.length) {
    const expected = segment[token];
    if (expected?.kind === 'any-number') {
      afterStar = ++token;
      retryAt = at;
    } else if (expected?.fits(name[at] ?? '') === true) {
      token++;
      at++;
    } else if (afterStar >= 0) {
      token = afterStar;
      at = ++retryAt;
    } else return false;
  }
  while (segment[token]?.kind === 'any-number') token++;
  return token === segment.length;
}

/** The class that begins at a bracket, and where it ends; undefined when it does not end. */
function readClass(
  characters: readonly string[],
  start: number,
): { readonly fits: (character: string) => boolean; readonly end: number } | undefined {
  let index = start + 1;
  const isNegated = characters[index] === '!' || characters[index] === '^';
  if (isNegated) index++;
  const tests: ((character: string) => boolean)[] = [];
  for (let isFirst = true; index < characters.length; isFirst = false) {
    if (characters[index] === ']' && !isFirst) {
      return { fits: (character) => tests.some((test) => test(character)) !== isNegated, end: index };
    }
    const name = namedClass(characters, index);
    if (name) {
      const { pattern, end } = name;
      tests.push((character) => pattern.test(character));
      index = end;
      continue;
    }
    const from = characters[index] === '\\' ? characters[++index] : characters[index];
    if (from === undefined) return undefined;
    index++;
    let to = from;
    if (characters[index] === '-' && characters[index + 1] !== ']' && index + 1 < characters.length) {
      index++;
      to = (characters[index] === '\\' ? characters[++index] : characters[index]) ?? '';
      index++;
    }
    tests.push((character) => isBetween(from, character, to));
  }
  return undefined;
}

function isBetween(from: string, character: string, to: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (from.codePointAt(0) ?? 0) <= code && code <= (to.codePointAt(0) ?? 0);
}

/** A class such as `[:digit:]` at an index, and what follows it. */
function namedClass(
  characters: readonly string[],
  index: number,
): { readonly pattern: RegExp; readonly end: number } | undefined {
  if (characters[index] !== '[' || characters[index + 1] !== ':') return undefined;
  const close = characters.indexOf(':', index + 2);
  if (close < 0 || characters[close + 1] !== ']') return undefined;
  const name = characters.slice(index + 2, close).join('');
  const pattern = Object.hasOwn(NAMED_CLASSES, name) ? NAMED_CLASSES[name]?.() : undefined;
  return pattern && { pattern, end: close + 2 };
}
