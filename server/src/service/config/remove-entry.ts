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
  const root = parseTree(text);
  const property = root && propertyAt(root, keyStart);
  if (!property) return [];
  const siblings = property.parent?.children ?? [];
  const index = siblings.indexOf(property);
  const end = property.offset + property.length;
  const next = commaBetween(text, end, siblings[index + 1]?.offset ?? text.length);
  if (next !== undefined) {
    return isBlank(text.slice(end, next))
      ? [removal(text, keyStart, next + 1)]
      : [removal(text, keyStart, end), { span: { start: next, end: next + 1 }, newText: '' }];
  }
  const before = siblings[index - 1];
  const comma = before && commaBetween(text, before.offset + before.length, keyStart);
  if (comma === undefined) return [removal(text, keyStart, end)];
  const between = text.slice(comma + 1, keyStart);
  if (isBlank(between) && !between.includes('\n')) return [removal(text, comma, end, false)];
  return [{ span: { start: comma, end: comma + 1 }, newText: '' }, removal(text, keyStart, end, false)];
}

function propertyAt(node: Node, offset: number): Node | undefined {
  if (node.type === 'property' && node.offset === offset) return node;
  const child = node.children?.find((one) => one.offset <= offset && offset < one.offset + one.length);
  return child && propertyAt(child, offset);
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
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const rest = text.slice(end, lineEnd < 0 ? undefined : lineEnd);
  if (lineEnd >= 0 && isBlank(rest) && isBlank(text.slice(lineStart, start))) {
    return { span: { start: lineStart, end: lineEnd + 1 }, newText: '' };
  }
  const space = mayFollow ? (/^[ \t]*/.exec(rest)?.[0].length ?? 0) : 0;
  return { span: { start, end: end + space }, newText: '' };
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
