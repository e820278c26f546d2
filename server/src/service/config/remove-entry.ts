import { createScanner, type Node } from 'jsonc-parser';
import { parseTree } from './json';
import type { TextEdit } from '../vocabulary/edits';

/**
 * The edits that take one property out of an object of a JSON text with comments: the property, its comma, and its
 * line when nothing else is there. Every comment stays (`modify` of jsonc-parser removes those
 * between a property and the one before).
 *
 * @param keyStart where the property begins, with its quote; UTF-16 units
 * @returns in order, not overlapping; nothing when no property begins there
 */
export function removeEntry(text: string, keyStart: number): readonly TextEdit[] {
  return removeEntries(text, [keyStart]);
}

/** The same for many properties, in a time that does not grow with their number, too. */
export function removeEntries(text: string, keyStarts: readonly number[]): readonly TextEdit[] {
  return keyStarts.length === 0 ? [] : new EntryRemover(text).remove(keyStarts);
}

/** Takes properties out of a text that is read once. */
export class EntryRemover {
  /** The objects of the text, and the place of each property among its siblings, by the offset of its quote. */
  private readonly places = new Map<number, { readonly siblings: readonly Node[]; readonly index: number }>();

  constructor(private readonly text: string) {
    const root = parseTree(text);
    if (root) this.collect(root);
  }

  /** The edits that take the properties out: in order, not overlapping. */
  remove(keyStarts: readonly number[]): readonly TextEdit[] {
    const gone = new Set(keyStarts);
    const edits: TextEdit[] = [];
    for (const start of [...gone].sort((a, b) => a - b)) edits.push(...this.removalOf(start, gone));
    return edits;
  }

  private collect(node: Node): void {
    const children = node.children ?? [];
    children.forEach((child, index) => {
      if (child.type === 'property') this.places.set(child.offset, { siblings: children, index });
      this.collect(child);
    });
  }

  private removalOf(keyStart: number, gone: ReadonlySet<number>): readonly TextEdit[] {
    const { text } = this;
    const { siblings = [], index = 0 } = this.places.get(keyStart) ?? {};
    const property = siblings[index];
    if (!property) return [];
    const end = property.offset + property.length;
    const next = commaBetween(text, end, siblings[index + 1]?.offset ?? text.length);
    if (next !== undefined) {
      return isBlank(text.slice(end, next))
        ? [removal(text, keyStart, next + 1)]
        : [removal(text, keyStart, end), { span: { start: next, end: next + 1 }, newText: '' }];
    }
    // The last one, without a comma after it: the comma after the last one that stays goes.
    let last = index - 1;
    while (last >= 0 && gone.has(siblings[last]?.offset ?? 0)) last--;
    const before = siblings[last];
    const after = siblings[last + 1]?.offset ?? keyStart;
    const comma = before && commaBetween(text, before.offset + before.length, after);
    if (comma === undefined) return [removal(text, keyStart, end)];
    const between = text.slice(comma + 1, after);
    const isInOneLine = isBlank(between) && !between.includes('\n');
    if (isInOneLine && last === index - 1) return [removal(text, comma, end, false)];
    const commaEnd = isInOneLine ? after : comma + 1;
    return [{ span: { start: comma, end: commaEnd }, newText: '' }, removal(text, keyStart, end, false)];
  }
}

/** The comma between two places that have nothing but whitespace and comments besides it. */
export function commaBetween(text: string, start: number, end: number): number | undefined {
  const scanner = createScanner(text, true);
  scanner.setPosition(start);
  scanner.scan();
  const offset = scanner.getTokenOffset();
  return offset < end && text[offset] === ',' ? offset : undefined;
}

/** The whole line when nothing else is in it; else, where something may follow, the whitespace after it too. */
function removal(text: string, start: number, end: number, mayFollow = true): TextEdit {
  let lineStart = start;
  while (lineStart > 0 && text[lineStart - 1] !== '\n' && isBlank(text.charAt(lineStart - 1))) lineStart--;
  let lineEnd = end;
  while (lineEnd < text.length && text[lineEnd] !== '\n' && isBlank(text.charAt(lineEnd))) lineEnd++;
  const isWhole = (lineStart === 0 || text[lineStart - 1] === '\n') && text[lineEnd] === '\n';
  if (isWhole) return { span: { start: lineStart, end: lineEnd + 1 }, newText: '' };
  let space = end;
  while (mayFollow && (text[space] === ' ' || text[space] === '\t')) space++;
  return { span: { start, end: space }, newText: '' };
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
