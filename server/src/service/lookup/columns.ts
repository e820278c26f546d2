import type { LocalizedText } from '../vocabulary/language';
import { failure, success, type Result } from '../vocabulary/result';
import type { LookupColumns } from './record';

/** A row of a table: its number in the sheet, from 1, and its texts. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Where the columns are, from 0, and which row holds their captions. */
export interface FoundColumns {
  readonly header: number;
  readonly name: number;
  readonly description: number;
  /** −1 when the table has no such column. */
  readonly type: number;
}

/** An exported table may begin with a title: captions are looked for in the first rows. */
const HEADER_ROWS = 20;
/** Captions that a message names. */
const NAMED_CAPTIONS = 8;

/**
 * Finds the columns of the lookup by their captions. Letter case, blanks at the ends and no-break spaces do not count:
 * a table that a person has edited is read, too.
 *
 * @returns what is missing, when there is no row with the captions of the name and the description
 */
export function findColumns(rows: readonly TableRow[], captions: LookupColumns): Result<FoundColumns> {
  const wanted = {
    name: captionKey(captions.name),
    description: captionKey(captions.description),
    type: captionKey(captions.type),
  };
  const first = rows.slice(0, HEADER_ROWS);
  for (const [header, { cells }] of first.entries()) {
    const keys = cells.map(captionKey);
    const name = keys.indexOf(wanted.name);
    const description = keys.indexOf(wanted.description);
    if (name >= 0 && description >= 0)
      return success({ header, name, description, type: keys.indexOf(wanted.type) });
  }
  return failure(missingColumns(captions, first[0]?.cells ?? []));
}

function captionKey(caption: string): string {
  return caption.replace(/\s+/g, ' ').trim().normalize('NFC').toLowerCase();
}

function missingColumns({ name, description }: LookupColumns, cells: readonly string[]): LocalizedText {
  const present = cells.filter((cell) => cell.trim() !== '').map((cell) => `«${shortened(cell)}»`);
  const list = present.slice(0, NAMED_CAPTIONS).join(', ');
  if (list === '') {
    return {
      en: `The first sheet is empty. Export the lookup with the columns «${name}» and «${description}».`,
      ru: `Первый лист пуст. Выгрузите справочник со столбцами «${name}» и «${description}».`,
    };
  }
  return {
    en: `There are no columns «${name}» and «${description}», only ${list}. If yours have other captions, name them in hsm.config.json: "lookup": { "columns": … }.`,
    ru: `Нет столбцов «${name}» и «${description}», есть ${list}. Если у вас они называются иначе, укажите это в hsm.config.json: "lookup": { "columns": … }.`,
  };
}

function shortened(cell: string): string {
  const line = cell.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
