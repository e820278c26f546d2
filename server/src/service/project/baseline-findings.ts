import type { LocalizedText } from '../vocabulary/language';
import type { ListFinding } from './list-rows';
import type { BaselineFile, ConfigFile } from './rules';

/** What is wrong with the file of accepted findings that a configuration names: then no finding is accepted. */
export function baselineFindings(
  { inForce: { baseline: path } }: ConfigFile,
  file: BaselineFile | undefined,
): readonly ListFinding[] {
  // Without the key, most folders have no such file, and need none.
  if (path === undefined || !file) return [];
  if (file.isRefused) return [{ id: 'baseline-refused', severity: 'warning', message: refused(path) }];
  if (file.exists || file.isBroken) return [];
  return [{ id: 'baseline-missing', severity: 'warning', message: missing(path) }];
}

function refused(path: string): LocalizedText {
  return {
    en: `${path} is outside of the open folders, which you do not trust, so it is not read and no finding is accepted. Trust the folder, or put the file into it.`,
    ru: `${path} — вне открытых папок, которым вы не доверяете, поэтому файл не читается и ни одно замечание не принято. Подтвердите доверие к папке или перенесите файл в неё.`,
  };
}

function missing(path: string): LocalizedText {
  return {
    en: `${path} does not exist, so no finding is accepted. Correct the path; it is relative to this file.`,
    ru: `Файла ${path} нет, поэтому ни одно замечание не принято. Исправьте путь, он задаётся относительно этого файла.`,
  };
}
