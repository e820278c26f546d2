import type { Span } from '../../vocabulary/span';
import type { HsmDocument } from '../../syntax/tree';
import { isListGap } from './_gap-cleaning';
import { gapsOf, type Gap } from '../../model/gaps';
import { keepsTokens } from '../../model/joining';

/**
 * Calls back for every run of two or more plain spaces between words or at the start of a line, in file order.
 * Spaces before a line end are `trailing-space`'s.
 */
export function forEachSpaceRun(document: HsmDocument, visit: (span: Span, gap: Gap) => void): void {
  for (const gap of gapsOf(document)) {
    if (gap.unusual || gap.end - gap.indent < 2) continue;
    // Joining the lines of a header or footer takes the spaces between them, too.
    if (gap.newlines > 0 && gap.section.kind !== 'body') continue;
    visit({ start: gap.indent, end: gap.end }, gap);
  }
}

/**
 * Whether one space may stand for a run of them: between backticks they make columns, after a list mark one
 * space would make a list, and inside brackets it may make a tag.
 */
export function isCollapsingSafe(text: string, gap: Gap, span: Span): boolean {
  return !gap.inCode && !isListGap(text, gap) && keepsTokens(text, span, ' ');
}
