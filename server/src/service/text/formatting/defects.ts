import { Character, characterClass } from '../../syntax/characters';
import type { FormattedText } from './formatting';
import { ASTERISK, isSpace } from './characters';
import type { FormattingDefects, MarkerPair } from './defect';
import { DefectCollector } from './defect-collector';

/**
 * Finds markers that do not do what they seem to be there for. A marker is reported at most once. Ordinary
 * uses are left alone: `~20`, `2 * 3 * 4`, `5*3*2`, `snake_case`, blanks to fill in (`____`), a footnote's
 * asterisk. Works only where markers are, in time linear in their number and what lies between.
 */
export function findFormattingDefects(formatted: FormattedText): FormattingDefects {
  const bullets = bulletsMeantAsBold(formatted);
  const collector = new DefectCollector(formatted.text, new Set(bullets.map(({ close }) => close.start)));
  for (const token of formatted.scanned.tokens) collector.read(token);
  const found = collector.finish();
  const innerSpace = [...bullets, ...found.innerSpace].sort((a, b) => a.span.start - b.span.start);
  return { ...found, innerSpace };
}

/** `* bold *` at the start of a line is a bullet for WhatsApp; a list of one line that ends in an asterisk was none. */
function bulletsMeantAsBold(formatted: FormattedText): MarkerPair[] {
  const found: MarkerPair[] = [];
  for (const block of formatted.blocks) {
    if (block.kind !== 'list' || block.ordered || block.items.length !== 1) continue;
    const { start } = block.span;
    const child = block.items[0]?.children.at(-1);
    if (formatted.text.charCodeAt(start) !== ASTERISK || child?.kind !== 'text') continue;
    const end = visibleEnd(formatted.text, start, block.span.end);
    // A paired asterisk would not be text; between the two there must be something to be bold.
    if (end <= child.span.start || formatted.text.charCodeAt(end - 1) !== ASTERISK) continue;
    if (visibleEnd(formatted.text, start + 1, end - 1) === start + 1) continue;
    found.push({
      marker: '*',
      span: { start, end },
      open: { start, end: start + 1 },
      close: { start: end - 1, end },
    });
  }
  return found;
}

/** Where what can be seen between two offsets ends. */
function visibleEnd(text: string, start: number, limit: number): number {
  let end = limit;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

function isBlank(unit: number): boolean {
  return isSpace(unit) || (characterClass(unit) & Character.Invisible) !== 0;
}
