import type { Finding } from '../checks/types';
import { applyEdits, EditedText } from '../vocabulary/edited-text';
import type { TextEdit } from '../vocabulary/edits';
import { keepsAccepted, KeptPlaces } from './keep-accepted';
import { countBefore } from '../vocabulary/sorted';

/** More rounds than any chain of fixes needs; a guard against two fixes that undo each other. */
const MAXIMUM_ROUNDS = 50;
/** How often a set of fixes is tried in one run before those that are left stay undone. Only where findings are accepted. */
const MAXIMUM_TRIALS = 200;

/** A repaired text, and the edits that lead to it from the original: in order, not overlapping. */
export interface Repaired {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/** What is found in a text, in order of place. */
interface Found {
  readonly open: readonly Finding[];
  readonly accepted: readonly Finding[];
}

/** The edits of one fix: taken whole or not at all. */
type Fix = readonly TextEdit[];

/** A text after some fixes. */
interface Step {
  readonly text: string;
  readonly applied: readonly TextEdit[];
  readonly found: Found;
}

/**
 * Applies the safe fixes of open findings until none is left; what accepted findings mark stays as it is.
 *
 * @param find what is found in a text
 * @param isWanted whether a finding is to be fixed
 */
export function repairText(
  text: string,
  find: (text: string) => Found,
  isWanted: (finding: Finding) => boolean = () => true,
): Repaired {
  const edited = new EditedText(text);
  const trials = new Trials(find);
  let current: Pick<Step, 'text' | 'found'> = { text, found: find(text) };
  for (let round = 0; round < MAXIMUM_ROUNDS; round++) {
    const step = trials.best(current, fixesOf(current.found, isWanted));
    if (!step || step.text === current.text) break;
    edited.apply(step.applied);
    current = step;
  }
  return { text: current.text, edits: edited.edits() };
}

/** Tries fixes on a text and leaves out those that an accepted finding would not survive. */
class Trials {
  private left = MAXIMUM_TRIALS;

  constructor(private readonly find: (text: string) => Found) {}

  /** The text after as many of the fixes as can be made; undefined when none can. */
  best(before: Pick<Step, 'text' | 'found'>, fixes: readonly Fix[]): Step | undefined {
    return fixes.length === 0 ? undefined : this.search(before, fixes)?.step;
  }

  private search(
    before: Pick<Step, 'text' | 'found'>,
    fixes: readonly Fix[],
  ): { readonly fixes: readonly Fix[]; readonly step: Step } | undefined {
    const step = this.apply(before, fixes);
    if (step) return { fixes, step };
    if (fixes.length === 1 || this.left <= 0) return undefined;
    const middle = fixes.length >> 1;
    const one = this.search(before, fixes.slice(0, middle));
    const other = this.search(before, fixes.slice(middle));
    if (!one || !other) return one ?? other;
    const both = [...one.fixes, ...other.fixes];
    const together = this.apply(before, both);
    return together ? { fixes: both, step: together } : one;
  }

  private apply({ text, found }: Pick<Step, 'text' | 'found'>, fixes: readonly Fix[]): Step | undefined {
    if (found.accepted.length > 0 && this.left-- <= 0) return undefined;
    const { text: next, applied } = applyEdits(text, fixes.flat());
    const step = { text: next, applied, found: this.find(next) };
    return keepsAccepted(found.accepted, applied, step.found.accepted) ? step : undefined;
  }
}

/** The fixes of one round: none overlaps another one or what an accepted finding marks. */
function fixesOf({ open, accepted }: Found, isWanted: (finding: Finding) => boolean): Fix[] {
  const kept = new KeptPlaces(accepted);
  const taken: TextEdit[] = [];
  const fixes: Fix[] = [];
  for (const finding of open) {
    const edits = isWanted(finding) ? finding.fix()?.edits : undefined;
    if (!edits?.every((edit) => isFree(taken, edit) && !kept.areTouchedBy(edit))) continue;
    for (const edit of edits) taken.splice(placeOf(taken, edit.span.start), 0, edit);
    fixes.push(edits);
  }
  return fixes;
}

/** The index of the first edit that begins at or after the offset; the edits are sorted. */
function placeOf(sorted: readonly TextEdit[], offset: number): number {
  return countBefore(sorted, ({ span }) => span.start < offset);
}

/** Whether no edit that was taken overlaps this one or begins at the same place. */
function isFree(sorted: readonly TextEdit[], edit: TextEdit): boolean {
  const place = placeOf(sorted, edit.span.start);
  const before = sorted[place - 1];
  const after = sorted[place];
  if (before && before.span.end > edit.span.start) return false;
  return !after || (after.span.start >= edit.span.end && after.span.start !== edit.span.start);
}
