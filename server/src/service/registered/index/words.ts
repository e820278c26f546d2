import { Character, CHARACTER_TABLE, CHARACTER_TABLE_SIZE, characterClass } from '../../syntax/characters';
import type { Pattern } from '../compare/pattern';

const WORD =
  Character.Latin |
  Character.Cyrillic |
  Character.Digit |
  Character.Other |
  Character.RightToLeft |
  Character.Combining;

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over UTF-16 units. */
const EMPTY = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** Words of a text in order, in a store that grows and is used again: a text is compared at every key press. */
export class WordStore {
  /** The number of each word; only the first `count` are of the text. */
  words = new Int32Array(256);
  /** Where each word ends in the text: at a unit that is not in a word, or at its end. */
  ends = new Int32Array(256);
  count = 0;

  /** Moves the words from an index on to another one. */
  move(index: number, to: number): void {
    const count = this.count + to - index;
    this.reserve(count);
    this.words.copyWithin(to, index, this.count);
    this.ends.copyWithin(to, index, this.count);
    this.count = count;
  }

  /** Writes the words of another store over those from an index on. */
  put(index: number, { words, ends, count }: WordStore): void {
    for (let place = 0; place < count; place++) {
      this.words[index + place] = words[place] ?? 0;
      this.ends[index + place] = ends[place] ?? 0;
    }
  }

  /** Makes room for more words than there are; what is in the store stays. */
  private reserve(count: number): void {
    if (count <= this.words.length) return;
    this.words = enlarged(this.words, 2 * count);
    this.ends = enlarged(this.ends, 2 * count);
  }

  /**
   * Reads the words between two offsets: letters and digits side by side. What a reader does not see changes none of them, so
   * texts that differ in such characters have the same words. Different words may have one number, rarely.
   *
   * @returns false where letters have to be composed first, so that offsets would be others; then nothing was read
   */
  read(text: string, start: number, end: number): boolean {
    // A word has a unit and another one after it, but for the last.
    this.reserve((end - start) / 2 + 1);
    const { words, ends } = this;
    let count = 0;
    let hash = EMPTY;
    let areComposed = false;
    for (let index = start; index < end; index++) {
      const unit = text.charCodeAt(index);
      const bits = unit < CHARACTER_TABLE_SIZE ? (CHARACTER_TABLE[unit] ?? 0) : characterClass(unit);
      // The order of the questions is for speed: nearly all units are plain letters, spaces and signs.
      if ((bits & (WORD | Character.Invisible)) === 0) {
        if (hash === EMPTY) continue;
        words[count] = hash;
        ends[count++] = index;
        hash = EMPTY;
      } else if ((bits & (Character.Composable | Character.Invisible)) === 0) {
        hash = Math.imul(hash ^ unit, PRIME);
      } else if ((bits & WORD) !== 0) {
        if ((bits & Character.Composable) !== 0 && !areComposed) {
          if (!isComposed(text.slice(start, end))) return false;
          areComposed = true;
        }
        hash = Math.imul(hash ^ unit, PRIME);
      }
    }
    if (hash !== EMPTY) {
      words[count] = hash;
      ends[count++] = end;
    }
    this.count = count;
    return true;
  }

  /** Reads all words of a text; of one whose letters are not composed, `ends` are those of the composed text. */
  readAll(text: string): boolean {
    if (this.read(text, 0, text.length)) return true;
    const composed = text.normalize('NFC');
    this.read(composed, 0, composed.length);
    return false;
  }
}

/** Whether composing would change nothing; asked only where something might be composed. */
function isComposed(text: string): boolean {
  return text.normalize('NFC') === text;
}

function enlarged(store: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(store);
  return larger;
}

/** The words of registered texts, which are read once. */
const scratch = new WordStore();

/** The words of a text as numbers, in order. */
function wordsOf(text: string, start: number, end: number): Int32Array {
  scratch.readAll(text.slice(start, end));
  return scratch.words.slice(0, scratch.count);
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
  pieces.push(wordsOf(text, start, text.length));
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
