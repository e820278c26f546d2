/** How many bits of a key the first look takes. */
const FILTER_BITS = 16;

/**
 * Lists under numbers. Most looks find nothing, and are answered from 64 KB that stay in the processor's cache: a map of thousands
 * of keys does not.
 */
export class KeyedLists<Item> {
  private readonly filter = new Uint8Array(1 << FILTER_BITS);
  private readonly lists = new Map<number, Item[]>();

  get isEmpty(): boolean {
    return this.lists.size === 0;
  }

  add(key: number, item: Item): void {
    this.filter[slotOf(key)] = 1;
    const list = this.lists.get(key);
    if (list) list.push(item);
    else this.lists.set(key, [item]);
  }

  get(key: number): readonly Item[] | undefined {
    return this.filter[slotOf(key)] === 0 ? undefined : this.lists.get(key);
  }
}

/** The upper bits, which depend on every unit of a word. */
function slotOf(key: number): number {
  return key >>> (32 - FILTER_BITS);
}
