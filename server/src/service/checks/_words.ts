import type { Span } from '../syntax/span';

/** Latin and Cyrillic. Units above are folded into the table: a word that is found by mistake is compared letter by letter anyway. */
const TABLE_SIZE = 0x800;
const TABLE_MASK = TABLE_SIZE - 1;
const LAST_KNOWN = 0x500;
const NO_LETTER = 0;
const LETTER = 1;
/** The first letter of a listed word. Its distance to `NO_LETTER` is unlike any other distance. */
const FIRST_LETTER = 2;
/** Size of the hash of the first three letters: a power of two. */
const BEGINNINGS = 0x2000;

/** A word of the lists in a text. */
export interface FoundWord<List extends string> {
  readonly span: Span;
  /** The lists that hold it. */
  readonly lists: readonly List[];
}

interface Tables<List extends string> {
  /** What a unit is: `NO_LETTER`, `LETTER` or `FIRST_LETTER`. */
  readonly letters: Uint8Array;
  /** Units in lower case. */
  readonly small: Uint16Array;
  /** Which hashes of three letters occur at the beginning of an entry. */
  readonly beginnings: Uint8Array;
  /** The entries by the hash of their first three letters. */
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

  /** @param lists words of three small letters or more, separated by white space; `скидк*` stands for every word that begins so */
  constructor(private readonly lists: Readonly<Record<List, string>>) {}

  /** The listed words in a part of the text, in order. Linear in the length of the part. */
  find(text: string, { start, end }: Span): FoundWord<List>[] {
    const found: FoundWord<List>[] = [];
    const tables = (this.tables ??= tablesOf(this.lists));
    const { letters, beginnings } = tables;
    let previous = NO_LETTER;
    for (let offset = start; offset < end; offset++) {
      const unit = text.charCodeAt(offset);
      const kind = letters[unit & TABLE_MASK] ?? NO_LETTER;
      if (kind - previous === FIRST_LETTER) {
        const beginning = beginningAt(tables.small, text, offset);
        if (beginnings[beginning] === 1) {
          const word = { start: offset, end: endOfWord(letters, text, offset, end) };
          const lists = listsOf(tables, text, word, beginning);
          if (lists.length > 0) found.push({ span: word, lists });
          offset = word.end - 1;
        }
      }
      previous = kind;
    }
    return found;
  }
}

function tablesOf<List extends string>(lists: Readonly<Record<List, string>>): Tables<List> {
  const letters = new Uint8Array(TABLE_SIZE);
  const small = new Uint16Array(TABLE_SIZE);
  const isLetter = /\p{L}/u;
  for (let unit = 0; unit < LAST_KNOWN; unit++) {
    const letter = String.fromCharCode(unit);
    if (isLetter.test(letter)) letters[unit] = LETTER;
    small[unit] = letter.toLowerCase().charCodeAt(0);
  }
  const beginnings = new Uint8Array(BEGINNINGS);
  const entries = new Map<number, Entry<List>[]>();
  for (const list in lists) {
    for (const written of lists[list].trim().split(/\s+/)) {
      const isStem = written.endsWith('*');
      const text = isStem ? written.slice(0, -1) : written;
      for (const first of [text.charAt(0), text.charAt(0).toUpperCase()]) {
        letters[first.charCodeAt(0)] = FIRST_LETTER;
      }
      const beginning = beginningAt(small, text, 0);
      beginnings[beginning] = 1;
      entries.set(beginning, [...(entries.get(beginning) ?? []), { text, isStem, lists: [list] }]);
    }
  }
  return { letters, small, beginnings, entries };
}

function listsOf<List extends string>(
  { entries, small }: Tables<List>,
  text: string,
  word: Span,
  beginning: number,
): readonly List[] {
  let lists: readonly List[] = NO_LISTS;
  for (const entry of entries.get(beginning) ?? NO_LISTS) {
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

/** A hash of three letters, whatever their case. */
function beginningAt(small: Uint16Array, text: string, offset: number): number {
  const first = small[text.charCodeAt(offset) & TABLE_MASK] ?? 0;
  const second = small[text.charCodeAt(offset + 1) & TABLE_MASK] ?? 0;
  const third = small[text.charCodeAt(offset + 2) & TABLE_MASK] ?? 0;
  return ((first * 31 + second) * 31 + third) & (BEGINNINGS - 1);
}

/** How far from a word its sentence is looked at, in UTF-16 units to each side. */
export const REACH = 160;

/** The part of a sentence around a word, at most `REACH` units to each side. */
export function sentenceAround(text: string, word: Span, limits: Span): Span {
  let start = word.start;
  const earliest = Math.max(limits.start, word.start - REACH);
  while (start > earliest && !endsSentence(text.charCodeAt(start - 1))) start--;
  let end = word.end;
  const latest = Math.min(limits.end, word.end + REACH);
  while (end < latest && !endsSentence(text.charCodeAt(end))) end++;
  return { start, end };
}

function endsSentence(unit: number): boolean {
  switch (unit) {
    case 0x0a:
    case 0x0d:
    case 0x21: // !
    case 0x2e: // .
    case 0x3f: // ?
    case 0x2026: // …
      return true;
    default:
      // Emoji end sentences, too: by their high surrogates.
      return unit >= 0xd83c && unit <= 0xd83e;
  }
}

/**
 * Up to where nothing new can be found when a word's sentence holds nothing: its end, or, in a sentence that is longer than
 * anybody reads, a good way on.
 */
export function nextSentence(word: Span, sentence: Span): number {
  return sentence.end < word.end + REACH ? sentence.end : word.end + REACH / 2;
}
