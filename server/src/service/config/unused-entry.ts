import { writtenPlace } from '../model/filled';
import type { LocalizedText } from '../vocabulary/language';
import type { FileEntry } from './file-entries';
import { fittingKeys } from './fitting-keys';

/** The codes of the hints about entries that no template needs. */
export const UNUSED_CODES = {
  sample: 'sample-unused',
  template: 'template-missing',
} as const satisfies Record<FileEntry['kind'], string>;

/** The finding for an entry that no template needs. It does no harm, so it is a hint. */
export function unusedEntryMessage(entry: FileEntry): LocalizedText {
  if (entry.kind === 'template') {
    return {
      en: `No template is called “${entry.template}”, so this entry has no effect. Correct the name, or remove the entry.`,
      ru: `Шаблона «${entry.template}» нет, поэтому запись ни на что не влияет. Исправьте имя или удалите запись.`,
    };
  }
  const place = writtenPlace(entry.key);
  if (entry.template !== undefined) {
    return {
      en: `“${entry.template}” has no ${place}, so this value is shown nowhere. Remove it, or keep it for later.`,
      ru: `${place} нет в «${entry.template}», поэтому значение нигде не показывается. Удалите его или оставьте на будущее.`,
    };
  }
  return {
    en: `No template that this file applies to has ${place}, so this value is shown nowhere. Remove it, or keep it for templates to come.`,
    ru: `${place} нет ни в одном шаблоне, для которого действует этот файл, поэтому значение нигде не показывается. Удалите его или оставьте для будущих шаблонов.`,
  };
}

/**
 * The entries that no template needs; none where no template is known.
 *
 * @param templates to which the file applies, by their paths below its folder, or their addresses where they have no place,
 *   with their placeholders
 */
export function unusedIn(
  entries: readonly FileEntry[],
  templates: ReadonlyMap<string, readonly string[]>,
): readonly FileEntry[] {
  if (templates.size === 0) return [];
  const everywhere = new Set([...templates.values()].flat());
  const byKey = usedByKey(new Set(entries.flatMap(({ template }) => template ?? [])), templates);
  return entries.filter((entry) => {
    if (entry.kind === 'template') return !byKey.has(entry.template);
    if (entry.template === undefined) return !everywhere.has(entry.key);
    // Of an entry without a template, the entry is enough.
    return byKey.get(entry.template)?.has(entry.key) === false;
  });
}

/** The placeholders of the templates that each key is meant for; a key without templates is left out. */
function usedByKey(
  written: ReadonlySet<string>,
  templates: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const keys = [...written];
  const fitting = fittingKeys(keys);
  const used = new Map<string, Set<string>>();
  for (const [path, names] of templates) {
    for (const index of fitting(path)) {
      const key = keys[index] ?? '';
      const known = used.get(key);
      if (!known) used.set(key, new Set(names));
      else for (const name of names) known.add(name);
    }
  }
  return used;
}
