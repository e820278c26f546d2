/** What the server asks the editor: the files beside templates. */

/** `hsm/findFile` (server → client): the nearest file of a name, from the document's folder upward; null when none. */
export interface FindFileParams {
  readonly uri: string;
  readonly name: string;
}
export interface FoundFile {
  readonly uri: string;
  readonly text: string;
  /** Whether the editor cannot write it. */
  readonly readOnly?: boolean;
}

/**
 * `hsm/readFile` (server → client): the text of a file, a string; null when there is none; `{ refused: true }` for one outside of
 * the open folders while the author does not trust them.
 */
export interface ReadFileParams {
  readonly uri: string;
}
export type ReadFileResult = string | null | { readonly refused: true };

/** `hsm/readLists` (server → client): the files in a folder that fit paths and patterns relative to it. */
export interface ReadListsParams {
  readonly folder: string;
  readonly patterns: readonly string[];
}
export interface ReadListFile {
  readonly uri: string;
  /** Null when the file cannot be read as text. */
  readonly text: string | null;
  /** The day on which it was written last, ISO 8601. */
  readonly modified?: string;
}

/** `hsm/readWorkbook` (server → client): a file below a folder, base64, a string; null when there is none. */
export interface ReadWorkbookParams {
  readonly folder: string;
  readonly path: string;
}
