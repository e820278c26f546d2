import { LIMITS } from '../vocabulary/limits';
import { nearLimitOf, SECTION_LIMITS } from './lengths';
import type { HsmDocument, TextSection } from '../syntax/tree';
import { differingGraphemes, longCharacters, type LongCharacters } from '../text/counting';

/** Used and allowed length of a section, in UTF-16 units. */
export interface Budget {
  readonly section: TextSection['kind'];
  readonly used: number;
  readonly allowed: number;
  /** `near`: from the length on at which the check `near-limit` speaks. */
  readonly state: 'fits' | 'near' | 'over';
  /** User-perceived characters (graphemes), when their number differs from `used`. */
  readonly graphemes?: number;
  /** What makes that difference. */
  readonly longCharacters?: LongCharacters;
}

/**
 * The budget of a section with a limited length.
 *
 * @param nearPercent the share of the limit from which on it is `near`
 */
export function budgetOf(section: TextSection, nearPercent: number = LIMITS.nearLimit.value): Budget {
  const { kind, text } = section;
  const allowed = SECTION_LIMITS[kind].value;
  const budget = {
    section: kind,
    used: text.length,
    allowed,
    state: stateOf(kind, text.length, nearPercent),
  };
  const graphemes = differingGraphemes(text);
  return graphemes === undefined ? budget : { ...budget, graphemes, longCharacters: longCharacters(text) };
}

function stateOf(kind: TextSection['kind'], used: number, nearPercent: number): Budget['state'] {
  if (used > SECTION_LIMITS[kind].value) return 'over';
  return used >= nearLimitOf(kind, nearPercent) ? 'near' : 'fits';
}

/** The budgets of a message, or of what one of its views takes for it: the body always, header and footer when they exist. */
export function budgetsOf(
  { body, head, foot }: Pick<HsmDocument, 'body' | 'head' | 'foot'>,
  nearPercent?: number,
): Budget[] {
  return [body, head, foot].flatMap((section) => (section ? [budgetOf(section, nearPercent)] : []));
}
