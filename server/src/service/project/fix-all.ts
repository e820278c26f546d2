import { runChecks, type SeveritySettings } from '../checks/run';
import type { CheckOptions } from '../checks/types';
import type { TextEdit } from '../vocabulary/edits';
import { parseTemplate } from '../syntax/parser';
import { applyEdits, EditedText } from '../vocabulary/edited-text';

/** More rounds than any chain of fixes needs; a guard against two fixes that undo each other. */
const MAXIMUM_ROUNDS = 50;

/**
 * Applies every safe fix until none is left.
 *
 * @returns the repaired text and the edits that lead to it from the original: in order, not overlapping
 */
export function fixAll(
  text: string,
  options: CheckOptions,
  settings: SeveritySettings,
): { readonly text: string; readonly edits: readonly TextEdit[] } {
  const edited = new EditedText(text);
  let current = text;
  for (let round = 0; round < MAXIMUM_ROUNDS; round++) {
    const edits = safeEdits(current, options, settings);
    if (edits.length === 0) break;
    const { text: next, applied } = applyEdits(current, edits);
    if (next === current) break;
    edited.apply(applied);
    current = next;
  }
  return { text: current, edits: edited.edits() };
}

/** The edits of one round. A fix of several edits is taken whole or not at all. */
function safeEdits(text: string, options: CheckOptions, settings: SeveritySettings): TextEdit[] {
  const { findings } = runChecks({ document: parseTemplate(text), options }, settings);
  const taken: TextEdit[] = [];
  for (const finding of findings) {
    const edits = finding.fix()?.edits;
    if (!edits?.every((edit) => isFree(taken, edit))) continue;
    for (const edit of edits) taken.splice(placeOf(taken, edit.span.start), 0, edit);
  }
  return taken;
}

/** The index of the first edit that begins at or behind the offset; the edits are sorted. */
function placeOf(sorted: readonly TextEdit[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether no edit that was taken overlaps this one or begins at the same place. */
function isFree(sorted: readonly TextEdit[], edit: TextEdit): boolean {
  const place = placeOf(sorted, edit.span.start);
  const before = sorted[place - 1];
  const after = sorted[place];
  if (before && before.span.end > edit.span.start) return false;
  return !after || (after.span.start >= edit.span.end && after.span.start !== edit.span.start);
}
