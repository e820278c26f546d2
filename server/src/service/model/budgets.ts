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

/** The budget of a section with a limited length. */
export function budgetOf(section: TextSection): Budget {
  const { kind, text } = section;
  const allowed = SECTION_LIMITS[kind].value;
  const budget = { section: kind, used: text.length, allowed, state: stateOf(kind, text.length) };
  const graphemes = differingGraphemes(text);
  return graphemes === undefined ? budget : { ...budget, graphemes, longCharacters: longCharacters(text) };
}

function stateOf(kind: TextSection['kind'], used: number): Budget['state'] {
  if (used > SECTION_LIMITS[kind].value) return 'over';
  return used >= nearLimitOf(kind) ? 'near' : 'fits';
}

/** The budgets of the message: the body always, header and footer when they exist. */
export function budgetsOf(document: HsmDocument): Budget[] {
  const budgets = [budgetOf(document.body)];
  if (document.head) budgets.push(budgetOf(document.head));
  if (document.foot) budgets.push(budgetOf(document.foot));
  return budgets;
}
