import { LOOKUP_COLUMNS, type LookupColumns, type LookupRecord } from '../lookup/record';
import type { Table } from './table';

/** A template on its way into BPMSoft. */
export interface ExportRow extends LookupRecord {
  /** The file, as the author knows it: for messages. */
  readonly file: string;
  /** Open findings of severity error. */
  readonly errors: number;
  readonly target: ExportTarget;
}

/** What is known of the lookup that a template goes to. */
export interface ExportTarget {
  /** How many UTF-16 units the field «Описание» holds; 0 when that is not known. */
  readonly descriptionLength: number;
  /** The types that the lookup knows; empty when they are not known. */
  readonly types: readonly string[];
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
