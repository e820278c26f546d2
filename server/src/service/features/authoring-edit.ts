import type { TextEdit } from '../vocabulary/edits';
import type { LocalizedText } from '../vocabulary/language';
import type { Span } from '../vocabulary/span';

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
 * Where an offset lies after the edits.
 *
 * @param edits in order, not overlapping
 * @param side of what is inserted exactly at the offset
 */
export function movedOffset(offset: number, edits: readonly TextEdit[], side: 'before' | 'after'): number {
  let moved = offset;
  for (const { span, newText } of edits) {
    if (span.start > offset) break;
    if (span.start === offset && span.end === offset) {
      if (side === 'after') moved += newText.length;
    } else if (span.end <= offset) moved += newText.length - (span.end - span.start);
    else if (span.start < offset)
      moved += Math.min(newText.length, offset - span.start) - (offset - span.start);
  }
  return moved;
}
