import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { SampleSet } from '../model/filled';
import { applyEdits } from '../vocabulary/edited-text';
import { parseTree } from './json';
import { readConfig } from './read';
import { putEntries, type NewEntry } from './put-entry';
import { removeEntries } from './remove-entry';
import { withoutExtension } from '../vocabulary/template-files';
import { ownEntry } from './templates';
import { isWritable } from './write-samples';

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
  const numbers = valuesOfNumbers(config.samples ?? []);
  const moved = new Set<string>();
  const takers = new Set<string>();
  const entries: NewEntry[] = [];
  const given = config.templates ?? [];
  for (const [path, keys] of templates) {
    const entry = ownEntry(given, path);
    // Values of its own replace those of the folder already.
    if (entry?.values.samples) continue;
    const sets = ['templates', entry?.key ?? withoutExtension(path), 'samples'] as const;
    for (const key of keys) {
      for (const { set, value } of numbers.get(key) ?? []) {
        entries.push({ path: [...sets, set, key], value });
        takers.add(path);
        moved.add(key);
      }
    }
  }
  const edits = putEntries(text, entries);
  // Of a single template, nothing is shared.
  if (edits === undefined || takers.size < 2) return undefined;
  return withoutMoved(applyEdits(text, edits).text, moved);
}

/** The values for numbers in each set of the folder, by the number, in the order of the sets. */
function valuesOfNumbers(
  sets: readonly SampleSet[],
): ReadonlyMap<string, readonly { readonly set: string; readonly value: string }[]> {
  const numbers = new Map<string, { readonly set: string; readonly value: string }[]>();
  for (const { name: set, values } of sets) {
    for (const [key, value] of Object.entries(values)) {
      if (!isNumber(key)) continue;
      const known = numbers.get(key);
      if (known) known.push({ set, value });
      else numbers.set(key, [{ set, value }]);
    }
  }
  return numbers;
}

/** The text without the values that have moved, and without what is empty then. */
function withoutMoved(text: string, moved: ReadonlySet<string>): string {
  const setsOf = (written: string): readonly Node[] => childrenAt(written, ['samples']);
  const hasMoved = (property: Node): boolean => moved.has(String(property.children?.[0]?.value));
  const starts = setsOf(text).flatMap(({ children: [, set] = [] }) =>
    (set?.children ?? []).flatMap((property) => (hasMoved(property) ? [property.offset] : [])),
  );
  const lost = new Set(
    setsOf(text).flatMap(({ children: [name, set] = [] }) =>
      set?.children?.some(hasMoved) === true ? [String(name?.value)] : [],
    ),
  );
  const without = applyEdits(text, removeEntries(text, starts)).text;
  const empty = setsOf(without).flatMap(({ offset, children: [name, set] = [] }) =>
    set && lost.has(String(name?.value)) && isEmpty(without, set) ? [offset] : [],
  );
  const written = applyEdits(without, removeEntries(without, empty)).text;
  const root = parseTree(written);
  const samples = root && findNodeAtLocation(root, ['samples']);
  return samples?.parent && isEmpty(written, samples)
    ? applyEdits(written, removeEntries(written, [samples.parent.offset])).text
    : written;
}

function childrenAt(text: string, path: readonly string[]): readonly Node[] {
  const root = parseTree(text);
  return (root && findNodeAtLocation(root, [...path])?.children) ?? [];
}

/** Whether an object has no entry left, and nobody has left a comment there. */
function isEmpty(text: string, { type, offset, length, children = [] }: Node): boolean {
  return (
    type === 'object' && children.length === 0 && text.slice(offset + 1, offset + length - 1).trim() === ''
  );
}

function isNumber(key: string): boolean {
  return /^\d+$/.test(key);
}
