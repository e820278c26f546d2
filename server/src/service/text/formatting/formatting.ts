import { findAmbiguities } from './ambiguities';
import type { Ambiguity } from './ambiguity';
import { buildBlocks } from './builder';
import { pairMarkers } from './matcher';
import { scanFormatting } from './scanner';
import type { ScannedFormatting } from './tokens';
import type { Block } from './tree';

export type { Ambiguity, AmbiguityReason } from './ambiguity';
export type { Block, Inline } from './tree';

/** A text as WhatsApp shows it. */
export class FormattedText {
  private found: readonly Ambiguity[] | undefined = undefined;

  constructor(
    /** The text that was given; all spans are offsets into it. */
    readonly text: string,
    readonly blocks: readonly Block[],
    /** What the scanner found; for the other files of the formatting. */
    readonly scanned: ScannedFormatting,
  ) {}

  /** Places where phones may show something else than `blocks` says, in order. Worked out when first requested. */
  get ambiguities(): readonly Ambiguity[] {
    this.found ??= findAmbiguities(this.text, this.scanned, this.blocks);
    return this.found;
  }
}

/**
 * Reads WhatsApp's formatting: `*bold*`, `_italic_`, `~strike~`, inline code, fences, lists, quotes, links.
 * The rules are those of `docs/grammar.md`, section 2 (the recommended reading): WhatsApp publishes the signs, not the rules.
 * Never throws; the time is linear in the length, on any text.
 *
 * @param text one body, with variables as written or already filled; `{{…}}` and `[#…#]` are opaque.
 * Lines end in LF; CR LF and a lone CR end a line, too.
 */
export function parseFormatting(text: string): FormattedText {
  const scanned = scanFormatting(text);
  for (const segment of scanned.segments) pairMarkers(text, segment);
  return new FormattedText(text, buildBlocks(text, scanned.tokens), scanned);
}
