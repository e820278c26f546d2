import { WordStore } from './words';

/** How many units are compared at once: the engine compares a stretch as fast as a loop compares a few units. */
const STRETCH = 64;

/**
 * Reads the words of one text after another. What a text has in common with the one before, at its beginning and at its end, is
 * not read again: a key press changes a word or two.
 */
export class WordReader {
  private readonly store = new WordStore();
  private readonly changed = new WordStore();
  /** What was read last; empty when its words have other offsets. */
  private text = '';
  /**
   * From this word on the ends in the store are counted back from the end of the text: what follows a change stays where it is in
   * the store, however long the change is.
   */
  private fromEnd = 0;

  /** How many words at the beginning are those of the text before. */
  kept = 0;
  /** How many units at the beginning and at the end are those of the text before. */
  prefix = 0;
  suffix = 0;
  /** After the last word that is new: all after it were in the text before, by `shift` further left. */
  changedEnd = 0;
  shift = 0;

  /** The numbers of the words; only the first `count` are of the text. Overwritten by the next reading. */
  get words(): Int32Array {
    return this.store.words;
  }

  get count(): number {
    return this.store.count;
  }

  /** Whether a text was read last. */
  holds(text: string): boolean {
    return text === this.text;
  }

  read(text: string): void {
    if (this.text === '' || !this.readChange(text)) this.readAll(text);
  }

  private readAll(text: string): void {
    const before = this.count;
    const isComposed = this.store.readAll(text);
    this.text = isComposed ? text : '';
    this.kept = this.prefix = this.suffix = 0;
    this.changedEnd = this.fromEnd = this.count;
    this.shift = this.count - before;
  }

  private readChange(text: string): boolean {
    const { store, changed, text: before } = this;
    const shorter = Math.min(before.length, text.length);
    // An author writes on where the last change was.
    const prefix = commonPrefix(before, text, this.prefix);
    const suffix = commonSuffix(before, text, this.suffix, shorter - prefix);
    this.prefix = prefix;
    this.suffix = suffix;
    // A word is the same when the unit after it is the same, too.
    const kept = this.countBefore(prefix);
    const last = this.countBefore(before.length - suffix);
    const start = kept > 0 ? this.endOf(kept - 1) : 0;
    const end = last < store.count ? this.endOf(last) + text.length - before.length : text.length;
    if (!changed.read(text, start, end)) return false;
    this.kept = kept;
    this.changedEnd = kept + changed.count;
    this.replace(Math.min(last + 1, store.count));
    this.text = text;
    return true;
  }

  /** Puts the words that were read in place of those from `kept` up to an index, and moves the others. */
  private replace(index: number): void {
    const { store, changed, kept, changedEnd } = this;
    const { length } = this.text;
    const { ends } = store;
    for (let place = this.fromEnd; place < kept; place++) ends[place] = (ends[place] ?? 0) + length;
    for (let place = index; place < this.fromEnd; place++) ends[place] = (ends[place] ?? 0) - length;
    this.fromEnd = changedEnd;
    this.shift = changedEnd - index;
    if (this.shift !== 0) store.move(index, changedEnd);
    store.put(kept, changed);
  }

  /** Where a word of the text that was read last ends. */
  private endOf(place: number): number {
    const end = this.store.ends[place] ?? 0;
    return place < this.fromEnd ? end : end + this.text.length;
  }

  /** How many words end before an offset. */
  private countBefore(offset: number): number {
    let low = 0;
    let high = this.store.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.endOf(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** @param guess a length that is likely to be in common */
function commonPrefix(a: string, b: string, guess: number): number {
  const limit = Math.min(a.length, b.length);
  let length = guess <= limit && a.slice(0, guess) === b.slice(0, guess) ? guess : 0;
  for (let end = length + STRETCH; end <= limit; length = end, end += STRETCH) {
    if (a.charCodeAt(length) !== b.charCodeAt(length) || a.slice(length, end) !== b.slice(length, end)) break;
  }
  while (length < limit && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/** @param guess a length that is likely to be in common */
function commonSuffix(a: string, b: string, guess: number, limit: number): number {
  const [endA, endB] = [a.length, b.length];
  let length = guess <= limit && a.slice(endA - guess) === b.slice(endB - guess) ? guess : 0;
  for (let next = length + STRETCH; next <= limit; length = next, next += STRETCH) {
    if (a.charCodeAt(endA - 1 - length) !== b.charCodeAt(endB - 1 - length)) break;
    if (a.slice(endA - next, endA - length) !== b.slice(endB - next, endB - length)) break;
  }
  while (length < limit && a.charCodeAt(endA - 1 - length) === b.charCodeAt(endB - 1 - length)) length++;
  return length;
}
