import type { Span } from '../../vocabulary/span';

/**
 * Why phones (or the public parsers, where nobody wrote down what phones do) may show a place in another
 * way than we do: see `docs/grammar.md`, section 2, and the ambiguous cases of `formatting-cases.json`.
 */
export type AmbiguityReason =
  /** `слово*жирный*`: is a letter outside of ASCII a letter? */
  | 'letter-outside-ascii'
  /** A no-break space, tab or the like at the inner edge: is it whitespace? */
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
  /** Backticks with only whitespace between. */
  | 'blank-code'
  /** `100. a`: a list of three digits or more. */
  | 'long-number'
  /** `-  a`: more than one space after a list mark. */
  | 'extra-space'
  /** `- `: a list or quote mark with nothing after it. */
  | 'empty-item'
  /** `>a`: a quote mark without its space. */
  | 'quote-without-space';

/** A place where phones may disagree, with markers. */
export interface Ambiguity {
  readonly span: Span;
  readonly reason: AmbiguityReason;
}
