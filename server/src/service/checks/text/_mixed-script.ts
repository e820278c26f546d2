import { Character, characterClass } from '../../syntax/characters';
import type { Span } from '../../vocabulary/span';

/** Latin letters and the Cyrillic ones that look the same in every font, in the same order. */
const LATIN = 'ABCEHKMOPTXYaceopxyi';
const CYRILLIC = 'АВСЕНКМОРТХУасеорхуі';
const TO_CYRILLIC = new Map(Array.from(LATIN, (letter, index) => [letter, CYRILLIC.charAt(index)]));
const TO_LATIN = new Map(Array.from(CYRILLIC, (letter, index) => [letter, LATIN.charAt(index)]));

/** `SMSка`, `CRMу`: an abbreviation with a Russian ending, written so on purpose. */
const ABBREVIATION_WITH_ENDING = /^[A-Z]{2,}[а-яё]+$/;

/** A word with letters of both alphabets, some of which are look-alikes of the other one. */
export interface MixedWord {
  readonly span: Span;
  readonly word: string;
  /** The letters that look like those of the other alphabet, in order, each once. */
  readonly strangers: readonly string[];
  /** The word in one alphabet; the likelier reading first. */
  readonly readings: readonly string[];
}

const NEIGHBOURS = /[A-Za-z][\u0400-\u052f]|[\u0400-\u052f][A-Za-z]/g;
const WORD = Character.Latin | Character.Cyrillic | Character.Combining;

/** Words of a part of a text in which a look-alike letter appears among letters of the other alphabet. Linear. */
export function findMixedWords(text: string, start: number, end: number): MixedWord[] {
  const found: MixedWord[] = [];
  const part = text.slice(start, end);
  NEIGHBOURS.lastIndex = 0;
  for (let match = NEIGHBOURS.exec(part); match; match = NEIGHBOURS.exec(part)) {
    let from = match.index;
    let to = from + 1;
    while (from > 0 && isWordUnit(part, from - 1)) from--;
    while (to < part.length && isWordUnit(part, to)) to++;
    const mixed = readWord(part.slice(from, to));
    if (mixed) found.push({ span: { start: start + from, end: start + to }, ...mixed });
    NEIGHBOURS.lastIndex = to;
  }
  return found;
}

function isWordUnit(text: string, offset: number): boolean {
  return (characterClass(text.charCodeAt(offset)) & WORD) !== 0;
}

function readWord(word: string): Omit<MixedWord, 'span'> | undefined {
  if (ABBREVIATION_WITH_ENDING.test(word)) return undefined;
  const latin = [...word].filter((letter) => /[A-Za-z]/.test(letter));
  const cyrillic = [...word].filter((letter) => /[\u0400-\u052f]/.test(letter));
  const candidates = [
    { strangers: latin, table: TO_CYRILLIC, others: cyrillic.length },
    { strangers: cyrillic, table: TO_LATIN, others: latin.length },
  ]
    .filter(({ strangers, table }) => strangers.every((letter) => table.has(letter)))
    .sort((a, b) => b.others - a.others);
  const likely = candidates[0];
  if (!likely) return undefined;
  return {
    word,
    strangers: [...new Set(likely.strangers)],
    readings: candidates.map(({ table }) => [...word].map((letter) => table.get(letter) ?? letter).join('')),
  };
}
