import type { Span } from '../syntax/span';
import type { HsmDocument } from '../syntax/tree';
import { gapsOf, type Gap } from './_gaps';

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
