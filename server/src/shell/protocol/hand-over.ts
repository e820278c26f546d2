/** The requests about templates on their way into BPMSoft. */

/** `hsm/exportRows`: a row for each file that the configuration does not ignore, a few files at a time. */
export interface ExportRowsParams {
  /** What an open document holds counts more than its file. The name is what the reader calls the template. */
  readonly files: readonly { readonly uri: string; readonly text: string; readonly name: string }[];
}
/** The row is of use to the server only. */
export interface ExportRowsResult {
  readonly rows: readonly object[];
}

/** `hsm/exportTable`: what would go wrong with the rows in BPMSoft, and the files when nothing does. */
export interface ExportTableParams {
  readonly rows: readonly object[];
  readonly format: 'xlsx' | 'csv' | 'html' | 'http';
  readonly title: string;
  /** The folder or file whose configuration names the captions. */
  readonly uri: string;
  /** Whether the files are made although the table is blocked. Default: false. */
  readonly force?: boolean;
}
export interface ExportTableResult {
  readonly problems: readonly {
    readonly level: 'refused' | 'blocked' | 'warning';
    /** In the language of the user, with the file's name in front. */
    readonly message: string;
  }[];
  /** One file, or several where one import would drop templates: bytes as base64. None when the table is refused. */
  readonly files: readonly { readonly content: string; readonly count: number }[];
}

/** `hsm/compareText`: whether another text is the template, and how it differs; in words for the user. */
export interface CompareTextParams {
  readonly uri: string;
  readonly text: string;
}
export interface CompareTextResult {
  readonly isEqual: boolean;
  readonly message: string;
}

/** `hsm/importLookup`: an exported lookup beside the templates of a folder. */
export interface ImportLookupParams {
  /** The workbook, base64. */
  readonly content: string;
  /** The folder for new files, a URI with a slash at its end. */
  readonly folder: string;
  /** The templates of the folder; what an open document holds counts more. */
  readonly files: readonly { readonly uri: string; readonly text: string }[];
  /** Every name in the folder: new files get others. */
  readonly taken: readonly string[];
}
export interface ImportLookupResult {
  /** Why the workbook cannot be read, in the language of the user. */
  readonly problem?: string;
  readonly created: readonly { readonly fileName: string; readonly name: string; readonly text: string }[];
  readonly changed: readonly {
    readonly uri: string;
    readonly name: string;
    /** The text of the lookup. */
    readonly text: string;
    /** In the language of the user. */
    readonly difference: string;
  }[];
  readonly equal: number;
  /** Templates that the lookup does not have. */
  readonly gone: readonly { readonly uri: string; readonly name: string }[];
  /** What was not taken, in the language of the user. */
  readonly leftOut: readonly string[];
  /** The configuration file that applies to the folder, when there is one. */
  readonly configuredBy?: string;
}

/** `hsm/keepNames`: the text of a configuration with the names of new files in it; null when it is damaged. */
export interface KeepNamesParams {
  readonly configuration: string;
  readonly text: string;
  readonly names: readonly { readonly uri: string; readonly name: string }[];
}
