import { trimEnds } from '../model/description';
import { differenceOf, type Difference } from './difference';
import { nameKey } from './file-names';
import type { LookupRecord } from './record';

/** A template of a folder, for the comparison with the lookup. */
export interface ComparedFile {
  /** The path that the caller knows it by. */
  readonly path: string;
  /** Its «Название». */
  readonly name: string;
  /** Its text, as `descriptionOf` gives it. */
  readonly description: string;
}

/** What belongs together: a file and its record, or one of them alone. */
export type Pair<Template extends LookupRecord> =
  | {
      readonly state: 'equal' | 'different';
      readonly file: ComparedFile;
      readonly record: Template;
      readonly difference: Difference;
      readonly isRenamed: boolean;
    }
  | { readonly state: 'only-file'; readonly file: ComparedFile }
  | { readonly state: 'only-record'; readonly record: Template };

/**
 * Pairs the templates of a folder with the records of a lookup: by «Название», then without regard to letter case, and
 * what is left by the text, because a record may have got another name. Of several records with one name the first counts,
 * as in BPMSoft's import.
 *
 * @returns the files in their order, then the records without a file in theirs
 */
export function compareWithLookup<Template extends LookupRecord>(
  files: readonly ComparedFile[],
  records: readonly Template[],
): Pair<Template>[] {
  const free = new Set(records);
  const pairs = new Map<ComparedFile, Template>();
  const keys: readonly ((one: { readonly name: string; readonly description: string }) => string)[] = [
    ({ name }) => trimEnds(name),
    ({ name }) => nameKey(trimEnds(name)),
    ({ description }) => `text ${trimEnds(description)}`,
  ];
  for (const key of keys) {
    const byKey = new Map<string, Template>();
    for (const record of free) if (!byKey.has(key(record))) byKey.set(key(record), record);
    for (const file of files) {
      if (pairs.has(file)) continue;
      const record = byKey.get(key(file));
      if (!record || !free.delete(record)) continue;
      pairs.set(file, record);
    }
  }
  return [
    ...files.map((file): Pair<Template> => {
      const record = pairs.get(file);
      return record ? paired(file, record) : { state: 'only-file', file };
    }),
    ...[...free].map((record): Pair<Template> => ({ state: 'only-record', record })),
  ];
}

function paired<Template extends LookupRecord>(file: ComparedFile, record: Template): Pair<Template> {
  const difference = differenceOf(file.description, record.description);
  // What BPMSoft trims can never arrive: nobody could bring such texts into step.
  const isEqual = difference.kind === 'equal' || difference.kind === 'ends';
  const isRenamed = nameKey(trimEnds(file.name)) !== nameKey(trimEnds(record.name));
  return { state: isEqual ? 'equal' : 'different', file, record, difference, isRenamed };
}
