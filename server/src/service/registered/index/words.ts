import { Character, CHARACTER_TABLE, CHARACTER_TABLE_SIZE, characterClass } from '../../syntax/characters';
import type { Pattern } from '../compare/pattern';

const WORD =
  Character.Latin |
  Character.Cyrillic |
  Character.Digit |
  Character.Other |
  Character.RightToLeft |
  Character.Combining;

/** Where words are collected before their number is known. */
let scratch = new Int32Array(1024);

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over UTF-16 units. */
const EMPTY = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/**
 * The words of a text as numbers, in order: letters and digits side by side. What a reader does not see changes none of them, so
 * texts that differ in such characters have the same words. Different words may have one number, rarely.
 */
export function wordsOf(text: string, start = 0, end = text.length): Int32Array {
  const { words, count } = readWords(text, start, end);
  return words.slice(0, count);
}

/** Words in a store that the next reading overwrites: nothing is kept, and a text is compared at every key press. */
export interface ReadWords {
  readonly words: Int32Array;
  /** How many of the store's numbers are words of the text. */
  readonly count: number;
}

/** The words of a text, to be used at once. */
export function readWords(text: string, start = 0, end = text.length): ReadWords {
  // A word has a unit and another one after it, but for the last.
  if (scratch.length < (end - start) / 2 + 1) scratch = new Int32Array(end - start + 1);
  let count = 0;
  let hash = EMPTY;
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index);
    const bits = unit < CHARACTER_TABLE_SIZE ? (CHARACTER_TABLE[unit] ?? 0) : characterClass(unit);
    if ((bits & WORD) !== 0) {
      if ((bits & Character.Composable) !== 0 && !isComposed(text, start, end)) {
        return readWords(text.slice(start, end).normalize('NFC'));
      }
      hash = Math.imul(hash ^ unit, PRIME);
    } else if (hash !== EMPTY && (bits & Character.Invisible) === 0) {
      scratch[count++] = hash;
      hash = EMPTY;
    }
  }
  if (hash !== EMPTY) scratch[count++] = hash;
  return { words: scratch, count };
}

/** Whether composing would change nothing; asked only where something might be composed. */
function isComposed(text: string, start: number, end: number): boolean {
  const part = text.slice(start, end);
  return part.normalize('NFC') === part;
}

/** The number of three words in a row. */
export function threeWords(first: number, second: number, third: number): number {
  return Math.imul(Math.imul(Math.imul(first, 31) + second, 0x5bd1e995) ^ third, PRIME);
}

/**
 * The words that every text must have that fits a registered one: those of the literal pieces, without the ones that a value may
 * lengthen. In order, one list for each piece.
 */
export function necessaryWords({ text, placeholders }: Pattern): readonly Int32Array[] {
  const pieces: Int32Array[] = [];
  let start = 0;
  for (let index = 0; index <= placeholders.length; index++) {
    const end = placeholders[index]?.span.start ?? text.length;
    const words = wordsOf(text, start, end);
    const from = index > 0 && mayBeLonger(text.charCodeAt(start)) ? 1 : 0;
    const isCut = index < placeholders.length && mayBeLonger(text.charCodeAt(end - 1));
    pieces.push(
      from === 0 && !isCut
        ? words
        : words.subarray(from, isCut ? Math.max(from, words.length - 1) : words.length),
    );
    start = placeholders[index]?.span.end ?? end;
  }
  return pieces;
}

/** All words of the literal pieces, together with those that a value may lengthen. */
export function literalWords({ text, placeholders }: Pattern): Int32Array {
  const pieces: Int32Array[] = [];
  let start = 0;
  for (const { span } of placeholders) {
    pieces.push(wordsOf(text, start, span.start));
    start = span.end;
  }
  pieces.push(wordsOf(text, start));
  return joined(pieces);
}

/** Several lists of words as one. */
export function joined(pieces: readonly Int32Array[]): Int32Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const words = new Int32Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const piece of pieces) {
    words.set(piece, offset);
    offset += piece.length;
  }
  return words;
}

/** Whether a word goes on at a unit. */
function mayBeLonger(unit: number): boolean {
  return (characterClass(unit) & (WORD | Character.Invisible)) !== 0;
}
