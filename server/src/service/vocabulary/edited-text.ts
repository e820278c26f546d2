import type { TextEdit } from './edits';

/**
 * Applies edits to a text. Edits are taken in order of their place; one that overlaps an earlier one is left out.
 * Two insertions at the same place are both made, in the order given.
 *
 * @returns the new text, and the edits that were made
 */
export function applyEdits(
  text: string,
  edits: readonly TextEdit[],
): { readonly text: string; readonly applied: readonly TextEdit[] } {
  const sorted = edits
    .map((edit, index) => ({ edit, index }))
    .sort(
      (a, b) =>
        a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.index - b.index,
    );
  const applied: TextEdit[] = [];
  let result = '';
  let offset = 0;
  for (const { edit } of sorted) {
    if (edit.span.start < offset) continue;
    result += text.slice(offset, edit.span.start) + edit.newText;
    offset = edit.span.end;
    applied.push(edit);
  }
  return { text: result + text.slice(offset), applied };
}

/** A piece of a text under repair: a slice of the original, or something new. */
type Piece = { readonly start: number; readonly end: number } | string;

/**
 * A text that is edited in several rounds and remembers what became of the original, so that the edits from the
 * original to the result can be returned: few, in order, not overlapping.
 */
export class EditedText {
  private pieces: Piece[];

  constructor(private readonly original: string) {
    this.pieces = original === '' ? [] : [{ start: 0, end: original.length }];
  }

  /** The text as it is now. */
  get text(): string {
    return this.pieces
      .map((piece) => (typeof piece === 'string' ? piece : this.original.slice(piece.start, piece.end)))
      .join('');
  }

  /** Applies edits whose spans are in the text as it is now: sorted, not overlapping (as `applied` of `applyEdits`). */
  apply(edits: readonly TextEdit[]): void {
    const result: Piece[] = [];
    let index = 0;
    let pieceStart = 0;
    const copyUntil = (offset: number, keep: boolean): void => {
      while (index < this.pieces.length) {
        const piece = this.pieces[index];
        if (piece === undefined) return;
        const length = typeof piece === 'string' ? piece.length : piece.end - piece.start;
        const taken = Math.min(length, offset - pieceStart);
        if (taken <= 0 && length > 0) return;
        if (keep) result.push(slicePiece(piece, 0, taken));
        if (taken < length) {
          this.pieces[index] = slicePiece(piece, taken, length);
          pieceStart += taken;
          return;
        }
        index++;
        pieceStart += length;
      }
    };
    for (const edit of edits) {
      copyUntil(edit.span.start, true);
      if (edit.newText !== '') result.push(edit.newText);
      copyUntil(edit.span.end, false);
    }
    copyUntil(Number.MAX_SAFE_INTEGER, true);
    this.pieces = result;
  }

  /** The edits that lead from the original to the text as it is now; what stayed the same is not touched. */
  edits(): TextEdit[] {
    const edits: TextEdit[] = [];
    let offset = 0;
    let inserted = '';
    const flush = (end: number): void => {
      if (end > offset || inserted !== '') {
        const edit = trimEdit(this.original, { span: { start: offset, end }, newText: inserted });
        if (edit) edits.push(edit);
      }
      inserted = '';
    };
    for (const piece of this.pieces) {
      if (typeof piece === 'string') inserted += piece;
      else if (piece.start < offset) inserted += this.original.slice(piece.start, piece.end);
      else {
        flush(piece.start);
        offset = piece.end;
      }
    }
    flush(this.original.length);
    return edits;
  }
}

function slicePiece(piece: Piece, from: number, to: number): Piece {
  return typeof piece === 'string'
    ? piece.slice(from, to)
    : { start: piece.start + from, end: piece.start + to };
}

/** The edit without the text at both ends that it would not change; undefined when it changes nothing. */
export function trimEdit(text: string, edit: TextEdit): TextEdit | undefined {
  let { start, end } = edit.span;
  let { newText } = edit;
  while (start < end && newText !== '' && text[start] === newText[0] && !isHighSurrogate(text, start)) {
    start++;
    newText = newText.slice(1);
  }
  while (
    end > start &&
    newText !== '' &&
    text[end - 1] === newText.at(-1) &&
    !isLowSurrogate(text, end - 1)
  ) {
    end--;
    newText = newText.slice(0, -1);
  }
  return start === end && newText === '' ? undefined : { span: { start, end }, newText };
}

function isHighSurrogate(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
