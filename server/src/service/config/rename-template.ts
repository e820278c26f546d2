import { findNodeAtLocation } from 'jsonc-parser';
import { spanOfNode } from '../shapes/shape';
import type { TextEdit } from '../vocabulary/edits';
import { withoutExtension } from '../vocabulary/template-files';
import { parseTree } from './json';

/** A file or a folder that gets another name or place; paths below the folder of the configuration, with `/`. */
export interface RenamedPath {
  readonly from: string;
  readonly to: string;
}

/**
 * The edits with which a configuration file follows renamed templates: in the keys of `templates` and `names` that are
 * a template's name or path. Patterns stay.
 */
export function followRenames(text: string, renames: readonly RenamedPath[]): readonly TextEdit[] {
  const root = parseTree(text);
  const find = renamesOf(renames);
  return ['templates', 'names'].flatMap((option) => {
    const entries = root && findNodeAtLocation(root, [option]);
    if (entries?.type !== 'object') return [];
    return (entries.children ?? []).flatMap(({ children: [key] = [] }): TextEdit[] => {
      if (!key) return [];
      const written = String(key.value).normalize('NFC');
      const renamed = find(written).reduce<string | undefined>(
        (found, rename) => found ?? renamedKey(written, rename),
        undefined,
      );
      return renamed === undefined ? [] : [{ span: spanOfNode(key), newText: JSON.stringify(renamed) }];
    });
  });
}

/** Finds the renames that a key may name, in their order, without a look at all others. */
function renamesOf(renames: readonly RenamedPath[]): (key: string) => readonly RenamedPath[] {
  const byName = new Map<string, Set<number>>();
  const folderLengths = new Set<number>();
  renames.forEach(({ from }, index) => {
    const path = from.normalize('NFC');
    folderLengths.add(path.length);
    for (const name of [path, withoutExtension(path), fileName(path), withoutExtension(fileName(path))]) {
      const known = byName.get(name);
      if (known) known.add(index);
      else byName.set(name, new Set([index]));
    }
  });
  return (key) => {
    const names = [...folderLengths]
      .filter((length) => key[length] === '/')
      .map((length) => key.slice(0, length));
    const found = new Set([key, ...names].flatMap((name) => [...(byName.get(name) ?? [])]));
    return [...found].sort((a, b) => a - b).flatMap((index) => renames[index] ?? []);
  };
}

function renamedKey(key: string, { from, to }: RenamedPath): string | undefined {
  const folder = from.normalize('NFC');
  if (key.startsWith(`${folder}/`)) return to + key.slice(folder.length);
  for (const part of [whole, fileName]) {
    const [old, renamed] = [part(from).normalize('NFC'), part(to)];
    if (key === old) return renamed === key ? undefined : renamed;
    if (key === withoutExtension(old))
      return withoutExtension(renamed) === key ? undefined : withoutExtension(renamed);
  }
  return undefined;
}

function whole(path: string): string {
  return path;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
