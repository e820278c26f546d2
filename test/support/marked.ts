import type { Span } from '../../server/src/service';

/** A text with spans marked `⟦…⟧` (may be empty), without the marks. */
export function readMarked(marked: string): { text: string; spans: Span[] } {
  let text = '';
  const spans: Span[] = [];
  const open: number[] = [];
  for (const character of marked) {
    if (character === '⟦') open.push(text.length);
    else if (character === '⟧') {
      const start = open.pop();
      if (start === undefined) throw new Error(`⟧ without ⟦ in ${JSON.stringify(marked)}`);
      spans.push({ start, end: text.length });
    } else text += character;
  }
  if (open.length > 0) throw new Error(`⟦ without ⟧ in ${JSON.stringify(marked)}`);
  spans.sort((a, b) => a.start - b.start || a.end - b.end);
  return { text, spans };
}

/** The text with the spans marked, for readable failures. */
export function markSpans(text: string, spans: readonly Span[]): string {
  const insertions = spans.flatMap(({ start, end }) => [
    { offset: start, mark: '⟦', order: start === end ? 1 : 2 },
    { offset: end, mark: '⟧', order: start === end ? 1.5 : 0 },
  ]);
  insertions.sort((a, b) => b.offset - a.offset || b.order - a.order);
  let marked = text;
  for (const { offset, mark } of insertions) marked = marked.slice(0, offset) + mark + marked.slice(offset);
  return marked;
}

/** A text with the cursor marked `█`, without the mark. */
export function readCursor(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf('█');
  if (offset < 0) throw new Error(`no █ in ${JSON.stringify(marked)}`);
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}
