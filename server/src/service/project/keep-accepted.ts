import type { Finding } from '../checks/types';
import type { TextEdit } from '../vocabulary/edits';
import { countBefore } from '../vocabulary/sorted';

/** What accepted findings mark: no repair may change it. */
export class KeptPlaces {
  /** For each finding, how far it or one before it reaches. */
  private readonly reach: readonly number[];

  /** @param accepted in order of place */
  constructor(private readonly accepted: readonly Finding[]) {
    let reach = 0;
    this.reach = accepted.map(({ span }) => (reach = Math.max(reach, span.end)));
  }

  /** Whether an edit would change a marked text, or write at a place that is marked without any text. */
  areTouchedBy({ span }: TextEdit): boolean {
    for (let index = this.lastFrom(span.end); index >= 0; index--) {
      if ((this.reach[index] ?? 0) < span.start) return false;
      const marked = this.accepted[index]?.span;
      if (!marked) continue;
      const isTouched =
        marked.start === marked.end
          ? span.start <= marked.start && span.end >= marked.start
          : span.start < marked.end && span.end > marked.start;
      if (isTouched) return true;
    }
    return false;
  }

  /** The last finding that begins at or before an offset. */
  private lastFrom(offset: number): number {
    return countBefore(this.accepted, ({ span }) => span.start <= offset) - 1;
  }
}

/**
 * Whether every accepted finding is still accepted after edits that touch none of them, at the place to which the edits
 * moved it.
 *
 * @param edits sorted, not overlapping
 * @param before in order of place
 */
export function keepsAccepted(
  before: readonly Finding[],
  edits: readonly TextEdit[],
  after: readonly Finding[],
): boolean {
  if (before.length === 0) return true;
  const present = new Set(after.map(({ check, span }) => `${check.id} ${span.start} ${span.end}`));
  let moved = 0;
  let next = 0;
  return before.every(({ check, span }) => {
    for (let edit = edits[next]; edit && edit.span.end <= span.start; edit = edits[++next]) {
      moved += edit.newText.length - (edit.span.end - edit.span.start);
    }
    return present.has(`${check.id} ${span.start + moved} ${span.end + moved}`);
  });
}
