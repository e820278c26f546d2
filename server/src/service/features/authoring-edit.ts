import type { TextEdit } from '../vocabulary/edits';
import type { LocalizedText } from '../vocabulary/language';
import type { Span } from '../vocabulary/span';
import { countBefore } from '../vocabulary/sorted';

/** What a command of the author does to the text, and where the cursors are after it. */
export interface AuthoringEdit {
  /** In order, not overlapping. */
  readonly edits: readonly TextEdit[];
  /** One for each selection that was given, in the same order; offsets in the edited text. */
  readonly selections: readonly Span[];
  /** Why nothing, or less than was requested, was done. */
  readonly message?: LocalizedText;
}

/**
 * Says where an offset lies after the edits; each answer costs the logarithm of their number.
 *
 * @param edits in order, not overlapping
 * @returns a function of an offset and the side of it on which what is inserted exactly there lies
 */
export function offsetMover(
  edits: readonly TextEdit[],
): (offset: number, side: 'before' | 'after') => number {
  const growth = new Int32Array(edits.length + 1);
  edits.forEach(({ span, newText }, index) => {
    growth[index + 1] = (growth[index] ?? 0) + newText.length - (span.end - span.start);
  });
  return (offset, side) => {
    const first = countBefore(edits, ({ span }) => span.end < offset);
    let moved = offset + (growth[first] ?? 0);
    for (let index = first; index < edits.length; index++) {
      const edit = edits[index];
      if (!edit || edit.span.start > offset) break;
      const { span, newText } = edit;
      if (span.start === offset && span.end === offset) {
        if (side === 'after') moved += newText.length;
      } else if (span.end <= offset) moved += newText.length - (span.end - span.start);
      else if (span.start < offset)
        moved += Math.min(newText.length, offset - span.start) - (offset - span.start);
    }
    return moved;
  };
}
