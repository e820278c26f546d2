import { findNodeAtLocation, getLocation } from 'jsonc-parser';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem } from 'vscode-languageserver-types';
import { parseTree, tooDeepAt } from '../../config/json';
import { fittingKeys } from '../../config/fitting-keys';
import { withoutExtension } from '../../vocabulary/template-files';
import { writtenPlace } from '../../model/filled';
import type { Span } from '../../vocabulary/span';
import { rangeOf } from '../../vocabulary/ranges';

/** `CompletionItemKind.Property`. (The constant's module would come along as a whole.) */
const PROPERTY = 10;

/** A place in a configuration file where a key is written that templates decide about. */
export interface TemplateKeyPlace {
  /** The object in which it is written, from the outermost key on. */
  readonly path: readonly string[];
  /** Whose keys are meant: those of all templates, of one entry of `templates`, or the names of templates. */
  readonly of: 'folder' | 'names' | { readonly template: string };
  /** What is written of the key, with its quotes. */
  readonly written: Span;
}

/** The place of such a key at an offset; undefined elsewhere in a configuration file. */
export function templateKeyPlaceAt(text: string, offset: number): TemplateKeyPlace | undefined {
  if (tooDeepAt(text) !== undefined) return undefined;
  const { path: found, isAtPropertyKey, previousNode } = getLocation(text, offset);
  const path = found.slice(0, -1).map(String);
  const of = isAtPropertyKey ? keysMeant(path) : undefined;
  if (of === undefined) return undefined;
  const end = previousNode ? previousNode.offset + previousNode.length : -1;
  const written =
    previousNode && previousNode.offset < offset && offset <= end
      ? { start: previousNode.offset, end }
      : { start: offset, end: offset };
  return { path, of, written };
}

function keysMeant(path: readonly string[]): TemplateKeyPlace['of'] | undefined {
  const [first, template, inside] = path;
  if (first === 'samples') return path.length === 2 ? 'folder' : undefined;
  if (first !== 'templates') return undefined;
  if (template === undefined) return 'names';
  const isKey = (inside === 'samples' && path.length === 4) || (inside === 'variables' && path.length === 3);
  return isKey ? { template } : undefined;
}

/** The keys that fit a place, of the templates to which the file applies: by their paths, with their placeholders. */
export function keysFor(
  { of }: TemplateKeyPlace,
  templates: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  if (of === 'names') return [...templates.keys()].map((path) => withoutExtension(path));
  const fitting = of === 'folder' ? undefined : fittingKeys([of.template]);
  const meant = [...templates].filter(([path]) => !fitting || fitting(path).length > 0);
  return meant.flatMap(([, keys]) => keys);
}

/**
 * The keys that templates use and the object lacks: numbers first.
 *
 * @param used that fit the place
 * @param snippets whether the editor puts the cursor between the quotes of the value
 */
export function getTemplateKeyCompletions(
  text: TextDocument,
  { path, of, written }: TemplateKeyPlace,
  used: Iterable<string>,
  snippets: boolean,
): CompletionItem[] {
  const content = text.getText();
  const rest = content.slice(written.end);
  // Without the half-written key, which would hide the entry after it.
  const tree = parseTree(content.slice(0, written.start) + rest);
  const entries = (tree && findNodeAtLocation(tree, [...path])?.children) ?? [];
  const there = new Set(entries.map(({ children }): unknown => children?.[0]?.value));
  const hasValue = /^\s*:/.test(rest);
  const comma = /^\s*"/.test(rest) ? ',' : '';
  const { compare } = new Intl.Collator('ru', { numeric: true });
  return [...new Set(used)]
    .filter((key) => !there.has(key))
    .sort(compare)
    .map((key, index) => {
      const quoted = JSON.stringify(key);
      const [open, close] = of === 'names' ? ['{ ', ' }'] : ['"', '"'];
      const value = hasValue ? '' : `: ${open}${snippets ? '$1' : ''}${close}${comma}`;
      const newText = (snippets ? quoted.replaceAll(/[\\$}]/g, String.raw`\$&`) : quoted) + value;
      return {
        label: key,
        kind: PROPERTY,
        ...(of === 'names' ? {} : { detail: writtenPlace(key) }),
        filterText: quoted,
        sortText: String(index).padStart(5, '0'),
        textEdit: { range: rangeOf(text, written), newText },
        ...(snippets ? { insertTextFormat: 2 as const } : {}),
      };
    });
}
