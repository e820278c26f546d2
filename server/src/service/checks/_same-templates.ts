import type { HsmDocument } from '../syntax/tree';
import type { CheckContext, OtherTemplate } from './types';

type Index = ReadonlyMap<string, readonly OtherTemplate[]>;

/**
 * Makes a function that finds the templates of the folder that share something with the checked one. The folder is
 * looked through once, however many of its templates are checked.
 *
 * @param keyOf what templates may share; undefined when there is nothing
 * @param kept where the same stands in what is known of the others
 */
export function sharing(
  keyOf: (document: HsmDocument) => string | undefined,
  kept: 'text' | 'image',
): (context: CheckContext) => readonly OtherTemplate[] {
  const indexes = new WeakMap<readonly OtherTemplate[], Index>();
  return ({ document, others, uri }) => {
    if (others.length === 0) return [];
    const key = keyOf(document);
    if (key === undefined) return [];
    let index = indexes.get(others);
    if (!index) {
      index = indexBy(kept, others);
      indexes.set(others, index);
    }
    return (index.get(key) ?? []).filter((other) => other.uri !== uri);
  };
}

function indexBy(kept: 'text' | 'image', others: readonly OtherTemplate[]): Index {
  const index = new Map<string, OtherTemplate[]>();
  for (const other of others) {
    const key = other.shared[kept];
    if (key === undefined) continue;
    const same = index.get(key);
    if (same) same.push(other);
    else index.set(key, [other]);
  }
  return index;
}

/** How many other places a finding names. */
export const MAXIMUM_NAMED = 5;
