import { findNodeAtLocation } from 'jsonc-parser';
import { applyEdits } from '../vocabulary/edited-text';
import { parseTree } from './json';
import { readConfig } from './read';
import { removeEntry } from './remove-entry';
import { ownEntry } from './templates';
import { isWritable, writeSamples } from './write-samples';

/**
 * A configuration file in which the values for numbers, which mean something else in each template, are with the
 * templates that use them instead of with the folder. Names and macros stay: they mean the same everywhere.
 *
 * @param templates to which the file applies, by their paths below its folder, with their placeholders
 * @returns undefined when nothing is to be moved, or the file is damaged
 */
export function moveSamplesToTemplates(
  text: string,
  templates: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  if (!isWritable(text)) return undefined;
  const { config } = readConfig(text);
  let written: string | undefined = text;
  const moved = new Set<string>();
  const takers = new Set<string>();
  for (const [path, keys] of templates) {
    const own = ownEntry(config.templates ?? [], path);
    // Values of its own replace those of the folder already.
    if (own?.values.samples) continue;
    for (const { name, values } of config.samples ?? []) {
      const used = keys.filter((key) => isNumber(key) && Object.hasOwn(values, key));
      if (written === undefined || used.length === 0) continue;
      const sets = ['templates', own?.key ?? path.replace(/\.hsm$/i, ''), 'samples'] as const;
      written = writeSamples(
        written,
        name,
        Object.fromEntries(used.map((key) => [key, values[key] ?? ''])),
        sets,
      );
      takers.add(path);
      for (const key of used) moved.add(key);
    }
  }
  // Of a single template, nothing is shared.
  if (written === undefined || takers.size < 2) return undefined;
  for (const { name, values } of config.samples ?? []) {
    const gone = Object.keys(values).filter((key) => moved.has(key));
    for (const key of gone) written = without(written, ['samples', name, key]);
    if (gone.length > 0) written = withoutEmpty(written, ['samples', name]);
  }
  return withoutEmpty(written, ['samples']);
}

function isNumber(key: string): boolean {
  return /^\d+$/.test(key);
}

function without(text: string, path: readonly string[]): string {
  const root = parseTree(text);
  const entry = root && findNodeAtLocation(root, [...path])?.parent;
  return entry ? applyEdits(text, removeEntry(text, entry.offset)).text : text;
}

/** Takes an object out that has no entry left, unless somebody has left a comment there. */
function withoutEmpty(text: string, path: readonly string[]): string {
  const root = parseTree(text);
  const object = root && findNodeAtLocation(root, [...path]);
  if (object?.type !== 'object' || (object.children ?? []).length > 0) return text;
  const inside = text.slice(object.offset + 1, object.offset + object.length - 1);
  return inside.trim() === '' ? without(text, path) : text;
}
