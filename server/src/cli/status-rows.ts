import { join } from 'node:path';
import {
  folderOf,
  lookupName,
  lookupRules,
  MAX_TEMPLATE_BYTES,
  parseTemplate,
  standingOf,
  withoutFile,
  type Rules,
  type StatusRow,
} from '../service';
import { addressOf, pathOf } from './address';
import { readTemplate } from './files';
import { templatesBelow, type FoundFiles } from './find-files';
import type { TemplateSet } from './template-set';

/**
 * The templates with their copies; then the records and the approved registered templates that have no file. These are
 * looked for only where a folder or a pattern was named, and files elsewhere under the same configuration count.
 */
export async function statusRows(set: TemplateSet, { files }: FoundFiles): Promise<readonly StatusRow[]> {
  const rows: StatusRow[] = [];
  const taken = new Map<Rules, Set<string>>();
  const read = new Set<string>();
  const add = (address: string, text: string, rules: Rules): StatusRow => {
    read.add(address);
    const { lookup, registered, keys } = standingOf({ address, document: parseTemplate(text) }, rules);
    const known = taken.get(rules) ?? new Set<string>();
    taken.set(rules, known);
    for (const key of [...keys.lookup, ...keys.registered]) known.add(key);
    return { file: undefined, name: lookupName(address, lookupRules(rules)), lookup, registered };
  };
  for (const { address, text, rules, file } of set.templates)
    rows.push({ ...add(address, text, rules), file: file.shown });
  if (files.every(({ isNamed }) => isNamed)) return rows;
  for (const folder of foldersOf(taken.keys())) {
    for (const path of templatesBelow(folder)) {
      const address = addressOf(path);
      if (read.has(address)) continue;
      const other = readTemplate(path, path, MAX_TEMPLATE_BYTES);
      if (other.ok) add(address, other.value.text, await set.project.rulesFor(address));
    }
  }
  return [...rows, ...[...taken].flatMap(([rules, keys]) => withoutFile(rules, keys))];
}

/** The folders of the configurations that compare with something. */
function foldersOf(all: Iterable<Rules>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const { config, lookup, registered } of all)
    if (config && (lookup || registered)) folders.add(join(pathOf(folderOf(config.address)), '.'));
  return folders;
}
