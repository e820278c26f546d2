import { contentSpan } from '../syntax/section-offsets';
import type { Span } from '../vocabulary/span';
import { TokenKind } from '../syntax/tokens';
import type { HsmDocument } from '../syntax/tree';
import { formattingOf, type FormattedRun } from './section-formatting';
import { wordAt, wordEnd, wordStart } from './words';

/** What is formatted as a whole: a part of it cannot be, because markers inside it mean nothing. */
const WHOLE: ReadonlySet<TokenKind> = new Set([
  TokenKind.Variable,
  TokenKind.DamagedVariable,
  TokenKind.Macro,
  TokenKind.Operand,
]);

/** Whether a run formats all of a piece, which may reach over its markers. */
export function coversRun({ open, close, span }: FormattedRun, piece: Span): boolean {
  const isWithin = piece.start >= span.start && piece.end <= span.end;
  return isWithin && piece.end > open.end && piece.start < close.start;
}

/** The lines of a selection without whitespace at their ends and without list and quote marks. */
export function piecesOfSelection(document: HsmDocument, selection: Span): Span[] {
  const { text, body } = document;
  const marks = formattingOf(body)
    .blocksAround.touching(selection)
    .flatMap(({ marker }) => marker ?? []);
  const atStart = new Map(marks.map((marker) => [marker.start, marker]));
  // Only the first line of the selection can begin inside a mark.
  const first = marks.find(({ start, end }) => start <= selection.start && selection.start < end);
  const pieces: Span[] = [];
  let lineStart = selection.start;
  for (let offset = selection.start; offset <= selection.end; offset++) {
    const unit = text.charCodeAt(offset);
    if (offset < selection.end && !isLineEnd(unit)) continue;
    const mark = lineStart === selection.start ? first : atStart.get(lineStart);
    const piece = withoutWhiteSpace(text, { start: Math.max(lineStart, mark?.end ?? 0), end: offset });
    if (piece.end > piece.start) pieces.push(piece);
    lineStart = offset + 1;
  }
  return pieces;
}

function withoutWhiteSpace(text: string, { start, end }: Span): Span {
  const written = text.slice(start, end);
  const trimmed = written.trim();
  const from = start + written.indexOf(trimmed);
  return { start: from, end: from + trimmed.length };
}

/** The variable, address or word at a cursor. */
export function thingAt(document: HsmDocument, offset: number): Span | undefined {
  const content = contentSpan(document.body);
  const [link] = formattingOf(document.body).linksAround.touching({ start: offset, end: offset });
  const thing = wholeAt(document, offset) ?? link?.span ?? wordAt(document.text, offset);
  if (!thing || thing.start < content.start || thing.end > content.end) return undefined;
  return thing;
}

function wholeAt({ tokens }: HsmDocument, offset: number): Span | undefined {
  for (const at of [offset, offset - 1]) {
    const index = at < 0 ? -1 : tokens.indexAt(at);
    if (index < 0 || !WHOLE.has(tokens.kind(index))) continue;
    return { start: tokens.start(index), end: tokens.end(index) };
  }
  return undefined;
}

function isLineEnd(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}

/**
 * The smallest span around a piece that can be formatted: whole words, variables and addresses, and other formatting
 * whole or not at all. Code counts as a whole, unless it is code that is wanted.
 */
export function growPiece(document: HsmDocument, piece: Span, formatting: FormattedRun['kind']): Span {
  const { text } = document;
  const { runsAround, linksAround } = formattingOf(document.body);
  let { start, end } = piece;
  for (;;) {
    const before = end - start;
    for (const offset of [start, end]) {
      const whole = wholeAt(document, offset);
      if (whole && whole.start < offset && offset < whole.end) {
        start = Math.min(start, whole.start);
        end = Math.max(end, whole.end);
      }
    }
    for (const { span } of linksAround.touching({ start, end })) {
      if (span.start >= end || span.end <= start) continue;
      start = Math.min(start, span.start);
      end = Math.max(end, span.end);
    }
    for (const { kind, span, open, close } of runsAround.touching({ start, end })) {
      if (span.start >= end || span.end <= start) continue;
      const isInside = start >= open.end && end <= close.start;
      const isCode = (kind === 'code' || kind === 'fence') && formatting !== 'code';
      const isOutside = span.start >= start && span.end <= end;
      if (isOutside || (isInside && !isCode)) continue;
      start = Math.min(start, span.start);
      end = Math.max(end, span.end);
    }
    // A marker beside a letter means nothing, so also a sign beside a word takes the word along.
    start = wordStart(text, start);
    end = wordEnd(text, end);
    if (end - start === before) return { start, end };
  }
}
