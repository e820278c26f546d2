import { findNodeAtLocation, modify, parseTree, type Node } from 'jsonc-parser';
import type { TextEdit } from '../checks/types';
import { commaBetween } from './remove-entry';

/**
 * The edits that put a text value into a JSON text with comments; objects on the way to it are made. What is there
 * stays as it is, and so do comments with the entries beside which they stand.
 *
 * @param path keys from the outermost object on; the text is blank or an object
 * @returns undefined when something on the path is no object: then nothing may be written
 */
export function putEntry(
  text: string,
  path: readonly [string, ...string[]],
  value: string,
): readonly TextEdit[] | undefined {
  const root = parseTree(text, [], { allowTrailingComma: true });
  if (!root) return textEdits(text, path, value);
  let object = root;
  for (const [depth, key] of path.entries()) {
    if (object.type !== 'object') return undefined;
    const next = findNodeAtLocation(object, [key]);
    if (!next) return insertion(text, object, path.slice(depth), value) ?? textEdits(text, path, value);
    object = next;
  }
  const span = { start: object.offset, end: object.offset + object.length };
  return [{ span, newText: JSON.stringify(value) }];
}

/** Behind the last entry of an object that has a line of its own, and behind the comment in that line. */
function insertion(
  text: string,
  object: Node,
  path: readonly string[],
  value: string,
): readonly TextEdit[] | undefined {
  const last = object.children?.at(-1);
  if (!last) return undefined;
  const end = last.offset + last.length;
  const comma = commaBetween(text, end, object.offset + object.length);
  const behind = comma === undefined ? end : comma + 1;
  const lineEnd = text.indexOf('\n', behind);
  const line = text.slice(behind, lineEnd);
  const rest = line.replace(/\r$/, '');
  // The object goes on in this line, or a comment does in the next one: the library does it well enough.
  if (lineEnd < 0 || !/^\s*(\/\/.*|\/\*((?!\*\/).)*\*\/\s*)?$/.test(rest)) return undefined;
  const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', last.offset) + 1))?.[0] ?? '';
  const lineBreak = rest === line ? '\n' : '\r\n';
  const entry = `${lineBreak}${indent}${printEntry(path, value, indent, lineBreak)}`;
  const at = behind + rest.length;
  const span = { start: at, end: at };
  if (comma !== undefined) return [{ span, newText: `${entry},` }];
  if (at === end) return [{ span, newText: `,${entry}` }];
  return [
    { span: { start: end, end }, newText: ',' },
    { span, newText: entry },
  ];
}

/** `"set": { "key": "value" }`, indented by as much as the object that it is put into. */
function printEntry(path: readonly string[], value: string, indent: string, lineBreak: string): string {
  const step = indent.startsWith('\t') ? '\t' : '  ';
  const content = path.slice(1).reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
  const printed = JSON.stringify(content, undefined, step).replaceAll('\n', `${lineBreak}${indent}`);
  return `${JSON.stringify(path[0])}: ${printed}`;
}

function textEdits(text: string, path: readonly string[], value: string): readonly TextEdit[] {
  if (text.trim() === '') return [{ span: { start: 0, end: text.length }, newText: newFile(path, value) }];
  const insertSpaces = !/^\t/m.test(text);
  const formattingOptions = { tabSize: 2, insertSpaces, eol: '\n' };
  return modify(text, [...path], value, { formattingOptions }).map(({ offset, length, content }) => ({
    span: { start: offset, end: offset + length },
    newText: content,
  }));
}

function newFile(path: readonly string[], value: string): string {
  const content = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
  return `${JSON.stringify(content, undefined, 2)}\n`;
}
