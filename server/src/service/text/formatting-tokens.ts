import type { Span } from '../syntax/span';

/** The signs of WhatsApp that stand on both sides of a run, as UTF-16 units: `*`, `_`, `~`, a backtick. */
export type MarkerUnit = 0x2a | 0x5f | 0x7e | 0x60;

/** One `*`, `_`, `~` or single backtick that could open or close a run. */
export class Marker {
  readonly kind = 'marker';
  /** The other end of its run; undefined while it is only a character. */
  partner: Marker | undefined = undefined;
  /** May open a run: touches text on its right and no word on its left. */
  opens = false;
  /** May close a run: touches text on its left and no word on its right. */
  closes = false;
  /** A letter, mark or digit is on its left, maybe with the same signs between: `word**`. */
  isGlued = false;
  /** White space or the segment's edge is on its left, on its right (behind the same signs). */
  spaceBefore = false;
  spaceAfter = false;
  /** Stands between two words: `snake_case`. */
  isInsideWord = false;
  /** Directly behind the same sign: `**`. */
  isRepeated = false;
  /** Lies inside inline code. */
  isHidden = false;
  /** The nearest marker to the right that may close it. */
  nextClose: Marker | undefined = undefined;
  /** The nearest marker that opens anew behind the first one inside a word: see `formatting-matcher.ts`. */
  reopens: Marker | undefined = undefined;

  constructor(
    readonly start: number,
    readonly unit: MarkerUnit,
  ) {}
}

/** A link; markers inside do not count. */
export interface LinkToken extends Span {
  readonly kind: 'link';
}

/** Three backticks, content, three backticks. */
export interface FenceToken extends Span {
  readonly kind: 'fence';
}

/** What ends a line outside of fences: LF, CR LF or CR. */
export interface LineEndToken extends Span {
  readonly kind: 'line-end';
}

/** `* `, `- `, `1. `, `> ` at the start of a line with text behind it. */
export interface PrefixToken extends Span {
  readonly kind: 'bullet' | 'number' | 'quote';
}

/** What the formatting reacts to, in order; the text between the tokens is only text. */
export type FormattingToken = Marker | LinkToken | FenceToken | LineEndToken | PrefixToken;

/**
 * A piece of one line in which runs are looked for: runs do not leave the line, the text behind a list or
 * quote mark, or the text between two fences. Only segments with markers are kept.
 */
export interface Segment extends Span {
  readonly markers: readonly Marker[];
}

/** The text, scanned once. */
export interface ScannedFormatting {
  readonly tokens: readonly FormattingToken[];
  readonly segments: readonly Segment[];
}
