import type { Look } from './style';

/** A stretch of text that looks the same. */
export interface Piece {
  readonly text: string;
  readonly look: Look;
}

/** A line of what was copied. */
export interface Line {
  /** What begins an item of a list or a quote as WhatsApp writes it: `- `, `1. `, `> `; else empty. */
  readonly marker: string;
  /** None in an empty line. */
  readonly pieces: readonly Piece[];
  /** Whether the page shows room above the line. */
  readonly gap: boolean;
}

/** Whether the line shows nothing. */
export function isBlank({ pieces }: Line): boolean {
  return pieces.every(({ text }) => text.trim() === '');
}
