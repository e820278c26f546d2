import { countBefore } from '../vocabulary/sorted';
import type { Span } from '../vocabulary/span';

/**
 * Finds what lies around a place, among spans that follow each other or lie inside each other: in the order of their
 * start, an outer one before those in it. A look-up costs what it finds, and the logarithm of how many there are.
 */
export class NestedSpans<Item extends { readonly span: Span }> {
  /** For each the index of the one around it; -1 for none. */
  private readonly around: Int32Array;

  constructor(readonly items: readonly Item[]) {
    this.around = new Int32Array(items.length);
    const open: number[] = [];
    items.forEach(({ span }, index) => {
      while (open.length > 0 && this.endOf(open.at(-1)) < span.end) open.pop();
      this.around[index] = open.at(-1) ?? -1;
      open.push(index);
    });
  }

  /** Those that overlap a span or touch it, in their order; of a cursor, those around or beside it. */
  touching({ start, end }: Span): Item[] {
    const first = this.firstFrom(start);
    const found: Item[] = [];
    for (let index = first - 1; index >= 0; index = this.around[index] ?? -1) {
      const item = this.items[index];
      if (item && item.span.end >= start) found.push(item);
    }
    found.reverse();
    for (let index = first; index < this.items.length; index++) {
      const item = this.items[index];
      if (!item || item.span.start > end) break;
      found.push(item);
    }
    return found;
  }

  private endOf(index: number | undefined): number {
    return index === undefined ? -1 : (this.items[index]?.span.end ?? -1);
  }

  /** The index of the first that starts at the offset or after it. */
  private firstFrom(offset: number): number {
    return countBefore(this.items, ({ span }) => span.start < offset);
  }
}
