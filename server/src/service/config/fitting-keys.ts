import { withoutExtension } from '../vocabulary/template-files';
import { readIgnoreEntry } from './ignore/entry';
import { ignoringEntry } from './ignore/match';

/** A key that is a name or a path as it is: no sign of a pattern, no slash or space at the end. */
const LITERAL = /^(?![!#])[^*?[\\]*[^*?[\\/ ]$/;

/**
 * Which keys, names or patterns, are meant for a template. Names are looked up, so that a template's time does
 * not grow with their number; each pattern is tried.
 *
 * @returns for a path (relative, with `/`) the places of the keys in the list, in its order
 */
export function fittingKeys(keys: readonly string[]): (path: string) => readonly number[] {
  const literal = new Map<string, number[]>();
  const patterns: (readonly [index: number, patterns: readonly string[]])[] = [];
  for (const [index, key] of keys.entries()) {
    if (!readIgnoreEntry(key).ok) continue;
    if (!LITERAL.test(key)) {
      patterns.push([index, [key]]);
      continue;
    }
    // A key with a slash begins in the folder of the file; a name may be anywhere.
    const name = key.normalize('NFC').replace(/^\//, '');
    const form = key.includes('/') ? `/${name}` : name;
    const places = literal.get(form);
    if (places) places.push(index);
    else literal.set(form, [index]);
  }
  return (path) => {
    const paths = [path, withoutExtension(path)];
    const found = new Set<number>();
    for (const form of paths.flatMap(literalForms))
      for (const index of literal.get(form) ?? []) found.add(index);
    for (const [index, entry] of patterns)
      if (paths.some((one) => ignoringEntry(entry, one) !== undefined)) found.add(index);
    return [...found].sort((a, b) => a - b);
  };
}

/** How a file and each folder above it can be named: by name, and by path. */
function literalForms(path: string): readonly string[] {
  const names = path.normalize('NFC').split('/');
  return names.flatMap((name, index) => [name, `/${names.slice(0, index + 1).join('/')}`]);
}
