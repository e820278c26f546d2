import type { Span } from '../../vocabulary/span';

/** The signs of WhatsApp that are on both sides of a run, as UTF-16 units: `*`, `_`, `~`, a backtick. */
export type MarkerUnit = 0x2a | 0x5f | 0x7e | 0x60;

/** One `*`, `_`, `~` or single backtick that could open or close a run. */
export interface Marker {
  readonly kind: 'marker';
  readonly start: number;
  readonly unit: MarkerUnit;
  /** Its neighbours in the same segment. */
  readonly previous: Marker | undefined;
  next: Marker | undefined;
  /** What is on its sides, and what follows from it: a union of `Side` bits. */
  sides: number;
  /** The other end of its run; undefined while it is only a character. */
  partner: Marker | undefined;
  /** The nearest marker to the right that may close it. */
  nextClose: Marker | undefined;
  /** Of a closing marker: the closing marker of the run around its run. */
  outerClose: Marker | undefined;
  /** The nearest marker that opens again after the first one inside a word: see `formatting-matcher.ts`. */
  reopens: Marker | undefined;
}

/** Bits of `Marker.sides`. */
export const Side = {
  /** May open a run: touches text on its right and no word on its left. */
  Opens: 1,
  /** May close a run: touches text on its left and no word on its right. */
  Closes: 2,
  /** A letter, mark or digit is on its left, maybe with the same signs between: `word**`. */
  Glued: 4,
  /** Whitespace or the segment's edge is on its left (before the same signs). */
  SpaceBefore: 8,
  /** Whitespace or the segment's edge is on its right (after the same signs). */
  SpaceAfter: 16,
  /** Between two words: `snake_case`. */
  InsideWord: 32,
  /** Directly after the same sign: `**`. */
  Repeated: 64,
  /** Lies inside inline code. */
  Hidden: 128,
} as const;

/** A marker of which nothing is known but where it is; it becomes the neighbour of `previous`. */
export function createMarker(start: number, unit: MarkerUnit, previous: Marker | undefined): Marker {
  const marker: Marker = {
    kind: 'marker',
    start,
    unit,
    previous,
    next: undefined,
    sides: 0,
    partner: undefined,
    nextClose: undefined,
    outerClose: undefined,
    reopens: undefined,
  };
  if (previous !== undefined) previous.next = marker;
  return marker;
}

/** A link; markers inside do not count. */
export interface LinkToken extends Span {
  readonly kind: 'link';
}

/** Three backticks, content, three backticks. */
interface FenceToken extends Span {
  readonly kind: 'fence';
}

/** What ends a line outside of fences: LF, CR LF or CR. */
interface LineEndToken extends Span {
  readonly kind: 'line-end';
}

/** `* `, `- `, `1. `, `> ` at the start of a line with text after it. */
export interface PrefixToken extends Span {
  readonly kind: 'bullet' | 'number' | 'quote';
}

/** What the formatting reacts to, in order; the text between the tokens is only text. */
export type FormattingToken = Marker | LinkToken | FenceToken | LineEndToken | PrefixToken;

/**
 * A piece of one line in which runs are looked for: runs do not leave the line, the text after a list or
 * quote mark, or the text between two fences. Only segments with markers are kept.
 */
export interface Segment extends Span {
  readonly first: Marker;
  readonly last: Marker;
  readonly hasCode: boolean;
}

/** The text, scanned once. */
export interface ScannedFormatting {
  readonly tokens: readonly FormattingToken[];
  readonly segments: readonly Segment[];
}
