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

interface Tables {
  /** What a unit is: `NO_LETTER`, `LETTER` or `FIRST_LETTER`. */
  readonly letters: Uint8Array;
  /** Units in lower case. */
  readonly small: Uint16Array;
  /** Which hashes of three letters occur at the beginning of a listed word. */
  readonly beginnings: Uint8Array;
  readonly words: ReadonlySet<string>;
  readonly stems: readonly string[];
}

/**
 * Finds listed words in a text, whatever their case, in one pass: a look-up a letter, and only words whose first three
 * letters occur in the list are looked at closer. The tables are made at the first search, so that loading costs nothing.
 */
export class WordFinder {
  private tables: Tables | undefined;

  /** @param entries words of three small letters or more, separated by white space; `скидк*` stands for every word that begins so */
  constructor(private readonly entries: string) {}

  /** The listed words in a part of the text, in order. Linear in the length of the part. */
  find(text: string, { start, end }: Span): Span[] {
    const found: Span[] = [];
    const tables = (this.tables ??= tablesOf(this.entries));
    const { letters, beginnings } = tables;
    let previous = NO_LETTER;
    for (let offset = start; offset < end; offset++) {
      const unit = text.charCodeAt(offset);
      const kind = letters[unit & TABLE_MASK] ?? NO_LETTER;
      if (kind - previous === FIRST_LETTER && beginnings[beginningAt(tables.small, text, offset)] === 1) {
        const wordEnd = endOfWord(letters, text, offset, end);
        if (isListed(tables, text.slice(offset, wordEnd).toLowerCase()))
          found.push({ start: offset, end: wordEnd });
        offset = wordEnd - 1;
      }
      previous = kind;
    }
    return found;
  }
}

function tablesOf(entries: string): Tables {
  const letters = new Uint8Array(TABLE_SIZE);
  const small = new Uint16Array(TABLE_SIZE);
  const isLetter = /\p{L}/u;
  for (let unit = 0; unit < LAST_KNOWN; unit++) {
    const letter = String.fromCharCode(unit);
    if (isLetter.test(letter)) letters[unit] = LETTER;
    small[unit] = letter.toLowerCase().charCodeAt(0);
  }
  const beginnings = new Uint8Array(BEGINNINGS);
  const words = new Set<string>();
  const stems: string[] = [];
  for (const entry of entries.trim().split(/\s+/)) {
    if (entry.endsWith('*')) stems.push(entry.slice(0, -1));
    else words.add(entry);
    for (const first of [entry.charAt(0), entry.charAt(0).toUpperCase()]) {
      letters[first.charCodeAt(0)] = FIRST_LETTER;
    }
    beginnings[beginningAt(small, entry, 0)] = 1;
  }
  return { letters, small, beginnings, words, stems };
}

function isListed({ words, stems }: Tables, word: string): boolean {
  return words.has(word) || stems.some((stem) => word.startsWith(stem));
}

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

/** How far from a word its sentence is looked at. */
const REACH = 160;
/** Emoji end sentences, too: by their high surrogates. */
const SENTENCE_END = /[.!?…\n\r\ud83c-\ud83e]/;

/** The part of a sentence around a word, at most `REACH` units to each side. */
export function sentenceAround(text: string, word: Span, limits: Span): Span {
  let start = word.start;
  const earliest = Math.max(limits.start, word.start - REACH);
  while (start > earliest && !SENTENCE_END.test(text.charAt(start - 1))) start--;
  let end = word.end;
  const latest = Math.min(limits.end, word.end + REACH);
  while (end < latest && !SENTENCE_END.test(text.charAt(end))) end++;
  return { start, end };
}

/**
 * Up to where nothing new can be found when a word's sentence holds nothing: its end, or, in a sentence that is longer than
 * anybody reads, a good way on.
 */
export function nextSentence(word: Span, sentence: Span): number {
  return sentence.end < word.end + REACH ? sentence.end : word.end + REACH / 2;
}
