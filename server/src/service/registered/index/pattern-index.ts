import type { Pattern } from '../compare/pattern';
import { KeyedLists } from './keyed-lists';
import { joined, necessaryWords, threeWords, type ReadWords } from './words';

/** A pattern under one of its words, or under three in a row, that few others have. */
interface Entry<Item> {
  readonly item: Item;
  /** The look that found it last: a text may have the word twice. */
  seen: number;
  /** In order; a text that fits has them all in this order. */
  readonly words: Int32Array;
}

/** A word that more patterns have than this is not rare: three words in a row are looked for. */
const RARE = 8;

/**
 * Finds the patterns that a text may fit without trying all: each is kept under the rarest word, or three words in a row, of its
 * literal pieces. A look takes the time of the text's words and of the patterns that have all of theirs in it.
 */
export class PatternIndex<Item> {
  private readonly byWord = new KeyedLists<Entry<Item>>();
  private readonly byTriple = new KeyedLists<Entry<Item>>();
  /** Without a word that can be relied on: `{{1}}`. */
  private readonly loose: Item[] = [];
  private look = 0;

  constructor(items: Iterable<readonly [Item, Pattern]>) {
    const counts = new Map<number, number>();
    const entries = Array.from(items, ([item, pattern]) => {
      const pieces = necessaryWords(pattern);
      const entry: Entry<Item> = { item, seen: 0, words: joined(pieces) };
      countAll(entry.words, counts);
      return { entry, pieces };
    });
    const common: { readonly entry: Entry<Item>; readonly triples: readonly number[] }[] = [];
    for (const { entry, pieces } of entries) {
      const word = rarest(entry.words, counts);
      if (word === undefined) this.loose.push(entry.item);
      else if ((counts.get(word) ?? 0) <= RARE) this.byWord.add(word, entry);
      else common.push({ entry, triples: triplesOf(pieces) });
    }
    const tripleCounts = new Map<number, number>();
    for (const { triples } of common) countAll(triples, tripleCounts);
    for (const { entry, triples } of common) {
      const triple = rarest(triples, tripleCounts);
      if (triple === undefined) this.byWord.add(rarest(entry.words, counts) ?? 0, entry);
      else this.byTriple.add(triple, entry);
    }
  }

  /** The items whose patterns a text with these words may fit; each once. */
  candidates({ words, count }: ReadWords): readonly Item[] {
    this.look++;
    const found: Item[] = [];
    for (let index = 0; index < count; index++) {
      const entries = this.byWord.get(words[index] ?? 0);
      if (entries) this.collect(entries, words, count, found);
    }
    if (!this.byTriple.isEmpty) {
      for (let index = 2; index < count; index++) {
        const triple = threeWords(words[index - 2] ?? 0, words[index - 1] ?? 0, words[index] ?? 0);
        const entries = this.byTriple.get(triple);
        if (entries) this.collect(entries, words, count, found);
      }
    }
    if (found.length === 0) return this.loose;
    return this.loose.length === 0 ? found : [...found, ...this.loose];
  }

  private collect(entries: readonly Entry<Item>[], words: Int32Array, count: number, found: Item[]): void {
    for (const entry of entries) {
      if (entry.seen === this.look) continue;
      entry.seen = this.look;
      if (isInOrder(entry.words, words, count)) found.push(entry.item);
    }
  }
}

function triplesOf(pieces: readonly Int32Array[]): readonly number[] {
  const triples: number[] = [];
  for (const words of pieces) {
    for (let index = 2; index < words.length; index++) {
      triples.push(threeWords(words[index - 2] ?? 0, words[index - 1] ?? 0, words[index] ?? 0));
    }
  }
  return triples;
}

function countAll(keys: Iterable<number>, counts: Map<number, number>): void {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
}

function rarest(keys: Iterable<number>, counts: ReadonlyMap<number, number>): number | undefined {
  let best: number | undefined;
  let fewest = Infinity;
  for (const key of keys) {
    const count = counts.get(key) ?? 0;
    if (count >= fewest) continue;
    best = key;
    fewest = count;
  }
  return best;
}

/** Whether all words of a pattern occur in a text in their order. */
function isInOrder(necessary: Int32Array, words: Int32Array, count: number): boolean {
  let next = 0;
  for (let index = 0; index < count && next < necessary.length; index++) {
    if (words[index] === necessary[next]) next++;
  }
  return next === necessary.length;
}
