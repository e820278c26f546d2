import type { Language, LocalizedText } from '../vocabulary/language';
import type { Table } from './table';

/**
 * How a copy of a template is: `missing` where it should be and is not, `not-approved` registered and not to be sent,
 * `present` there while another copy is missing.
 */
export const COPY_STATES = ['different', 'missing', 'not-approved', 'present', 'equal'] as const;
export type CopyState = (typeof COPY_STATES)[number];

/** The copy of a template in the lookup, or in the registered list. */
export interface Copy {
  readonly state: CopyState;
  /** What it is called there; empty without one. */
  readonly name: string;
  /** What differs, in a sentence; empty where nothing does. */
  readonly note: LocalizedText;
}

/** A template with its three copies. */
export interface StatusRow {
  /** What the reader calls the file; undefined where only another copy is there. */
  readonly file: string | undefined;
  /** Its «Название»; of a registered template alone, its registered name. */
  readonly name: string;
  /** Undefined without an exported lookup. */
  readonly lookup: Copy | undefined;
  /** Undefined without a registered list. */
  readonly registered: Copy | undefined;
}

/** The words for a state, in tables. */
const STATE_WORDS: Readonly<Record<CopyState, LocalizedText>> = {
  different: { en: 'different', ru: 'отличается' },
  missing: { en: 'missing', ru: 'нет' },
  'not-approved': { en: 'not approved', ru: 'не одобрен' },
  present: { en: 'present', ru: 'есть' },
  equal: { en: 'equal', ru: 'совпадает' },
};

/** The captions of the columns, and of the whole. */
export const STATUS_CAPTIONS = {
  title: {
    en: 'Templates: file, lookup, and registered list',
    ru: 'Шаблоны: файл, справочник и список зарегистрированных',
  },
  file: { en: 'File', ru: 'Файл' },
  name: { en: 'Name', ru: 'Название' },
  lookup: { en: 'Lookup', ru: 'Справочник' },
  registered: { en: 'Registered', ru: 'Зарегистрирован' },
  note: { en: 'What differs', ru: 'В чём отличие' },
} as const satisfies Record<string, LocalizedText>;

/** Whether all copies of a template that are compared are there, equal and approved. */
export function isInStep({ file, lookup, registered }: StatusRow): boolean {
  return file !== undefined && [lookup, registered].every((copy) => !copy || copy.state === 'equal');
}

type StatusColumn = Exclude<keyof typeof STATUS_CAPTIONS, 'title'>;

/** The rows for people: a column only for what is compared. */
export function statusTable(rows: readonly StatusRow[], language: Language): Table {
  const has = {
    lookup: rows.some(({ lookup }) => lookup !== undefined),
    registered: rows.some(({ registered }) => registered !== undefined),
  };
  const columns = [
    { key: 'file', width: 36 },
    { key: 'name', width: 36 },
    ...(has.lookup ? [{ key: 'lookup', width: 16 } as const] : []),
    ...(has.registered ? [{ key: 'registered', width: 16 } as const] : []),
    { key: 'note', width: 60 },
  ] as const;
  return {
    columns: columns.map(({ key, width }) => ({ key, width, caption: STATUS_CAPTIONS[key][language] })),
    rows: rows.map((row) => columns.map(({ key }) => cellOf(row, key, language))),
  };
}

function cellOf(row: StatusRow, key: StatusColumn, language: Language): string {
  switch (key) {
    case 'file':
      return row.file ?? STATE_WORDS.missing[language];
    case 'name':
      return row.name;
    case 'note':
      return notesOf(row)
        .map((note) => note[language])
        .join(' ');
    case 'lookup':
    case 'registered': {
      const copy = row[key];
      return copy ? STATE_WORDS[copy.state][language] : '';
    }
  }
}

/** The remarks about a row, each sentence once. */
function notesOf({ lookup, registered }: StatusRow): readonly LocalizedText[] {
  return [lookup, registered].flatMap((copy) => (copy && copy.note.en !== '' ? [copy.note] : []));
}

/** The rows for programs: states as words that do not depend on the language. */
export function statusJson(rows: readonly StatusRow[], language: Language): string {
  const copyOf = (copy: Copy | undefined): object | null =>
    copy ? { state: copy.state, name: copy.name, note: copy.note[language] } : null;
  const objects = rows.map((row) => ({
    file: row.file ?? null,
    name: row.name,
    isInStep: isInStep(row),
    lookup: copyOf(row.lookup),
    registered: copyOf(row.registered),
  }));
  return `${JSON.stringify(objects, null, 2)}\n`;
}
