import type { Span } from '../../vocabulary/span';
import type { HsmDocument } from '../../syntax/tree';
import { cleanGapEdit, isCleaningSafe } from './_gap-cleaning';
import { gapsOf, type Gap } from '../../model/gaps';
import { misreadsOf } from './_misread';
import type { Repair, TextEdit } from '../../vocabulary/edits';

/** A run of unusual characters of one class, with the gap around it. */
export interface UnusualRun {
  readonly span: Span;
  readonly gap: Gap;
}

/**
 * Calls back for every run of characters of one class inside the gaps, in file order. In a text that was read in a wrong
 * encoding they are halves of letters: cleaned up, nobody could restore it.
 *
 * @param lengthAt how many units a character of the class has at an offset; 0 when it is of another class
 */
export function forEachUnusualRun(
  document: HsmDocument,
  lengthAt: (text: string, offset: number) => number,
  visit: (run: UnusualRun) => void,
): void {
  const { text } = document;
  const misreads = misreadsOf(document);
  for (const gap of gapsOf(document)) {
    if (!gap.unusual) continue;
    if (misreads.some(({ span }) => gap.start < span.end && span.start < gap.end)) continue;
    // Joining the lines of a header or footer takes everything between them.
    if (gap.newlines > 0 && (gap.section.kind === 'head' || gap.section.kind === 'foot')) continue;
    for (let offset = gap.start; offset < gap.end;) {
      const start = offset;
      for (
        let length = lengthAt(text, offset);
        length > 0 && offset < gap.end;
        length = lengthAt(text, offset)
      ) {
        offset += length;
      }
      if (offset > start) visit({ span: { start, end: offset }, gap });
      else offset++;
    }
  }
}

/** The edit that cleans the gap of a run, when nothing else changes by it. */
export function safeCleaning(document: HsmDocument, { gap }: UnusualRun): readonly TextEdit[] | undefined {
  return isCleaningSafe(document, gap) ? [cleanGapEdit(document.text, gap)] : undefined;
}

/** The same edit as a suggestion, when it could make a format, a list or a tag. */
export function riskyCleaning(document: HsmDocument, { gap }: UnusualRun, title: Repair['title']): Repair[] {
  return isCleaningSafe(document, gap) ? [] : [{ title, edits: [cleanGapEdit(document.text, gap)] }];
}
