/** How many bits of a key the first look takes. */
const FILTER_BITS = 18;

/**
 * Lists under numbers. Most looks find nothing, and are answered from 32 KB, a bit for each slot, that stay in the processor's
 * cache: a map of thousands of keys does not.
 */
export class KeyedLists<Item> {
  private readonly filter = new Int32Array(1 << (FILTER_BITS - 5));
  private readonly lists = new Map<number, Item[]>();

  get isEmpty(): boolean {
    return this.lists.size === 0;
  }

  add(key: number, item: Item): void {
    const slot = slotOf(key);
    this.filter[slot >> 5] = (this.filter[slot >> 5] ?? 0) | (1 << (slot & 31));
    const list = this.lists.get(key);
    if (list) list.push(item);
    else this.lists.set(key, [item]);
  }

  get(key: number): readonly Item[] | undefined {
    const slot = slotOf(key);
    return ((this.filter[slot >> 5] ?? 0) & (1 << (slot & 31))) === 0 ? undefined : this.lists.get(key);
  }
}

/** The upper bits, which depend on every unit of a word. */
function slotOf(key: number): number {
  return key >>> (32 - FILTER_BITS);
}
