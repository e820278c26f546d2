import { findNodeAtLocation } from 'jsonc-parser';
import { applyEdits } from '../vocabulary/edited-text';
import { withoutExtension } from '../vocabulary/template-files';
import { parseSound, parseTree } from './json';
import { putEntries } from './put-entry';
import { readConfig } from './read';
import { removeEntries } from './remove-entry';
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
  const given = Object.entries(values);
  const gone = given.flatMap(([name, value]) => (value === '' ? [name] : []));
  const kept = gone.length === 0 ? text : applyEdits(text, removals(text, [...sets, set], gone)).text;
  const edits = putEntries(
    kept,
    given.flatMap(([name, value]) => (value === '' ? [] : [{ path: [...sets, set, name], value }])),
  );
  return edits && applyEdits(kept, edits).text;
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
  const sets = ['templates', own?.key ?? withoutExtension(path), 'samples'] as const;
  let written: string | undefined = text;
  if (!own?.values.samples && isWritable(text)) {
    const copied = (config.samples ?? []).flatMap((shared) =>
      Object.entries(shared.values).flatMap(([key, value]) =>
        used.has(key) && value !== '' ? [{ path: [...sets, shared.name, key] as const, value }] : [],
      ),
    );
    const edits = putEntries(text, copied);
    written = edits && applyEdits(text, edits).text;
  }
  return written === undefined ? undefined : writeSamples(written, set, values, sets);
}

/** Whether something may be written into a configuration file: it is empty, or an object without errors. */
export function isWritable(text: string): boolean {
  if (text.trim() === '') return true;
  const read = parseSound(text);
  return typeof read === 'object' && read !== null && !Array.isArray(read);
}

function removals(
  text: string,
  path: readonly string[],
  names: readonly string[],
): ReturnType<typeof removeEntries> {
  const root = parseTree(text);
  const set = root && findNodeAtLocation(root, [...path]);
  const starts = new Map<string, number>();
  for (const { offset, children: [key] = [] } of set?.children ?? []) {
    const name = String(key?.value);
    if (!starts.has(name)) starts.set(name, offset);
  }
  return removeEntries(
    text,
    names.flatMap((name) => starts.get(name) ?? []),
  );
}
