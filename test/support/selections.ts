import { applyEdits, type AuthoringEdit, type Span } from '../../server/src/service';

/** A text with selections between `⟦` and `⟧` and cursors as `█`; in order of place. */
export function readSelections(marked: string): { text: string; selections: Span[] } {
  let text = '';
  const selections: Span[] = [];
  let start = 0;
  for (const character of marked) {
    if (character === '█') selections.push({ start: text.length, end: text.length });
    else if (character === '⟦') start = text.length;
    else if (character === '⟧') selections.push({ start, end: text.length });
    else text += character;
  }
  return { text, selections };
}

/** The text after an edit with its selections marked, for short assertions. */
export function showEdited(text: string, { edits, selections }: AuthoringEdit): string {
  let shown = applyEdits(text, edits).text;
  for (const { start, end } of [...selections].sort((a, b) => b.start - a.start)) {
    const inside = start === end ? '█' : `⟦${shown.slice(start, end)}⟧`;
    shown = shown.slice(0, start) + inside + shown.slice(end);
  }
  return shown;
}
