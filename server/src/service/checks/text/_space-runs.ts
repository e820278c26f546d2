import type { Span } from '../../vocabulary/span';
import type { HsmDocument } from '../../syntax/tree';
import { isListGap } from './_gap-cleaning';
import { gapsOf, type Gap } from '../../model/gaps';
import { keepsTokens } from '../../model/joining';
import { fixOrSuggest } from '../fix-or-suggest';

/** Spaces in a row, as both checks of them report it. */
export interface SpaceRun {
  readonly count: number;
  readonly gap: Gap;
}

/**
 * Calls back for every run of two or more plain spaces between words or at the start of a line, in file order.
 * Spaces before a line end are `trailing-space`'s.
 */
export function forEachSpaceRun(document: HsmDocument, visit: (span: Span, run: SpaceRun) => void): void {
  for (const gap of gapsOf(document)) {
    if (gap.unusual || gap.end - gap.indent < 2) continue;
    // Joining the lines of a header or footer takes the spaces between them, too.
    if (gap.newlines > 0 && gap.section.kind !== 'body') continue;
    visit({ start: gap.indent, end: gap.end }, { count: gap.end - gap.indent, gap });
  }
}

/**
 * Whether one space may stand for a run of them: between backticks they make columns, behind a list mark one
 * space would make a list, and inside brackets it may make a tag.
 */
function isCollapsingSafe(text: string, gap: Gap, span: Span): boolean {
  return !gap.inCode && !isListGap(text, gap) && keepsTokens(text, span, ' ');
}

/** The repair: one space, by a fix where that is safe, elsewhere by a suggestion. */
export const LEAVE_ONE_SPACE = fixOrSuggest<SpaceRun>(
  { en: 'Leave one space', ru: 'Оставить один пробел' },
  ({ gap }, span, { document }) => isCollapsingSafe(document.text, gap, span),
  (_data, span) => [{ span, newText: ' ' }],
);
