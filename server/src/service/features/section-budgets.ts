import { LIMITS } from '../limits';
import type { HsmDocument, TextSection } from '../syntax/tree';
import { differingGraphemes } from '../text/counting';

/** Used and allowed length of a section, in UTF-16 units. */
export interface Budget {
  readonly section: TextSection['kind'];
  readonly used: number;
  readonly allowed: number;
  /** User-perceived characters (graphemes), when their number differs from `used`. */
  readonly graphemes?: number;
}

const ALLOWED: Readonly<Record<TextSection['kind'], number>> = {
  body: LIMITS.body.value,
  head: LIMITS.header.value,
  foot: LIMITS.footer.value,
};

/** The budget of a section with a limited length. */
export function budgetOf(section: TextSection): Budget {
  const { kind, text } = section;
  const budget = { section: kind, used: text.length, allowed: ALLOWED[kind] };
  const graphemes = differingGraphemes(text);
  return graphemes === undefined ? budget : { ...budget, graphemes };
}

/** The budgets of the message: the body always, header and footer when they exist. */
export function budgetsOf(document: HsmDocument): Budget[] {
  const budgets = [budgetOf(document.body)];
  if (document.head) budgets.push(budgetOf(document.head));
  if (document.foot) budgets.push(budgetOf(document.foot));
  return budgets;
}
