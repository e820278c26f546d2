import type { Node, ParseError } from 'jsonc-parser';
import { parseTree } from './json';
import type { TextEdit } from '../vocabulary/edits';
import { commaBetween } from './remove-entry';

/** A value of a configuration file. */
export type ConfigValue = string | readonly string[] | { readonly [key: string]: ConfigValue };

/** A value and where it belongs. */
export interface NewEntry {
  /** Keys from the outermost object on. */
  readonly path: readonly [string, ...string[]];
  readonly value: ConfigValue;
}

/**
 * The edits that put a value into a JSON text with comments; objects on the way to it are made. What is there
 * stays as it is, and so do comments beside the entries (`modify` of jsonc-parser moves those).
 *
 * @param path keys from the outermost object on; the text is blank or an object
 * @returns undefined when the text is damaged or something on the path is not an object: then nothing may be written
 */
export function putEntry(
  text: string,
  path: readonly [string, ...string[]],
  value: ConfigValue,
): readonly TextEdit[] | undefined {
  return putEntries(text, [{ path, value }]);
}

/**
 * The same for many values, in a time that grows with the text and not with their number, too. Of two values for one place
 * the later one counts.
 *
 * @returns in order, not overlapping; undefined when the text is damaged (an object that is not closed has no place for an entry,
 * and what a reader makes of it is a guess) or something on a path is not an object
 */
export function putEntries(text: string, entries: readonly NewEntry[]): readonly TextEdit[] | undefined {
  if (entries.length === 0) return [];
  const wanted = treeOf(entries);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors);
  if (root && errors.length > 0) return undefined;
  if (!root) {
    const newText = `${JSON.stringify(contentOf(wanted), undefined, 2)}\n`;
    return text.trim() === '' ? [{ span: { start: 0, end: text.length }, newText }] : undefined;
  }
  const edits: TextEdit[] = [];
  if (!put(text, root, wanted, edits)) return undefined;
  return edits.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** What is to be in an object: values, and objects with more of them. */
class Wanted extends Map<string, { readonly value: ConfigValue } | Wanted> {}

function treeOf(entries: readonly NewEntry[]): Wanted {
  const root = new Wanted();
  for (const { path, value } of entries) {
    let inner = root;
    for (const key of path.slice(0, -1)) {
      const known = inner.get(key);
      const next = known instanceof Wanted ? known : new Wanted();
      inner.set(key, next);
      inner = next;
    }
    inner.set(path.at(-1) ?? '', { value });
  }
  return root;
}

function contentOf(wanted: Wanted | { readonly value: ConfigValue }): unknown {
  if (!(wanted instanceof Wanted)) return wanted.value;
  return Object.fromEntries([...wanted].map(([key, inner]) => [key, contentOf(inner)]));
}

/** @returns whether it could be put: what is on the way must be objects */
function put(text: string, node: Node, wanted: Wanted, edits: TextEdit[]): boolean {
  if (node.type !== 'object') return false;
  const present = new Map<string, Node>();
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (key && value && !present.has(String(key.value))) present.set(String(key.value), value);
  }
  const added: (readonly [string, unknown])[] = [];
  for (const [key, inner] of wanted) {
    const found = present.get(key);
    if (!found) added.push([key, contentOf(inner)]);
    else if (!(inner instanceof Wanted)) {
      const span = { start: found.offset, end: found.offset + found.length };
      edits.push({ span, newText: inOneLine(inner.value) });
    } else if (!put(text, found, inner, edits)) return false;
  }
  if (added.length > 0) for (const edit of insertion(text, node, added)) edits.push(edit);
  return true;
}

function insertion(
  text: string,
  object: Node,
  added: readonly (readonly [string, unknown])[],
): readonly TextEdit[] {
  const last = object.children?.at(-1);
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const step = /^\t/m.test(text) ? '\t' : '  ';
  const print = (indent: string): string =>
    added
      .map(([key, content]) => {
        const printed = JSON.stringify(content, undefined, step).replaceAll('\n', lineBreak + indent);
        return `${lineBreak}${indent}${JSON.stringify(key)}: ${printed}`;
      })
      .join(',');
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
    ? added.map(([key, content]) => ` ${JSON.stringify(key)}: ${inOneLine(content)}`).join(',')
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
