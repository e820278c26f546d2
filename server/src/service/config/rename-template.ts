import { findNodeAtLocation } from 'jsonc-parser';
import { spanOfNode } from '../shapes/shape';
import type { TextEdit } from '../vocabulary/edits';
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
  return ['templates', 'names'].flatMap((option) => {
    const entries = root && findNodeAtLocation(root, [option]);
    if (entries?.type !== 'object') return [];
    return (entries.children ?? []).flatMap(({ children: [key] = [] }): TextEdit[] => {
      if (!key) return [];
      const renamed = renames.reduce<string | undefined>(
        (found, rename) => found ?? renamedKey(String(key.value), rename),
        undefined,
      );
      return renamed === undefined ? [] : [{ span: spanOfNode(key), newText: JSON.stringify(renamed) }];
    });
  });
}

function renamedKey(written: string, { from, to }: RenamedPath): string | undefined {
  const key = written.normalize('NFC');
  if (key.startsWith(`${from.normalize('NFC')}/`)) return to + key.slice(from.normalize('NFC').length);
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

function withoutExtension(path: string): string {
  return path.replace(/\.hsm$/i, '');
}
