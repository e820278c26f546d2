import { findNodeAtLocation, getLocation } from 'jsonc-parser';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem } from 'vscode-languageserver-types';
import { parseTree, tooDeepAt } from '../../config/json';
import { writtenPlace } from '../../model/filled';
import type { Span } from '../../vocabulary/span';
import { rangeOf } from '../../vocabulary/ranges';

/** `CompletionItemKind.Property`. (The constant's module would come along as a whole.) */
const PROPERTY = 10;

/** A place in a configuration file where the key of a sample value is written. */
export interface SampleKeyPlace {
  /** The name of the set. */
  readonly set: string;
  /** What is written of the key, with its quotes. */
  readonly written: Span;
}

/** The place of a sample's key at an offset; undefined elsewhere in a configuration file. */
export function sampleKeyPlaceAt(text: string, offset: number): SampleKeyPlace | undefined {
  if (tooDeepAt(text) !== undefined) return undefined;
  const { path, isAtPropertyKey, previousNode } = getLocation(text, offset);
  const [samples, set] = path;
  if (!isAtPropertyKey || path.length !== 3 || samples !== 'samples' || typeof set !== 'string') {
    return undefined;
  }
  const end = previousNode ? previousNode.offset + previousNode.length : -1;
  const written =
    previousNode && previousNode.offset < offset && offset <= end
      ? { start: previousNode.offset, end }
      : { start: offset, end: offset };
  return { set, written };
}

/**
 * The keys that templates use and the set lacks: numbers first.
 *
 * @param used by the templates to which the file applies
 * @param snippets whether the editor puts the cursor between the quotes of the value
 */
export function getSampleKeyCompletions(
  text: TextDocument,
  { set, written }: SampleKeyPlace,
  used: Iterable<string>,
  snippets: boolean,
): CompletionItem[] {
  const content = text.getText();
  const rest = content.slice(written.end);
  // Without the half-written key, which would hide the entry behind it.
  const tree = parseTree(content.slice(0, written.start) + rest);
  const entries = (tree && findNodeAtLocation(tree, ['samples', set])?.children) ?? [];
  const there = new Set(entries.map(({ children }): unknown => children?.[0]?.value));
  const hasValue = /^\s*:/.test(rest);
  const comma = /^\s*"/.test(rest) ? ',' : '';
  const { compare } = new Intl.Collator('ru', { numeric: true });
  return [...new Set(used)]
    .filter((key) => !there.has(key))
    .sort(compare)
    .map((key, index) => {
      const quoted = JSON.stringify(key);
      const value = hasValue ? '' : snippets ? `: "$1"${comma}` : `: ""${comma}`;
      const newText = (snippets ? quoted.replaceAll(/[\\$}]/g, String.raw`\$&`) : quoted) + value;
      return {
        label: key,
        kind: PROPERTY,
        detail: writtenPlace(key),
        filterText: quoted,
        sortText: String(index).padStart(5, '0'),
        textEdit: { range: rangeOf(text, written), newText },
        ...(snippets ? { insertTextFormat: 2 as const } : {}),
      };
    });
}
