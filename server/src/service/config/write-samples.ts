import { findNodeAtLocation } from 'jsonc-parser';
import { applyEdits } from '../vocabulary/edited-text';
import { parseSound, parseTree } from './json';
import { putEntry } from './put-entry';
import { readConfig } from './read';
import { removeEntry } from './remove-entry';
import { ownEntry } from './templates';

/**
 * The text of a configuration file with values put into a sample set; comments and everything else stay. A value
 * that is empty takes its entry away.
 *
 * @param text of the file; blank when there is none yet
 * @param sets where the sets are: those of the folder, or of one template
 * @returns undefined when the file is damaged: then it must not be overwritten
 */
export function writeSamples(
  text: string,
  set: string,
  values: Readonly<Record<string, string>>,
  sets: readonly [string, ...string[]] = ['samples'],
): string | undefined {
  if (!isWritable(text)) return undefined;
  let written = text;
  for (const [name, value] of Object.entries(values)) {
    const edits =
      value === '' ? removal(written, [...sets, set, name]) : putEntry(written, [...sets, set, name], value);
    if (!edits) return undefined;
    written = applyEdits(written, edits).text;
  }
  return written;
}

/**
 * The same for one template, so that no other one changes. A template that has no sets of its own yet gets those of the
 * folder first, as far as it uses them: from then on they are its own.
 *
 * @param path of the template, relative to the folder of the file, with `/`
 * @param used the keys of its placeholders
 */
export function writeTemplateSamples(
  text: string,
  path: string,
  used: ReadonlySet<string>,
  set: string,
  values: Readonly<Record<string, string>>,
): string | undefined {
  const { config } = readConfig(text);
  const own = ownEntry(config.templates ?? [], path);
  const sets = ['templates', own?.key ?? path.replace(/\.hsm$/i, ''), 'samples'] as const;
  let written: string | undefined = text;
  if (!own?.values.samples) {
    for (const shared of config.samples ?? []) {
      const copied = Object.entries(shared.values).filter(([key, value]) => used.has(key) && value !== '');
      if (written !== undefined)
        written = writeSamples(written, shared.name, Object.fromEntries(copied), sets);
    }
  }
  return written === undefined ? undefined : writeSamples(written, set, values, sets);
}

/** Whether something may be written into a configuration file: it is empty, or an object without errors. */
export function isWritable(text: string): boolean {
  if (text.trim() === '') return true;
  const read = parseSound(text);
  return typeof read === 'object' && read !== null && !Array.isArray(read);
}

function removal(text: string, path: readonly string[]): ReturnType<typeof removeEntry> {
  const root = parseTree(text);
  const entry = root && findNodeAtLocation(root, [...path])?.parent;
  return entry ? removeEntry(text, entry.offset) : [];
}
