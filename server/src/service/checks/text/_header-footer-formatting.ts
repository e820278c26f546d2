import type { LocalizedText } from '../../vocabulary/language';
import { Fact } from '../../syntax/facts';
import { documentSpan } from '../../syntax/section-offsets';
import type { Span } from '../../vocabulary/span';
import { TokenKind } from '../../syntax/tokens';
import type { HsmDocument } from '../../syntax/tree';
import { parseFormatting, type Inline } from '../../text/formatting/formatting';
import { isCode, isRun } from '../../text/formatting/tree';
import { textSectionsOf } from './_one-line';
import type { Repair } from '../../vocabulary/edits';

/** A pair of formatting markers with what is between. */
export interface MarkedRun {
  readonly span: Span;
  /** The markers, nested and doubled ones included, in order. */
  readonly markers: readonly Span[];
  /** The marker as written: `*`, `**`. */
  readonly sign: string;
}

/** The outermost formatted runs in headers or footers, in file order. */
export function markedRuns(document: HsmDocument, kind: 'head' | 'foot'): MarkedRun[] {
  const runs: MarkedRun[] = [];
  for (const section of textSectionsOf(document, kind)) {
    if (!/[*_~`]/.test(section.text)) continue;
    const { blocks } = parseFormatting(section.text);
    const inlines = blocks.flatMap((block) =>
      block.kind === 'list' ? block.items.flatMap(({ children }) => children) : block.children,
    );
    const all = inlines.map(markersOf);
    const known = new Set(all.flat().map(({ start }) => start));
    for (const written of all) {
      const markers = written.map((marker) => withRepeats(section.text, marker, known));
      const first = markers[0];
      const last = markers.at(-1);
      if (!first || !last) continue;
      // `[*/FOOT*]`: `malformed-tag` speaks of a closing tag.
      if (isInClosingTag(document, documentSpan(section, first).start)) continue;
      runs.push({
        span: documentSpan(section, { start: first.start, end: last.end }),
        markers: markers.map((marker) => documentSpan(section, marker)),
        sign: section.text.slice(first.start, first.end),
      });
    }
  }
  return runs;
}

function isInClosingTag({ facts, tokens }: HsmDocument, offset: number): boolean {
  return (facts & Fact.ClosingTag) !== 0 && tokens.kind(tokens.indexAt(offset)) === TokenKind.ClosingTag;
}

function markersOf(inline: Inline): Span[] {
  if (isRun(inline)) return [inline.open, ...inline.children.flatMap(markersOf), inline.close];
  return isCode(inline) ? [inline.open, inline.close] : [];
}

/** A marker with equal signs beside it that belong to no run, as in `**Sale**`: without them the pair would become a run again. */
function withRepeats(text: string, { start, end }: Span, known: ReadonlySet<number>): Span {
  const sign = text[start];
  let from = start;
  while (from > 0 && text[from - 1] === sign && !known.has(from - 1)) from--;
  let to = end;
  while (text[to] === sign && !known.has(to)) to++;
  return { start: from, end: to };
}

/** A suggestion: an asterisk may have been meant as such. */
export function removeMarkers({ markers }: MarkedRun): Repair[] {
  const title: LocalizedText = { en: 'Remove the markers', ru: 'Удалить знаки форматирования' };
  return [{ title, edits: markers.map((span) => ({ span, newText: '' })) }];
}
