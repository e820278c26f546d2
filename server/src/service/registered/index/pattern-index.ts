import type { Pattern } from '../compare/pattern';
import { KeyedLists, NO_LIST } from './keyed-lists';
import { PieceWords } from './piece-words';
import { WordReader } from './word-reader';
import { joined, necessaryWords, threeWords } from './words';

/** A word that more patterns have than this is not rare: three words in a row are looked for. */
const RARE = 8;
/** Of this many hits those that are the same are found without a set. */
const FEW = 8;

/**
 * Finds the patterns that a text may fit without trying all: each is kept under the rarest word, or three words in a row, of its
 * literal pieces. A look takes the time of the words that the text before did not have and of the patterns that have all of theirs
 * in the text.
 */
export class PatternIndex<Item> {
  private readonly items: Item[] = [];
  /** The patterns as numbers of `PieceWords`, under a word or under three. */
  private readonly byWords: KeyedLists;
  /** Without a word that can be relied on: `{{1}}`. */
  private readonly loose: Item[] = [];
  private readonly pieceWords = new PieceWords();
  /** Read the text that was looked up last. */
  readonly reader = new WordReader();
  private readonly hits: Hits;

  constructor(items: Iterable<readonly [Item, Pattern]>) {
    const counts = new Map<number, number>();
    const entries = Array.from(items, ([item, pattern], index) => {
      this.items.push(item);
      const pieces = necessaryWords(pattern);
      const words = joined(pieces);
      countAll(words, counts);
      return { item, number: this.pieceWords.add(index, pieces), pieces, words };
    });
    const keys: number[] = [];
    const numbers: number[] = [];
    const common: {
      readonly number: number;
      readonly word: number;
      readonly triples: readonly number[];
    }[] = [];
    for (const { item, number, pieces, words } of entries) {
      const word = rarest(words, counts);
      if (word === undefined) this.loose.push(item);
      else if ((counts.get(word) ?? 0) > RARE) common.push({ number, word, triples: triplesOf(pieces) });
      else {
        keys.push(word);
        numbers.push(number);
      }
    }
    const tripleCounts = new Map<number, number>();
    for (const { triples } of common) countAll(triples, tripleCounts);
    for (const { number, word, triples } of common) {
      keys.push(rarest(triples, tripleCounts) ?? word);
      numbers.push(number);
    }
    this.byWords = new KeyedLists(Int32Array.from(keys), Int32Array.from(numbers));
    this.hits = new Hits(this.byWords);
  }

  /**
   * The items whose patterns a text may fit; each once.
   *
   * @param likely one that the text before fitted. It probably fits again, and comparing its words would only repeat what the
   * comparison of the texts finds out
   */
  candidates(text: string, likely?: Item): readonly Item[] {
    const { reader, items, pieceWords, byWords } = this;
    reader.read(text);
    this.hits.follow(reader);
    const lists = eachOnce(this.hits.lists);
    let found: Item[] | undefined;
    for (let index = 0; index < lists.length; index++) {
      const list = lists[index] ?? 0;
      const end = byWords.endOf(list);
      for (let place = byWords.startOf(list); place < end; place++) {
        const number = byWords.items[place] ?? 0;
        const item = items[pieceWords.indexOf(number)];
        if (item === undefined) continue;
        if (item !== likely && !pieceWords.areIn(number, reader.words, reader.count)) continue;
        if (found) found.push(item);
        else found = [item];
      }
    }
    if (!found) return this.loose;
    return this.loose.length === 0 ? found : [...found, ...this.loose];
  }
}

/** Lists without repetitions: a text may have a word twice. */
function eachOnce(lists: readonly number[]): readonly number[] {
  if (lists.length > FEW) return [...new Set(lists)];
  for (let index = 1; index < lists.length; index++) {
    if (lists.indexOf(lists[index] ?? 0) < index) return [...new Set(lists)];
  }
  return lists;
}

/** What is kept under the words of a text, and under three of them in a row. */
class Hits {
  readonly lists: number[] = [];
  /** The index of the last word of each hit; in order. */
  private readonly places: number[] = [];

  constructor(private readonly keyed: KeyedLists) {}

  /** Looks up what the reader has read again, and keeps what was found of the rest. */
  follow({ words, count, kept, changedEnd, shift }: WordReader): void {
    const { places, keyed } = this;
    // Of three words in a row the first may be a changed one.
    const end = Math.min(count, changedEnd + 2);
    let from = 0;
    while (from < places.length && (places[from] ?? 0) < kept) from++;
    let to = from;
    while (to < places.length && (places[to] ?? 0) + shift < end) to++;
    if (shift !== 0) for (let hit = to; hit < places.length; hit++) places[hit] = (places[hit] ?? 0) + shift;
    if (to > from) this.forget(from, to);
    for (let place = kept; place < end; place++) {
      const word = words[place] ?? 0;
      const one = keyed.get(word);
      if (one !== NO_LIST) this.put(from++, place, one);
      if (place < 2) continue;
      const three = keyed.get(threeWords(words[place - 2] ?? 0, words[place - 1] ?? 0, word));
      if (three !== NO_LIST) this.put(from++, place, three);
    }
  }

  private forget(from: number, to: number): void {
    const { places, lists } = this;
    if (to < places.length) {
      places.splice(from, to - from);
      lists.splice(from, to - from);
      return;
    }
    // A shorter length would have the engine make new stores.
    for (let hit = from; hit < to; hit++) {
      places.pop();
      lists.pop();
    }
  }

  private put(index: number, place: number, list: number): void {
    const { places, lists } = this;
    if (index === places.length) {
      places.push(place);
      lists.push(list);
    } else {
      places.splice(index, 0, place);
      lists.splice(index, 0, list);
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
