import type { Pair } from '../lookup/compare';
import { differenceText } from '../lookup/difference-text';
import type { LookupRecord } from '../lookup/record';
import type { Language, LocalizedText } from '../vocabulary/language';
import type { Table } from './table';

const CAPTIONS = {
  file: { en: 'File', ru: 'Файл' },
  name: { en: 'Name', ru: 'Название' },
  lookup: { en: 'Lookup', ru: 'Справочник' },
  difference: { en: 'Difference', ru: 'Отличие' },
} as const satisfies Record<string, LocalizedText>;

const STATES: Readonly<Record<Pair<LookupRecord>['state'], LocalizedText>> = {
  equal: { en: 'equal', ru: 'совпадает' },
  different: { en: 'different', ru: 'отличается' },
  'only-file': { en: 'missing in the lookup', ru: 'нет в справочнике' },
  'only-record': { en: 'no file', ru: 'нет файла' },
};

/** The templates of a folder and the records of the lookup side by side, one a row. */
export function statusTable(pairs: readonly Pair<LookupRecord>[], language: Language): Table {
  return {
    columns: [
      { key: 'file', caption: CAPTIONS.file[language], width: 36 },
      { key: 'name', caption: CAPTIONS.name[language], width: 36 },
      { key: 'lookup', caption: CAPTIONS.lookup[language], width: 24 },
      { key: 'difference', caption: CAPTIONS.difference[language], width: 60 },
    ],
    rows: pairs.map((pair) => {
      const file = pair.state === 'only-record' ? '' : pair.file.path;
      const name = pair.state === 'only-record' ? pair.record.name : pair.file.name;
      return [file, name, STATES[pair.state][language], differenceCell(pair, language)];
    }),
  };
}

function differenceCell(pair: Pair<LookupRecord>, language: Language): string {
  if (pair.state === 'different') return differenceText(pair.difference, pair.file.description)[language];
  if (pair.state !== 'equal' || !pair.isRenamed) return '';
  const { name } = pair.record;
  return { en: `The lookup calls it “${name}”.`, ru: `В справочнике называется «${name}».` }[language];
}
