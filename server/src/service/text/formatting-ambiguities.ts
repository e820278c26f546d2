import type { Span } from '../syntax/span';
import { lineAmbiguities } from './formatting-ambiguities-lines';
import { runAmbiguities } from './formatting-ambiguities-runs';
import { variantAmbiguities } from './formatting-ambiguities-variants';
import type { ScannedFormatting } from './formatting-tokens';
import type { Block } from './formatting-tree';

/**
 * Why phones (or the public parsers, where nobody wrote down what phones do) may show a place in another
 * way than we do: see `docs/grammar.md`, section 2, and the ambiguous cases of `formatting-cases.json`.
 */
export type AmbiguityReason =
  /** `слово*жирный*`: is a letter outside of ASCII a letter? */
  | 'letter-outside-ascii'
  /** A no-break space, tab or the like at the inner edge: is it white space? */
  | 'special-space'
  /** `*a *b*`: which of the two opens? */
  | 'same-marker-inside'
  /** `*a _b* c_`: which of the two is cut? */
  | 'crossed-runs'
  /** `**a**`: a habit from Markdown. */
  | 'doubled-marker'
  /** Inline code in a bold, italic or struck run. */
  | 'code-inside-run'
  /** Three backticks between two markers. */
  | 'fence-inside-run'
  /** `\*a\*`: WhatsApp has no escape character. */
  | 'backslash'
  /** A marker at the end of a link. */
  | 'marker-at-link'
  /** Backticks with only white space between. */
  | 'blank-code'
  /** `100. a`: a list of three digits or more. */
  | 'long-number'
  /** `-  a`: more than one space behind a list mark. */
  | 'extra-space'
  /** `- `: a list or quote mark with nothing behind. */
  | 'empty-item'
  /** `>a`: a quote mark without its space. */
  | 'quote-without-space';

/** A place where phones may disagree, with markers. */
export interface Ambiguity {
  readonly span: Span;
  readonly reason: AmbiguityReason;
}

/** Everything ambiguous in a text whose markers are paired, in the order of the places; each reason once a place. */
export function findAmbiguities(
  text: string,
  scanned: ScannedFormatting,
  blocks: readonly Block[],
): readonly Ambiguity[] {
  const found = [
    ...lineAmbiguities(text, blocks),
    ...runAmbiguities(text, scanned),
    ...scanned.segments.flatMap((segment) => variantAmbiguities(text, segment)),
  ];
  found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return found.filter((one, index) => !isSame(one, found[index - 1]));
}

function isSame(one: Ambiguity, other: Ambiguity | undefined): boolean {
  return (
    one.reason === other?.reason && one.span.start === other.span.start && one.span.end === other.span.end
  );
}
