/** How many bits of a key the first look takes. */
const FILTER_BITS = 18;
/** In place of a list where a key has none. */
export const NO_LIST = -1;

/**
 * Lists of numbers under keys, in stores side by side: a look fetches little from memory. Most looks find nothing, and are answered
 * from 32 KB, a bit for each slot, that stay in the processor's cache.
 */
export class KeyedLists {
  private readonly filter = new Int32Array(1 << (FILTER_BITS - 5));
  private readonly keys = new KeyNumbers();
  /** Where each list begins in `items`; one more than lists. */
  private readonly starts: Int32Array;
  /** What the lists hold, one list after another. */
  readonly items: Int32Array;

  /**
   * @param keys the key of each item
   * @param items in the order that they have in their lists
   */
  constructor(keys: Int32Array, items: Int32Array) {
    const lists = new Int32Array(keys.length);
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] ?? 0;
      const slot = slotOf(key);
      this.filter[slot >> 5] = (this.filter[slot >> 5] ?? 0) | (1 << (slot & 31));
      lists[index] = this.keys.add(key);
    }
    this.starts = new Int32Array(this.keys.count + 1);
    this.items = new Int32Array(items.length);
    this.fill(lists, items);
  }

  /** The list of a key; `NO_LIST` where it has none. */
  get(key: number): number {
    const slot = slotOf(key);
    return ((this.filter[slot >> 5] ?? 0) & (1 << (slot & 31))) === 0 ? NO_LIST : this.keys.get(key);
  }

  /** Where a list begins in `items`. */
  startOf(list: number): number {
    return this.starts[list] ?? 0;
  }

  /** Where a list ends in `items`. */
  endOf(list: number): number {
    return this.starts[list + 1] ?? 0;
  }

  private fill(lists: Int32Array, items: Int32Array): void {
    const { starts } = this;
    for (const list of lists) starts[list + 1] = (starts[list + 1] ?? 0) + 1;
    for (let list = 1; list < starts.length; list++)
      starts[list] = (starts[list] ?? 0) + (starts[list - 1] ?? 0);
    const next = starts.slice();
    for (let index = 0; index < lists.length; index++) {
      const list = lists[index] ?? 0;
      const place = next[list] ?? 0;
      this.items[place] = items[index] ?? 0;
      next[list] = place + 1;
    }
  }
}

/** The upper bits, which depend on every unit of a word. */
function slotOf(key: number): number {
  return key >>> (32 - FILTER_BITS);
}

/** Numbers different keys from 0 on. */
class KeyNumbers {
  count = 0;
  /** For each slot a key and one more than its number; 0 for a free slot. At least half are free. */
  private table = new Int32Array(2 * 64);

  /** The number of a key, which gets one if it has none. */
  add(key: number): number {
    if (4 * this.count >= this.table.length) this.grow();
    const place = this.placeOf(key);
    if (this.table[place + 1] === 0) {
      this.table[place] = key;
      this.table[place + 1] = ++this.count;
    }
    return (this.table[place + 1] ?? 0) - 1;
  }

  /** The number of a key; -1 where it has none. */
  get(key: number): number {
    return (this.table[this.placeOf(key) + 1] ?? 0) - 1;
  }

  /** The place of a key, or the free one where it would be. */
  private placeOf(key: number): number {
    const { table } = this;
    const last = table.length - 1;
    // The lower bits of a product depend on lower bits only, so the upper ones of the key are mixed in.
    let place = (2 * Math.imul(key ^ (key >>> 15), 0x2c1b3c6d)) & last;
    while (table[place + 1] !== 0 && table[place] !== key) place = (place + 2) & last;
    return place;
  }

  private grow(): void {
    const { table } = this;
    this.table = new Int32Array(2 * table.length);
    for (let place = 0; place < table.length; place += 2) {
      if (table[place + 1] === 0) continue;
      const free = this.placeOf(table[place] ?? 0);
      this.table[free] = table[place] ?? 0;
      this.table[free + 1] = table[place + 1] ?? 0;
    }
  }
}
