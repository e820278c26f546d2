import type { Span } from '../../vocabulary/span';
import { TokenKind } from '../../syntax/tokens';
import type { HsmDocument } from '../../syntax/tree';
import type { Repair } from '../../vocabulary/edits';
import { textSectionsOf } from './_one-line';
import { removalWithSpace } from '../removal';
import type { MarkedRun } from './_header-footer-formatting';

/** Asterisks that the emoji `*️⃣` begins with are part of an emoji. */
const ASTERISKS = /\*+(?!\ufe0f?\u20e3)/g;

/** Rows of asterisks in the texts of headers that belong to no formatted run and to no tag, variable or macro; in file order. */
export function looseAsterisks(document: HsmDocument, runs: readonly MarkedRun[]): Span[] {
  const taken = new Set(runs.flatMap(({ markers }) => markers.map(({ start }) => start)));
  const found: Span[] = [];
  for (const { span } of textSectionsOf(document, 'head')) {
    for (const match of document.text.slice(span.start, span.end).matchAll(ASTERISKS)) {
      const start = span.start + match.index;
      const kind = document.tokens.kind(document.tokens.indexAt(start));
      if (taken.has(start) || (kind !== TokenKind.Text && kind !== TokenKind.Url)) continue;
      found.push({ start, end: start + match[0].length });
    }
  }
  return found;
}

/** What a single asterisk may be replaced by: between numbers it is a multiplication sign, elsewhere it goes. */
export function replaceAsterisks(document: HsmDocument, span: Span): Repair[] {
  const remove: Repair = {
    title: { en: 'Remove the asterisk', ru: 'Удалить звёздочку' },
    edits: [{ span: removalWithSpace(document, span), newText: '' }],
  };
  const before = document.text.slice(Math.max(0, span.start - 2), span.start);
  const after = document.text.slice(span.end, span.end + 2);
  if (!/\d ?$/.test(before) || !/^ ?\d/.test(after)) return [remove];
  const multiply = { title: { en: 'Replace with ×', ru: 'Заменить на ×' }, edits: [{ span, newText: '×' }] };
  return [multiply, remove];
}
