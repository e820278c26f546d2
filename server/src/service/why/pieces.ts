import { fold } from '../registered/compare/fold';
import type { NamedPlace } from '../model/placeholders';
import type { Span } from '../vocabulary/span';
import { late } from '../vocabulary/late-pattern';

/** A word, a run of spaces, a line end, a placeholder or another character: what an alignment takes or leaves as a whole. */
export interface Piece {
  readonly text: string;
  readonly span: Span;
  /** What a reader sees of it; empty for spaces and invisible characters. */
  readonly seen: string;
  /** The name of a placeholder; undefined for text. */
  readonly place: string | undefined;
}

const PIECE = late(() => /[\p{L}\p{M}\p{N}\p{Cf}]+|[^\S\n]+|./gsuy);

/**
 * Cuts a text into pieces, which cover it. Linear in the length.
 *
 * @param text LF
 */
export function piecesOf(text: string, placeholders: readonly NamedPlace[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const { name, span } of placeholders) {
    addText(text, { start, end: span.start }, pieces);
    const written = text.slice(span.start, span.end);
    pieces.push({ text: written, span, seen: written, place: name });
    start = span.end;
  }
  addText(text, { start, end: text.length }, pieces);
  return pieces;
}

function addText(text: string, { start, end }: Span, pieces: Piece[]): void {
  for (const match of text.slice(start, end).matchAll(PIECE())) {
    const at = start + match.index;
    const span = { start: at, end: at + match[0].length };
    pieces.push({ text: match[0], span, seen: fold(match[0]).text, place: undefined });
  }
}
