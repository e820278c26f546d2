import type { Pattern } from '../compare/pattern';
import { KeyedLists } from './keyed-lists';
import { literalWords } from './words';

/** How many of a text's words are looked up, the rarest ones: what many templates have in common says little. */
const LOOKED_UP = 12;
/** How many patterns are followed from one word. */
const FOLLOWED = 32;
/** How many of the patterns with the most of these words are compared word by word. */
const COMPARED = 8;
/** The share of words in common from which a text is called near, from 0 to 1. */
const NEAR = 0.5;

interface Entry<Item> {
  readonly item: Item;
  /** Sorted; a word that occurs twice is there twice. */
  readonly words: Int32Array;
  /** How many of the looked up words it has, and in which look. */
  shared: number;
  look: number;
}

/** Finds the registered texts that are most like a text, by their words. */
export class NearestIndex<Item> {
  private readonly byWord = new KeyedLists<Entry<Item>>();
  private look = 0;

  constructor(items: Iterable<readonly [Item, Pattern]>) {
    for (const [item, pattern] of items) {
      const words = literalWords(pattern).sort();
      const entry: Entry<Item> = { item, words, shared: 0, look: 0 };
      words.forEach((word, index) => {
        if (word !== words[index - 1]) this.byWord.add(word, entry);
      });
    }
  }

  /** The items with the most words in common, those of one likeness together; empty when none is near. */
  nearest(words: Int32Array): readonly Item[] {
    const own = words.slice().sort();
    let best = NEAR;
    let found: Item[] = [];
    for (const entry of this.mostShared(own)) {
      const likeness = likenessOf(own, entry.words);
      if (likeness < best) continue;
      if (likeness > best) found = [];
      best = likeness;
      found.push(entry.item);
    }
    return found;
  }

  private mostShared(own: Int32Array): readonly Entry<Item>[] {
    const lists: (readonly Entry<Item>[])[] = [];
    own.forEach((word, index) => {
      const list = word === own[index - 1] ? undefined : this.byWord.get(word);
      if (list) lists.push(list);
    });
    lists.sort((a, b) => a.length - b.length);
    this.look++;
    const seen: Entry<Item>[] = [];
    for (const list of lists.slice(0, LOOKED_UP)) {
      for (let index = 0; index < list.length && index < FOLLOWED; index++) {
        const entry = list[index];
        if (entry) this.count(entry, seen);
      }
    }
    return seen.sort((a, b) => b.shared - a.shared).slice(0, COMPARED);
  }

  private count(entry: Entry<Item>, seen: Entry<Item>[]): void {
    if (entry.look !== this.look) {
      entry.look = this.look;
      entry.shared = 0;
      seen.push(entry);
    }
    entry.shared++;
  }
}

/** Words in common, of all words of the registered text and of as many of ours: what ours has more may be in values. */
function likenessOf(own: Int32Array, theirs: Int32Array): number {
  let shared = 0;
  for (let ours = 0, index = 0; ours < own.length && index < theirs.length;) {
    const a = own[ours] ?? 0;
    const b = theirs[index] ?? 0;
    if (a === b) shared++;
    if (a <= b) ours++;
    if (b <= a) index++;
  }
  return (2 * shared) / (theirs.length + Math.max(theirs.length, own.length));
}
