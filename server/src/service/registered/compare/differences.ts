import type { NamedPlace } from '../../model/placeholders';
import type { Span } from '../../vocabulary/span';
import type { Folded } from './folded';
import { MARK, type FoldedPattern, type Pattern } from './pattern';
import type { Value } from './values';

/** A place at which a text and the registered one have other characters for the same reading. */
export interface CharacterDifference {
  /** In our text; empty where something is missing. */
  readonly span: Span;
  readonly yours: string;
  readonly theirs: string;
  /** What follows it in the registered text: a placeholder or a word; empty at the end. */
  readonly next: string;
  /** What precedes it in the registered text; empty at the beginning. */
  readonly previous: string;
}

/**
 * The differences between a text and the registered one that it fits when both are folded: none overlap, in order. With all of
 * them replaced, the text fits as it is.
 *
 * @param values those of the folded text
 */
export function characterDifferences(
  { folded: pattern, placeholders, text: registered }: Pattern,
  text: string,
  folded: Folded,
  values: readonly Value[],
): readonly CharacterDifference[] {
  const collector = new Collector(pattern, placeholders, registered, text, folded);
  collector.compareBeginning();
  let theirs = 0;
  let ours = 0;
  for (const { span } of values) {
    const mark = pattern.places.text.indexOf(MARK, theirs);
    collector.compareLiteral(theirs, ours, mark - theirs);
    collector.compareAfterMark(mark, span);
    theirs = mark + 1;
    ours = span.end;
  }
  collector.compareLiteral(theirs, ours, pattern.places.text.length - theirs);
  return collector.differences;
}

class Collector {
  readonly differences: CharacterDifference[] = [];
  /** A difference that may go on in the next unit: spans in both originals. */
  private open: { theirs: Span; ours: Span } | undefined;

  constructor(
    private readonly pattern: FoldedPattern,
    private readonly placeholders: readonly NamedPlace[],
    private readonly registered: string,
    private readonly text: string,
    private readonly folded: Folded,
  ) {}

  /** What was left out before the first unit. */
  compareBeginning(): void {
    this.compare(
      { start: 0, end: this.pattern.places.starts[0] ?? 0 },
      { start: 0, end: this.folded.starts[0] ?? 0 },
    );
    this.close();
  }

  /** Compares what stands for the same units on both sides. */
  compareLiteral(theirs: number, ours: number, length: number): void {
    const [there, here] = [this.pattern.places, this.folded];
    for (let index = 0; index < length; index++) {
      // Nearly all units: nothing is open and both are one and the same.
      if (this.open || !this.isSameUnit(there.starts, theirs + index, here.starts, ours + index)) {
        this.compare(unitAt(there, theirs + index), unitAt(here, ours + index));
      }
    }
    this.close();
  }

  private isSameUnit(there: Int32Array, theirs: number, here: Int32Array, ours: number): boolean {
    const [their, our] = [there[theirs] ?? 0, here[ours] ?? 0];
    return (
      there[theirs + 1] === their + 1 &&
      here[ours + 1] === our + 1 &&
      this.pattern.original.charCodeAt(their) === this.text.charCodeAt(our)
    );
  }

  /** What was left out after a placeholder and after its value. */
  compareAfterMark(mark: number, value: Span): void {
    this.compare(gapAfter(this.pattern.places, mark), gapAfter(this.folded, value.end - 1));
    this.close();
  }

  private compare(theirs: Span, ours: Span): void {
    if (this.theirText(theirs) === this.text.slice(ours.start, ours.end)) {
      this.close();
    } else if (this.open) {
      this.open = {
        theirs: { ...theirs, start: this.open.theirs.start },
        ours: { ...ours, start: this.open.ours.start },
      };
    } else this.open = { theirs, ours };
  }

  private theirText({ start, end }: Span): string {
    return this.pattern.original.slice(start, end);
  }

  /** Ends a difference: without what is the same at its ends. */
  private close(): void {
    if (!this.open) return;
    let { theirs, ours } = this.open;
    this.open = undefined;
    let yours = this.text.slice(ours.start, ours.end);
    let registered = this.theirText(theirs);
    const prefix = commonPrefix(yours, registered);
    theirs = { start: theirs.start + prefix, end: theirs.end };
    ours = { start: ours.start + prefix, end: ours.end };
    [yours, registered] = [yours.slice(prefix), registered.slice(prefix)];
    const suffix = commonSuffix(yours, registered);
    theirs = { start: theirs.start, end: theirs.end - suffix };
    ours = { start: ours.start, end: ours.end - suffix };
    this.differences.push({
      span: ours,
      yours: this.text.slice(ours.start, ours.end),
      theirs: this.theirText(theirs),
      next: this.after(theirs.end),
      previous: this.before(theirs.start),
    });
  }

  /** The placeholder or the word at an offset of the registered text, over whitespace. */
  private after(offset: number): string {
    const word =
      /^\s*(\ufdd0|[^\s\ufdd0]{1,24})/.exec(this.pattern.original.slice(offset, offset + 40))?.[1] ?? '';
    return word === MARK ? this.placeholderAt(offset) : word;
  }

  private before(offset: number): string {
    const word = /(\ufdd0|[^\s\ufdd0]{1,24})\s*$/.exec(
      this.pattern.original.slice(Math.max(0, offset - 40), offset),
    );
    if (word?.[1] !== MARK) return word?.[1] ?? '';
    return this.placeholderAt(offset - word[0].length);
  }

  /** The first placeholder from an offset on, as registered. */
  private placeholderAt(offset: number): string {
    const { marks } = this.pattern;
    let low = 0;
    let high = marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((marks[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    const span = this.placeholders[low]?.span;
    return span ? this.registered.slice(span.start, span.end) : '';
  }
}

function unitAt({ starts }: Folded, index: number): Span {
  return { start: starts[index] ?? 0, end: starts[index + 1] ?? 0 };
}

function gapAfter({ starts, ends }: Folded, index: number): Span {
  return { start: ends[index] ?? 0, end: starts[index + 1] ?? 0 };
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  // A surrogate pair stays whole.
  return length > 0 && /[\ud800-\udbff]/.test(a.charAt(length - 1)) ? length - 1 : length;
}

function commonSuffix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length > 0 && /[\udc00-\udfff]/.test(a.charAt(a.length - length)) ? length - 1 : length;
}
