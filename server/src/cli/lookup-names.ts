import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import {
  applyEdits,
  CONFIG_FILE_NAME,
  lookupName,
  lookupRules,
  putEntries,
  type NewEntry,
  type LocalizedText,
} from '../service';
import { addressOf, pathOf } from './address';
import { causeOf } from './causes';
import type { CommandHost } from './command';
import { exportTexts } from './export-texts';
import { relativePath, shownPath, writeWhole } from './files';
import type { TemplateSet } from './template-set';
import { cliTexts } from './texts';

/** A new file and the «Название» of the record that it came from. */
export interface WrittenRecord {
  readonly path: string;
  readonly name: string;
}

/**
 * Keeps the «Название» of new files whose names could not hold it, in `names` of the configuration: without it, the
 * next export would make new records.
 */
export async function keepNames(
  written: readonly WrittenRecord[],
  folder: string,
  { project }: TemplateSet,
  { output, folder: start }: CommandHost,
  report: (problem: LocalizedText | undefined) => boolean,
): Promise<void> {
  const { config } = await project.rulesFor(addressOf(join(folder, 'new.hsm')));
  const path = config ? pathOf(config.address) : join(folder, CONFIG_FILE_NAME);
  const home = join(path, '..');
  let text = '';
  try {
    text = config ? readFileSync(path, 'utf8') : '';
  } catch (error) {
    report(cliTexts.unreadable(shownPath(path, start), causeOf(error)));
    return;
  }
  const entries: NewEntry[] = [];
  for (const { path: file, name } of written) {
    const address = addressOf(file);
    if (lookupName(address, lookupRules(await project.rulesFor(address))) === name) continue;
    entries.push({ path: ['names', relativePath(home, file)], value: name });
  }
  const edits = putEntries(text, entries);
  if (!edits) {
    report(exportTexts.namesNotKept(shownPath(path, start)));
    return;
  }
  const kept = entries.length;
  text = applyEdits(text, edits).text;
  if (kept > 0 && report(writeWhole(path, text, shownPath(path, start))))
    output.note(exportTexts.namesKept(shownPath(path, start), kept));
}
