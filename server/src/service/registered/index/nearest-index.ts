import type { Pattern } from '../compare/pattern';
import { KeyedLists, NO_LIST } from './keyed-lists';
import { literalWords } from './words';

/** How many of a text's words are looked up, the rarest ones: what many templates have in common says little. */
const LOOKED_UP = 12;
/** How many patterns are followed from one word. */
const FOLLOWED = 32;
/** How many of the patterns with the most of these words are compared word by word. */
const COMPARED = 8;
/** The share of words in common from which a text is called near, from 0 to 1. */
const NEAR = 0.5;

/** Finds the registered texts that are most like a text, by their words. */
export class NearestIndex<Item> {
  private readonly items: readonly Item[];
  /** Of each item, sorted; a word that occurs twice is there twice. */
  private readonly words: readonly Int32Array[];
  /** The indexes of the items that have a word. */
  private readonly byWord: KeyedLists;
  /** How many of the looked up words each item has; of thousands of items side by side, because a look touches hundreds. */
  private readonly shared: Uint8Array;

  private store = new Int32Array(256);

  constructor(items: readonly (readonly [Item, Pattern])[]) {
    this.items = items.map(([item]) => item);
    this.words = items.map(([, pattern]) => literalWords(pattern).sort());
    this.shared = new Uint8Array(items.length);
    this.byWord = listsOf(this.words);
  }

  /**
   * The items with the most words in common, those of one likeness together; empty when none is near.
   *
   * @param read the words of a text
   */
  nearest(read: { readonly words: Int32Array; readonly count: number }): readonly Item[] {
    const own = this.sorted(read);
    let best = NEAR;
    let found: Item[] = [];
    for (const index of this.mostShared(own)) {
      const [item, words] = [this.items[index], this.words[index]];
      const likeness = words ? likenessOf(own, words, best) : 0;
      if (item === undefined || likeness < best) continue;
      if (likeness > best) found = [];
      best = likeness;
      found.push(item);
    }
    return found;
  }

  /** The words of a text in a store that is used again: a new one costs more than sorting. */
  private sorted({ words, count }: { readonly words: Int32Array; readonly count: number }): Int32Array {
    if (count > this.store.length) this.store = new Int32Array(2 * count);
    const own = this.store.subarray(0, count);
    for (let place = 0; place < count; place++) own[place] = words[place] ?? 0;
    return own.sort();
  }

  /** The items with the most looked up words, most first; of those with as many the ones that were seen first. */
  private mostShared(own: Int32Array): readonly number[] {
    const { shared } = this;
    const seen = this.count(own);
    const byCount: number[][] = [];
    for (const index of seen) {
      const list = (byCount[shared[index] ?? 0] ??= []);
      if (list.length < COMPARED) list.push(index);
      shared[index] = 0;
    }
    const best: number[] = [];
    for (let count = LOOKED_UP; count > 0 && best.length < COMPARED; count--)
      best.push(...(byCount[count] ?? []));
    return best.slice(0, COMPARED);
  }

  /** Counts for each item how many of the rarest words it has, and returns the items that have any. */
  private count(own: Int32Array): readonly number[] {
    const seen: number[] = [];
    const { byWord } = this;
    for (const list of this.rarest(own)) {
      const start = byWord.startOf(list);
      const end = Math.min(byWord.endOf(list), start + FOLLOWED);
      for (let place = start; place < end; place++) {
        const index = byWord.items[place] ?? 0;
        const before = this.shared[index] ?? 0;
        if (before === 0) seen.push(index);
        this.shared[index] = before + 1;
      }
    }
    return seen;
  }

  /** The lists of the rarest words, rarest first: a text has ten times more words than are looked up, so not all are sorted. */
  private rarest(own: Int32Array): readonly number[] {
    const { byWord } = this;
    const rarest: number[] = [];
    const lengths: number[] = [];
    for (let place = 0; place < own.length; place++) {
      const list = own[place] === own[place - 1] ? NO_LIST : byWord.get(own[place] ?? 0);
      if (list === NO_LIST) continue;
      const length = byWord.endOf(list) - byWord.startOf(list);
      let at = rarest.length;
      if (at === LOOKED_UP) {
        if ((lengths[at - 1] ?? 0) <= length) continue;
        at--;
      }
      for (; at > 0 && (lengths[at - 1] ?? 0) > length; at--) {
        rarest[at] = rarest[at - 1] ?? 0;
        lengths[at] = lengths[at - 1] ?? 0;
      }
      rarest[at] = list;
      lengths[at] = length;
    }
    return rarest;
  }
}

/** The indexes of the items that have a word, under each word. */
function listsOf(wordsOfItems: readonly Int32Array[]): KeyedLists {
  const all = wordsOfItems.reduce((sum, { length }) => sum + length, 0);
  const keys = new Int32Array(all);
  const items = new Int32Array(all);
  let count = 0;
  wordsOfItems.forEach((words, index) => {
    for (let place = 0; place < words.length; place++) {
      const word = words[place] ?? 0;
      if (word === words[place - 1]) continue;
      keys[count] = word;
      items[count++] = index;
    }
  });
  return new KeyedLists(keys.subarray(0, count), items.subarray(0, count));
}

/**
 * Words in common, of all words of the registered text and of as many of ours: what ours has more may be in values.
 *
 * @param least what is less may be 0
 */
function likenessOf(own: Int32Array, theirs: Int32Array, least: number): number {
  const all = theirs.length + Math.max(theirs.length, own.length);
  // A word more, because a fraction is not exact.
  let spare = theirs.length - (least * all) / 2 + 1;
  let shared = 0;
  let ours = 0;
  for (let index = 0; index < theirs.length && spare >= 0; index++) {
    const word = theirs[index] ?? 0;
    while (ours < own.length && (own[ours] ?? 0) < word) ours++;
    if (ours < own.length && own[ours] === word) {
      shared++;
      ours++;
    } else spare--;
  }
  return spare < 0 ? 0 : (2 * shared) / all;
}
