import { descriptionOf, trimEnds } from '../model/description';
import { LOOKUP_COLUMNS, type LookupColumns, type LookupRecord } from '../lookup/record';
import type { Table } from './table';

/** A template on its way into BPMSoft. */
export interface ExportRow extends LookupRecord {
  /** The file, as the author knows it: for messages. */
  readonly file: string;
  /** Open findings of severity error. */
  readonly errors: number;
}

/**
 * The row of a template.
 *
 * @param name its «Название»
 * @param text the content of its file
 * @param type its «Тип шаблона ответа»
 */
export function exportRow(file: string, name: string, text: string, type: string, errors: number): ExportRow {
  return { file, name: trimEnds(name), description: descriptionOf(text), type, errors };
}

/** The table for BPMSoft's import: the captions are matched exactly there. */
export function lookupTable(rows: readonly LookupRecord[], captions: LookupColumns = LOOKUP_COLUMNS): Table {
  return {
    columns: [
      { key: 'name', caption: captions.name, width: 36 },
      { key: 'description', caption: captions.description, width: 90 },
      { key: 'type', caption: captions.type, width: 24 },
    ],
    rows: rows.map(({ name, description, type }) => [name, description, type]),
  };
}
