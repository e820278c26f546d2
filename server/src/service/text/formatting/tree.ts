import type { Span } from '../../vocabulary/span';

/**
 * The tree of a formatted text. Every span is in UTF-16 units of the text that was given; spans are
 * nested, in order, and together with the line ends between the blocks they cover the text.
 */
export type Block = LineBlock | ListBlock | QuoteBlock;

/** A line of text; with a fence in it, as many lines as the fence takes. */
interface LineBlock {
  readonly kind: 'line';
  readonly span: Span;
  readonly children: readonly Inline[];
}

/** Lines with list marks that follow each other. */
export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly span: Span;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly span: Span;
  /** `* `, `- ` or `1. `, with its space. */
  readonly marker: Span;
  /** Of an ordered list, as typed: phones do not count on their own. */
  readonly number?: number;
  readonly children: readonly Inline[];
}

/** One quoted line. */
interface QuoteBlock {
  readonly kind: 'quote';
  readonly span: Span;
  /** `> `, with its space. */
  readonly marker: Span;
  readonly children: readonly Inline[];
}

export type Inline = TextInline | RunInline | CodeInline | LinkInline;

/** Plain characters. */
interface TextInline {
  readonly kind: 'text';
  readonly span: Span;
}

/** A run between two of `*`, `_` or `~`. */
export interface RunInline {
  readonly kind: 'bold' | 'italic' | 'strike';
  /** With both markers. */
  readonly span: Span;
  readonly open: Span;
  readonly close: Span;
  readonly children: readonly Inline[];
}

/** Whether a piece is a run: it has pieces in it. */
export function isRun(inline: Inline): inline is RunInline {
  return inline.kind === 'bold' || inline.kind === 'italic' || inline.kind === 'strike';
}

/** Between backticks: `code` stays on its line, `fence` (three backticks) may span lines. */
export interface CodeInline {
  readonly kind: 'code' | 'fence';
  /** With all backticks. */
  readonly span: Span;
  readonly open: Span;
  readonly close: Span;
  readonly content: Span;
}

/** Whether a piece is between backticks: what is in it is shown as it is written. */
export function isCode(inline: Inline): inline is CodeInline {
  return inline.kind === 'code' || inline.kind === 'fence';
}

/** A web address that phones make tappable. */
interface LinkInline {
  readonly kind: 'link';
  readonly span: Span;
  /** The address to open; `https://` added where the text has only `www.`. */
  readonly href: string;
}
