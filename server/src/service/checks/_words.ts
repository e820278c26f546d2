import type { Span } from '../syntax/span';

/** Latin and Cyrillic; letters of other scripts end a word here, which is good enough for lists in these two. */
const TABLE_SIZE = 0x500;
const NO_LETTER = 0;
const LETTER = 1;
const FIRST_LETTER = 2;
const PAIRS = 0x1000;

/**
 * Finds listed words in a text, whatever their case, in one pass: a look-up a letter, and only words whose first two
 * letters occur in the list are looked at closer.
 */
export class WordFinder {
  private readonly letters = new Uint8Array(TABLE_SIZE);
  private readonly pairs = new Uint8Array(PAIRS);
  private readonly words = new Set<string>();
  private readonly stems: string[] = [];

  /** @param entries words in small letters, separated by white space; `скидк*` stands for every word that begins so */
  constructor(entries: string) {
    for (let unit = 0; unit < TABLE_SIZE; unit++) {
      if (/\p{L}/u.test(String.fromCharCode(unit))) this.letters[unit] = LETTER;
    }
    for (const entry of entries.trim().split(/\s+/)) {
      if (entry.endsWith('*')) this.stems.push(entry.slice(0, -1));
      else this.words.add(entry);
      this.addPair(entry);
    }
  }

  /** The listed words in a part of the text, in order. Linear in the length of the part. */
  find(text: string, { start, end }: Span): Span[] {
    const found: Span[] = [];
    const { letters, pairs } = this;
    let previous = NO_LETTER;
    for (let offset = start; offset < end; offset++) {
      const unit = text.charCodeAt(offset);
      const kind = unit < TABLE_SIZE ? (letters[unit] ?? NO_LETTER) : NO_LETTER;
      if (kind === FIRST_LETTER && previous === NO_LETTER) {
        if (pairs[pairKey(unit, text.charCodeAt(offset + 1))] === 1) {
          const wordEnd = this.wordEnd(text, offset, end);
          if (this.has(text.slice(offset, wordEnd).toLowerCase()))
            found.push({ start: offset, end: wordEnd });
          offset = wordEnd - 1;
        }
      }
      previous = kind;
    }
    return found;
  }

  private has(word: string): boolean {
    return this.words.has(word) || this.stems.some((stem) => word.startsWith(stem));
  }

  private wordEnd(text: string, start: number, limit: number): number {
    let offset = start;
    while (offset < limit && (this.letters[text.charCodeAt(offset)] ?? NO_LETTER) !== NO_LETTER) offset++;
    return offset;
  }

  private addPair(entry: string): void {
    for (const first of [entry.charAt(0), entry.charAt(0).toUpperCase()]) {
      this.letters[first.charCodeAt(0)] = FIRST_LETTER;
      for (const second of [entry.charAt(1), entry.charAt(1).toUpperCase()]) {
        this.pairs[pairKey(first.charCodeAt(0), second.charCodeAt(0))] = 1;
      }
    }
  }
}

function pairKey(first: number, second: number): number {
  return (first * 37 + second) & (PAIRS - 1);
}

/** How far from a word its sentence is looked at. */
const REACH = 160;
const SENTENCE_END = /[.!?…\n\r]/;

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
