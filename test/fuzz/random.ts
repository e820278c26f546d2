import { random } from '../../bench/texts.mjs';

/** Random choices that a seed repeats: the same seed gives the same choices in every run. */
export class Random {
  private readonly next: () => number;

  constructor(readonly seed: number) {
    this.next = random(seed);
  }

  /** A whole number from 0 up to, but not including, the limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** True in this share of the cases, 0 to 1. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** @throws when the list is empty */
  pick<Item>(list: readonly Item[]): Item {
    const item = list[this.below(list.length)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  }

  /** A list of `count` items, each generated separately. */
  repeat<Item>(count: number, make: () => Item): Item[] {
    return Array.from({ length: count }, make);
  }
}
