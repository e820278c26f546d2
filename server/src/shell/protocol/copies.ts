/** The requests about templates beside BPMSoft's lookup and the registered list. */
import type { CopyState } from '../../service';

/** The copy of a template in the lookup or in the registered list. */
export interface CopyEntry {
  readonly state: CopyState;
  /** What it is called there; empty without one. */
  readonly name: string;
  /** What differs, in the language of the user; empty where nothing has to be said. */
  readonly note: string;
}

/** A template with its copies. */
export interface CopiesEntry {
  /** Its «Название»; of a registered template alone, its registered name. */
  readonly name: string;
  /** Undefined where nothing is compared. */
  readonly lookup?: CopyEntry;
  readonly registered?: CopyEntry;
}

/** `hsm/withoutFile`: the records, and the approved registered templates, that no template of the folder has. */
export interface WithoutFileEntry extends CopiesEntry {
  /** For `hsm/copyText`. */
  readonly key: string;
}
export type WithoutFileResult = readonly WithoutFileEntry[];

/** `hsm/copyText`: the text of a copy as a template's file would hold it, a string; null when it is gone. */
export interface CopyTextParams {
  /** The template, with the text of its file; missing for an entry without a file. */
  readonly template?: { readonly uri: string; readonly text: string };
  /** Of an entry without a file. */
  readonly key?: string;
  readonly copy: 'lookup' | 'registered';
}

/** `hsm/copiesTable`: the rows as a file for reading, printing, or other programs, a string. */
export interface CopiesTableParams {
  /** In the order of the file; `file` is missing where the template has none. */
  readonly rows: readonly (CopiesEntry & { readonly file?: string })[];
  readonly format: 'html' | 'csv';
}
