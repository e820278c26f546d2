import type { Check } from '../../../server/src/service';

/**
 * What a text is read as: while such a defect is there, what is around it is read as something else, or not at all. Its repair
 * does not cause what is found there then: a reader, who does not see a zero-width space in `&nb sp;`, had that before.
 */
const MASKS: ReadonlySet<string> = new Set([
  'image-trailing-text',
  'invisible-character',
  'no-break-space',
  'not-normalized',
  'variable-braces',
]);

/** Half a character: what follows it, a selector for instance, may belong to what precedes it. */
const HALF = 'lone-surrogate';

/** Findings about whitespace and single characters, which must not remain after a repair. */
const NEVER_UNMASKED: ReadonlySet<string> = new Set([
  'carriage-return',
  'consecutive-newlines',
  'consecutive-spaces',
  'double-space',
  'final-newline',
  'invisible-character',
  'leading-trailing-space',
  'lone-surrogate',
  'no-break-space',
  'sign-after-tag',
  'space-around-tag',
  'tab-character',
  'trailing-space',
]);

/** Whether a finding may come to light by the repair of another one. */
export function isUnmasked(repaired: Check, found: string): boolean {
  if (repaired.id === HALF) return true;
  const isMask = repaired.group === 'markup' || MASKS.has(repaired.id);
  return isMask && !NEVER_UNMASKED.has(found);
}
