import type { Pattern } from '../compare/pattern';
import { KeyedLists } from './keyed-lists';
import { PieceWords } from './piece-words';
import { WordReader } from './word-reader';
import { joined, necessaryWords, threeWords } from './words';

/** A pattern under one of its words, or under three in a row, that few others have. */
interface Entry<Item> {
  readonly item: Item;
  /** Its words in `PieceWords`. */
  readonly number: number;
}

/** A word that more patterns have than this is not rare: three words in a row are looked for. */
const RARE = 8;

/**
 * Finds the patterns that a text may fit without trying all: each is kept under the rarest word, or three words in a row, of its
 * literal pieces. A look takes the time of the words that the text before did not have and of the patterns that have all of theirs
 * in the text.
 */
export class PatternIndex<Item> {
  private readonly byWord = new KeyedLists<Entry<Item>>();
  private readonly byTriple = new KeyedLists<Entry<Item>>();
  /** Without a word that can be relied on: `{{1}}`. */
  private readonly loose: Item[] = [];
  private readonly pieceWords = new PieceWords();
  /** Read the text that was looked up last. */
  readonly reader = new WordReader();
  private readonly wordHits = new Hits<Entry<Item>>(this.byWord, 1);
  private readonly tripleHits = new Hits<Entry<Item>>(this.byTriple, 3);

  constructor(items: Iterable<readonly [Item, Pattern]>) {
    const counts = new Map<number, number>();
    const entries = Array.from(items, ([item, pattern]) => {
      const pieces = necessaryWords(pattern);
      const entry: Entry<Item> = { item, number: this.pieceWords.add(pieces) };
      const words = joined(pieces);
      countAll(words, counts);
      return { entry, pieces, words };
    });
    const common: {
      readonly entry: Entry<Item>;
      readonly word: number;
      readonly triples: readonly number[];
    }[] = [];
    for (const { entry, pieces, words } of entries) {
      const word = rarest(words, counts);
      if (word === undefined) this.loose.push(entry.item);
      else if ((counts.get(word) ?? 0) <= RARE) this.byWord.add(word, entry);
      else common.push({ entry, word, triples: triplesOf(pieces) });
    }
    const tripleCounts = new Map<number, number>();
    for (const { triples } of common) countAll(triples, tripleCounts);
    for (const { entry, word, triples } of common) {
      const triple = rarest(triples, tripleCounts);
      if (triple === undefined) this.byWord.add(word, entry);
      else this.byTriple.add(triple, entry);
    }
  }

  /** The items whose patterns a text may fit; each once. */
  candidates(text: string): readonly Item[] {
    const { reader } = this;
    reader.read(text);
    this.wordHits.follow(reader);
    this.tripleHits.follow(reader);
    const lists = this.wordHits.isEmpty
      ? this.tripleHits.lists
      : this.tripleHits.isEmpty
        ? this.wordHits.lists
        : [...this.wordHits.lists, ...this.tripleHits.lists];
    if (lists.length === 0) return this.loose;
    const found: Item[] = [];
    // A text may have a word twice.
    for (const entries of lists.length === 1 ? lists : new Set(lists)) {
      for (const { item, number } of entries) {
        if (this.pieceWords.areIn(number, reader.words, reader.count)) found.push(item);
      }
    }
    return this.loose.length === 0 ? found : [...found, ...this.loose];
  }
}

/** What is kept under the words of a text, or under as many in a row as a key is made of. */
class Hits<Item> {
  readonly lists: (readonly Item[])[] = [];
  /** The index of the last word of each hit; in order. */
  private readonly places: number[] = [];

  constructor(
    private readonly keyed: KeyedLists<Item>,
    private readonly length: 1 | 3,
  ) {}

  get isEmpty(): boolean {
    return this.lists.length === 0;
  }

  /** Looks up what the reader has read again, and keeps what was found of the rest. */
  follow({ words, count, kept, changedEnd, shift }: WordReader): void {
    if (this.keyed.isEmpty) return;
    // Keys of several words hold changed ones for some words more.
    const end = Math.min(count, changedEnd + this.length - 1);
    const { places, lists } = this;
    let from = 0;
    while (from < places.length && (places[from] ?? 0) < kept) from++;
    let to = from;
    while (to < places.length && (places[to] ?? 0) + shift < end) to++;
    if (shift !== 0) for (let hit = to; hit < places.length; hit++) places[hit] = (places[hit] ?? 0) + shift;
    if (to > from) {
      places.splice(from, to - from);
      lists.splice(from, to - from);
    }
    for (let place = Math.max(kept, this.length - 1); place < end; place++) {
      const list = this.keyed.get(this.keyAt(words, place));
      if (!list) continue;
      places.splice(from, 0, place);
      lists.splice(from++, 0, list);
    }
  }

  private keyAt(words: Int32Array, place: number): number {
    const last = words[place] ?? 0;
    return this.length === 1 ? last : threeWords(words[place - 2] ?? 0, words[place - 1] ?? 0, last);
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
