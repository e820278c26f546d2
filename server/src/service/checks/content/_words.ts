import type { Span } from '../../vocabulary/span';
import { LETTER } from '../../vocabulary/unicode';

/**
 * A power of two; units above are folded into the table, which is quicker than to ask. Punctuation and signs lie within,
 * and what falls on Latin or Cyrillic are letters of East Asia. Whatever is found is compared letter by letter.
 */
const TABLE_SIZE = 0x4000;
const TABLE_MASK = TABLE_SIZE - 1;
/** Latin and Cyrillic end before. */
const LAST_KNOWN = 0x500;
/** What `letters` says of a unit that is not a letter. */
const NO_LETTER = 0;
/** What it says of letters that no beginning has; smaller numbers stand for one letter, small and capital. */
const OTHER_LETTER = 63;
const LETTER_BITS = 6;
/** Size of the hash of the first three letters: a power of two. */
const BEGINNINGS = 0x2000;

/** A word of the lists in a text. */
export interface FoundWord<List extends string> {
  readonly span: Span;
  /** The lists that hold it. */
  readonly lists: readonly List[];
}

interface Tables<List extends string> {
  /** What a unit is: `NO_LETTER`, `OTHER_LETTER` or the number of the letter. */
  readonly letters: Uint8Array;
  /** Units in lower case. */
  readonly small: Uint16Array;
  /** Which hashes of three letters occur at the beginning of an entry. */
  readonly beginnings: Uint8Array;
  /** The entries by the numbers of their first three letters. */
  readonly entries: ReadonlyMap<number, readonly Entry<List>[]>;
}

interface Entry<List extends string> {
  readonly text: string;
  /** Whether it stands for every word that begins so. */
  readonly isStem: boolean;
  /** The list that holds it. */
  readonly lists: readonly [List];
}

/**
 * Finds listed words in a text, whatever their case, in one pass: a look-up a letter, and only words whose first three
 * letters occur in a list are looked at closer. The tables are made at the first search, so that loading costs nothing.
 */
export class WordFinder<List extends string> {
  private tables: Tables<List> | undefined;

  /** @param lists words of three small letters or more, separated by whitespace; `скидк*` stands for every word that begins so */
  constructor(private readonly lists: Readonly<Record<List, string>>) {}

  /** The listed words in a part of the text, in order. Linear in the length of the part. */
  find(text: string, { start, end }: Span): FoundWord<List>[] {
    const found: FoundWord<List>[] = [];
    const tables = (this.tables ??= tablesOf(this.lists));
    const { letters, beginnings } = tables;
    let offset = start;
    while (offset < end - 2) {
      const first = letters[text.charCodeAt(offset) & TABLE_MASK] ?? NO_LETTER;
      if (first === NO_LETTER) {
        offset++;
        continue;
      }
      const second = letters[text.charCodeAt(offset + 1) & TABLE_MASK] ?? NO_LETTER;
      if (second === NO_LETTER) {
        offset += 2;
        continue;
      }
      const third = letters[text.charCodeAt(offset + 2) & TABLE_MASK] ?? NO_LETTER;
      if (third === NO_LETTER) {
        offset += 3;
        continue;
      }
      const beginning = (((first << LETTER_BITS) | second) << LETTER_BITS) | third;
      const wordEnd = endOfWord(letters, text, offset + 2, end);
      if (beginnings[hashOf(beginning)] === 1) {
        const entries = tables.entries.get(beginning);
        // Another word has the same hash.
        if (entries) {
          const word = { start: offset, end: wordEnd };
          const lists = listsOf(entries, tables.small, text, word);
          if (lists.length > 0) found.push({ span: word, lists });
        }
      }
      offset = wordEnd + 1;
    }
    return found;
  }
}

function hashOf(beginning: number): number {
  return (beginning ^ (beginning >>> 7)) & (BEGINNINGS - 1);
}

function tablesOf<List extends string>(lists: Readonly<Record<List, string>>): Tables<List> {
  const letters = new Uint8Array(TABLE_SIZE);
  const small = new Uint16Array(LAST_KNOWN);
  const isLetter = LETTER();
  for (let unit = 0; unit < LAST_KNOWN; unit++) {
    const letter = String.fromCharCode(unit);
    if (isLetter.test(letter)) letters[unit] = OTHER_LETTER;
    small[unit] = letter.toLowerCase().charCodeAt(0);
  }
  const written = entriesOf(lists);
  numberLetters(written, letters, small);
  const beginnings = new Uint8Array(BEGINNINGS);
  const entries = new Map<number, Entry<List>[]>();
  for (const entry of written) {
    const beginning = beginningOf(letters, entry.text);
    beginnings[hashOf(beginning)] = 1;
    entries.set(beginning, [...(entries.get(beginning) ?? []), entry]);
  }
  return { letters, small, beginnings, entries };
}

function entriesOf<List extends string>(lists: Readonly<Record<List, string>>): Entry<List>[] {
  const entries: Entry<List>[] = [];
  for (const list in lists) {
    for (const written of lists[list].trim().split(/\s+/)) {
      const isStem = written.endsWith('*');
      entries.push({ text: isStem ? written.slice(0, -1) : written, isStem, lists: [list] });
    }
  }
  return entries;
}

/** Gives each letter of the beginnings a number, the same for its capital. Should they be too many, some share one. */
function numberLetters(entries: readonly Entry<string>[], letters: Uint8Array, small: Uint16Array): void {
  const used = new Set(
    entries.flatMap(({ text }) => [...text.slice(0, 3)].map((letter) => letter.charCodeAt(0))),
  );
  const numbers = new Map([...used].map((unit, index) => [unit, (index % (OTHER_LETTER - 1)) + 1]));
  for (let unit = 0; unit < LAST_KNOWN; unit++) {
    const number = numbers.get(small[unit] ?? 0);
    if (number !== undefined && letters[unit] !== NO_LETTER) letters[unit] = number;
  }
}

/** The numbers of the first three letters, as `find` puts them together. */
function beginningOf(letters: Uint8Array, text: string): number {
  let beginning = 0;
  for (let offset = 0; offset < 3; offset++) {
    beginning = (beginning << LETTER_BITS) | (letters[text.charCodeAt(offset) & TABLE_MASK] ?? NO_LETTER);
  }
  return beginning;
}

function listsOf<List extends string>(
  entries: readonly Entry<List>[],
  small: Uint16Array,
  text: string,
  word: Span,
): readonly List[] {
  let lists: readonly List[] = NO_LISTS;
  for (const entry of entries) {
    if (!matches(entry, small, text, word)) continue;
    lists = lists.length === 0 ? entry.lists : [...new Set([...lists, ...entry.lists])];
  }
  return lists;
}

/** Compares letter by letter: a word in small letters would be a new string for every one that is looked at. */
function matches(entry: Entry<string>, small: Uint16Array, text: string, { start, end }: Span): boolean {
  const { length } = entry.text;
  if (entry.isStem ? end - start < length : end - start !== length) return false;
  for (let index = 0; index < length; index++) {
    const unit = text.charCodeAt(start + index);
    if ((unit < LAST_KNOWN ? small[unit] : unit) !== entry.text.charCodeAt(index)) return false;
  }
  return true;
}

const NO_LISTS: readonly never[] = [];

function endOfWord(letters: Uint8Array, text: string, start: number, limit: number): number {
  let offset = start + 1;
  while (offset < limit && (letters[text.charCodeAt(offset) & TABLE_MASK] ?? 0) !== NO_LETTER) offset++;
  return offset;
}
