/** How many comparisons of words a text allows for each of its words; a pattern that takes more may fit. */
const COMPARISONS = 4;

/**
 * The words of many patterns side by side, piece by piece: a text is compared with those of hundreds of patterns, and what has a
 * store of its own is fetched from memory each time.
 */
export class PieceWords {
  /** For each pattern its index and how many pieces it has, then for the first, the last and the others how many words, and the words. */
  private store = new Int32Array(4096);
  private end = 0;

  /**
   * Keeps the words of a pattern, one list for each of its pieces.
   *
   * @returns the number under which they are kept
   */
  add(index: number, pieces: readonly Int32Array[]): number {
    const number = this.end;
    const size = pieces.reduce((sum, { length }) => sum + 1 + length, 2);
    if (number + size > this.store.length) {
      const larger = new Int32Array(2 * (number + size));
      larger.set(this.store);
      this.store = larger;
    }
    this.store[this.end++] = index;
    this.store[this.end++] = pieces.length;
    for (const words of [...pieces.slice(0, 1), ...pieces.slice(1).slice(-1), ...pieces.slice(1, -1)]) {
      this.store[this.end++] = words.length;
      this.store.set(words, this.end);
      this.end += words.length;
    }
    return number;
  }

  /** The index of the pattern whose words are kept under a number. */
  indexOf(number: number): number {
    return this.store[number] ?? 0;
  }

  /**
   * Whether a text has the words of a pattern: those of the first piece where it begins, those of the last where it ends, and those of
   * the others between, each piece in a row. Linear in the words of the text.
   *
   * @param words of the text, the first `count` of them
   */
  areIn(number: number, words: Int32Array, count: number): boolean {
    const { store } = this;
    const pieces = store[number + 1] ?? 0;
    const first = number + 2;
    let start = store[first] ?? 0;
    if (start > count || this.equalAt(first, words, 0) < start) return false;
    if (pieces === 1) return start === count;
    let piece = first + 1 + start;
    const last = store[piece] ?? 0;
    const end = count - last;
    if (end < start || this.equalAt(piece, words, end) < last) return false;
    let spare = COMPARISONS * count;
    for (let left = pieces - 2; left > 0; left--) {
      piece += 1 + (store[piece] ?? 0);
      const length = store[piece] ?? 0;
      if (length === 0) continue;
      const word = store[piece + 1];
      // As far left as it can be; words that repeat are compared again and again.
      for (let equal = 0; equal < length;) {
        while (start + length <= end && words[start] !== word) start++;
        if (start + length > end) return false;
        equal = this.equalAt(piece, words, start++);
        spare -= equal;
        if (spare < 0) return true;
      }
      start += length - 1;
    }
    return true;
  }

  /** How many words of a piece are those of a text from a place on. */
  private equalAt(piece: number, words: Int32Array, start: number): number {
    const { store } = this;
    const length = store[piece] ?? 0;
    let equal = 0;
    while (equal < length && store[piece + 1 + equal] === words[start + equal]) equal++;
    return equal;
  }
}
