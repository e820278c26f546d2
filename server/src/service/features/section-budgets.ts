import { countGraphemes } from 'unicode-segmenter/grapheme';
import { LIMITS } from '../limits';
import type { HsmDocument, TextSection } from '../syntax/tree';

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
/** Below this unit no two units make one character, except CR LF, which `text` never holds. */
const FIRST_COMBINING = 0x300;

/** The budget of a section with a limited length. */
export function budgetOf(section: TextSection): Budget {
  const { kind, text } = section;
  const budget = { section: kind, used: text.length, allowed: ALLOWED[kind] };
  const graphemes = graphemesOf(text);
  return graphemes === text.length ? budget : { ...budget, graphemes };
}

/** The budgets of the message: the body always, header and footer when they exist. */
export function budgetsOf(document: HsmDocument): Budget[] {
  const budgets = [budgetOf(document.body)];
  if (document.head) budgets.push(budgetOf(document.head));
  if (document.foot) budgets.push(budgetOf(document.foot));
  return budgets;
}

function graphemesOf(text: string): number {
  // Nobody counts the letters of a text that is far too long.
  if (text.length > LIMITS.detailedChecks.value) return text.length;
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit >= FIRST_COMBINING && (unit < 0x400 || unit > 0x481)) return countGraphemes(text);
  }
  return text.length;
}
