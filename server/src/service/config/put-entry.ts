import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { parseTree } from './json';
import type { TextEdit } from '../vocabulary/edits';
import { commaBetween } from './remove-entry';

/** A value of a configuration file. */
export type ConfigValue = string | readonly string[] | { readonly [key: string]: ConfigValue };

/**
 * The edits that put a value into a JSON text with comments; objects on the way to it are made. What is there
 * stays as it is, and so do comments beside the entries (`modify` of jsonc-parser moves those).
 *
 * @param path keys from the outermost object on; the text is blank or an object
 * @returns undefined when something on the path is not an object: then nothing may be written
 */
export function putEntry(
  text: string,
  path: readonly [string, ...string[]],
  value: ConfigValue,
): readonly TextEdit[] | undefined {
  const root = parseTree(text);
  if (!root) {
    const newText = `${JSON.stringify(nested(path, value), undefined, 2)}\n`;
    return text.trim() === '' ? [{ span: { start: 0, end: text.length }, newText }] : undefined;
  }
  let object = root;
  for (const [depth, key] of path.entries()) {
    if (object.type !== 'object') return undefined;
    const next = findNodeAtLocation(object, [key]);
    if (!next) return insertion(text, object, key, nested(path.slice(depth + 1), value));
    object = next;
  }
  return [{ span: { start: object.offset, end: object.offset + object.length }, newText: inOneLine(value) }];
}

function nested(path: readonly string[], value: unknown): unknown {
  return path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
}

function insertion(text: string, object: Node, key: string, content: unknown): readonly TextEdit[] {
  const last = object.children?.at(-1);
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const step = /^\t/m.test(text) ? '\t' : '  ';
  const print = (indent: string): string => {
    const printed = JSON.stringify(content, undefined, step).replaceAll('\n', lineBreak + indent);
    return `${lineBreak}${indent}${JSON.stringify(key)}: ${printed}`;
  };
  const closing = object.offset + object.length - 1;
  if (!last) {
    const indent = indentOf(text, object.offset);
    const start = object.offset + 1;
    const isBlank = text.slice(start, closing).trim() === '';
    const span = { start, end: isBlank ? closing : start };
    return [{ span, newText: print(indent + step) + (isBlank ? lineBreak + indent : '') }];
  }
  const end = last.offset + last.length;
  const comma = commaBetween(text, end, closing);
  const after = comma === undefined ? end : comma + 1;
  const isInOneLine = !text.slice(object.offset, last.offset).includes('\n');
  const entry = isInOneLine
    ? ` ${JSON.stringify(key)}: ${inOneLine(content)}`
    : print(indentOf(text, last.offset));
  const at = isInOneLine ? after : after + lineRest(text, after);
  if (comma !== undefined) return [{ span: { start: at, end: at }, newText: `${entry},` }];
  if (at === end) return [{ span: { start: at, end: at }, newText: `,${entry}` }];
  return [
    { span: { start: end, end }, newText: ',' },
    { span: { start: at, end: at }, newText: entry },
  ];
}

/** How much of a line belongs to the entry that ends in it: the comment after it, unless that goes on in the next line. */
function lineRest(text: string, offset: number): number {
  const [rest = ''] = /^[^\r\n]*/.exec(text.slice(offset)) ?? [];
  return /^\s*(\/\/.*|\/\*((?!\*\/).)*\*\/\s*)$/.test(rest) ? rest.length : 0;
}

/** The whitespace at the beginning of a line. */
function indentOf(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? '';
}

function inOneLine(content: unknown): string {
  if (typeof content !== 'object' || content === null) return JSON.stringify(content);
  if (Array.isArray(content)) return `[${content.map(inOneLine).join(', ')}]`;
  const entries = Object.entries(content).map(
    ([key, inner]) => `${JSON.stringify(key)}: ${inOneLine(inner)}`,
  );
  return `{ ${entries.join(', ')} }`;
}
