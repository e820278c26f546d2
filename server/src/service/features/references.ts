import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentHighlight, Location } from 'vscode-languageserver-types';
import { spanTouchesOffset } from '../vocabulary/span';
import type { HsmDocument } from '../syntax/tree';
import { occurrencesAt } from './occurrences';
import { rangeOf } from '../vocabulary/ranges';
import { formattingOf } from './section-formatting';

/** All places of the variable or macro at the offset; nothing elsewhere. */
export function getReferences(text: TextDocument, document: HsmDocument, offset: number): Location[] {
  return occurrencesAt(document, offset).map((span) => ({ uri: text.uri, range: rangeOf(text, span) }));
}

/** The same places, marked while the cursor is there; at a formatting marker both markers of its run. */
export function getHighlights(
  text: TextDocument,
  document: HsmDocument,
  offset: number,
): DocumentHighlight[] {
  const places = occurrencesAt(document, offset);
  const spans = places.length > 0 ? places : markersAt(document, offset);
  return spans.map((span) => ({ range: rangeOf(text, span) }));
}

function markersAt({ body }: HsmDocument, offset: number): readonly { start: number; end: number }[] {
  // The innermost run whose markers the cursor touches from outside or lies between.
  const run = formattingOf(body).runs.findLast(
    ({ open, close }) => spanTouchesOffset(open, offset) || spanTouchesOffset(close, offset),
  );
  return run ? [run.open, run.close] : [];
}
