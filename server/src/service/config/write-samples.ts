import { findNodeAtLocation } from 'jsonc-parser';
import { applyEdits } from '../vocabulary/edited-text';
import { parseSound, parseTree } from './json';
import { putEntry } from './put-entry';
import { removeEntry } from './remove-entry';

/**
 * The text of a configuration file with values put into a sample set; comments and everything else stay. A value
 * that is empty takes its entry away.
 *
 * @param text of the file; blank when there is none yet
 * @returns undefined when the file is damaged: then nothing may be written over it
 */
export function writeSamples(
  text: string,
  set: string,
  values: Readonly<Record<string, string>>,
): string | undefined {
  if (!isWritable(text)) return undefined;
  let written = text;
  for (const [name, value] of Object.entries(values)) {
    const edits =
      value === '' ? removal(written, set, name) : putEntry(written, ['samples', set, name], value);
    if (!edits) return undefined;
    written = applyEdits(written, edits).text;
  }
  return written;
}

/** Whether something may be written into a configuration file: it is empty, or an object without errors. */
export function isWritable(text: string): boolean {
  if (text.trim() === '') return true;
  const read = parseSound(text);
  return typeof read === 'object' && read !== null && !Array.isArray(read);
}

function removal(text: string, set: string, name: string): ReturnType<typeof removeEntry> {
  const root = parseTree(text);
  const entry = root && findNodeAtLocation(root, ['samples', set, name])?.parent;
  return entry ? removeEntry(text, entry.offset) : [];
}
