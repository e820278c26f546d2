import type { ReadConfig } from '../config/read';
import type { LocalizedText } from '../vocabulary/language';
import { LIMITS } from '../vocabulary/limits';
import type { Severity } from '../vocabulary/severity';
import type { Span } from '../vocabulary/span';
import type { LookupFile } from './lookup-file';
import type { RegisteredFile, RegisteredFiles } from './registered-lists';
import type { ConfigFile } from './rules';

/** What is wrong with a file that a configuration names; shown at its key. */
export interface ListFinding {
  readonly id:
    | 'baseline-missing'
    | 'baseline-refused'
    | 'registered-list-old'
    | 'registered-list-partial'
    | 'registered-list-unreadable'
    | 'lookup-file-partial'
    | 'lookup-file-unreadable';
  readonly severity: Severity;
  readonly message: LocalizedText;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * One finding a list at most: that it cannot be read, else that it is not complete, else that it is old.
 *
 * @param maximumAge in days; 0 for never
 * @param today ISO 8601
 */
export function listFindings(
  { files }: RegisteredFiles,
  maximumAge: number,
  today: string,
): readonly ListFinding[] {
  if (files.length === 0)
    return [{ id: 'registered-list-unreadable', severity: 'warning', message: NO_FILE }];
  return files.flatMap((file) => findingOf(file, maximumAge, today) ?? []);
}

/** What is wrong with the exported lookup: that it cannot be read, or that it is not complete. */
export function lookupFindings({ name, index, problem }: LookupFile): readonly ListFinding[] {
  if (!problem) return [];
  const message = { en: `${name}: ${problem.en}`, ru: `${name}: ${problem.ru}` };
  return [
    index
      ? { id: 'lookup-file-partial', severity: 'information', message }
      : { id: 'lookup-file-unreadable', severity: 'warning', message },
  ];
}

/** Where a configuration names the file. */
export function placeOfList({ places }: Pick<ReadConfig, 'places'>, id: ListFinding['id']): Span {
  const key = id.startsWith('lookup') ? 'lookup' : id.startsWith('baseline') ? 'baseline' : 'registered';
  const place = places.get(key);
  return place ?? { start: 0, end: 0 };
}

/** After how many days the lists of a configuration are old; 0 for never. */
export function maximumAgeOf({ inForce }: ConfigFile): number {
  return inForce.registeredMaximumAge ?? LIMITS.registeredAge.value;
}

const NO_FILE: LocalizedText = {
  en: 'No file fits "registered", so templates are compared with nothing. Check the path; it is relative to this file.',
  ru: 'Ни один файл не подходит под "registered": сравнивать шаблоны не с чем. Проверьте путь, он задаётся относительно этого файла.',
};

const NO_TEXT: LocalizedText = {
  en: 'The file is not text in UTF-8 or UTF-16. Download the list again.',
  ru: 'Файл не является текстом в UTF-8 или UTF-16. Скачайте список ещё раз.',
};

function findingOf(file: RegisteredFile, maximumAge: number, today: string): ListFinding | undefined {
  const { name, read, modified } = file;
  const about = (message: LocalizedText): LocalizedText => ({
    en: `${name}: ${message.en}`,
    ru: `${name}: ${message.ru}`,
  });
  if (read?.ok !== true) {
    return {
      id: 'registered-list-unreadable',
      severity: 'warning',
      message: about(read?.problem.message ?? NO_TEXT),
    };
  }
  const { incomplete } = read.value;
  if (incomplete)
    return { id: 'registered-list-partial', severity: 'information', message: about(incomplete) };
  const age = modified === undefined ? 0 : Math.floor((Date.parse(today) - Date.parse(modified)) / DAY);
  if (maximumAge === 0 || !(age > maximumAge)) return undefined;
  const old: LocalizedText = {
    en: `This list is ${age} days old; statuses change every day. Download it again.`,
    ru: `Этому списку ${age} дн., а статусы меняются каждый день. Скачайте его ещё раз.`,
  };
  return { id: 'registered-list-old', severity: 'hint', message: about(old) };
}
