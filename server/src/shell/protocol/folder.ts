/** The requests about the templates of the open folders, and about texts that are not documents. */
import type { Diagnostic, Range, TextEdit } from 'vscode-languageserver-types';
import type { CopiesEntry } from './copies';
import type { Counts } from '../../service';

/**
 * `hsm/indexFiles`: the client read files of the folder, because somebody asked for all templates or because files
 * changed. What an open document holds counts more than its file. The answer has one entry for each file.
 */
export interface IndexFilesParams {
  readonly files: readonly { readonly uri: string; readonly text: string }[];
  /** URIs of files that are gone. */
  readonly removed?: readonly string[];
  /** Everything that was sent before is forgotten first. */
  readonly restart?: boolean;
  /** URIs of files that could not be read, or lost letters: nothing may be reported that they could contradict. */
  readonly unread?: readonly string[];
  /** Every template has been sent; false: the scan was cancelled. */
  readonly complete?: boolean;
  /** Whether the findings of files that are not open are wanted. */
  readonly diagnostics?: boolean;
  /** Whether the answer names the files to be sent again; takes longer the more templates there are. */
  readonly wantsAffected?: boolean;
}
export interface IndexFilesResult {
  readonly entries: readonly FolderEntry[];
  /** Of files that are not open, when they were wanted. */
  readonly diagnostics: readonly { readonly uri: string; readonly items: Diagnostic[] }[];
  /**
   * When they were wanted: the files whose findings may have changed since they were sent, because of files that have,
   * or had, a text or an image in common with them. Each is named once.
   */
  readonly affected: readonly string[];
  /** Allowed lengths in UTF-16 units. */
  readonly allowed: { readonly body: number; readonly head: number; readonly foot: number };
}
/** A template in the list of all. */
export interface FolderEntry extends CopiesEntry {
  readonly uri: string;
  /** The header in one line, shortened; empty without one. */
  readonly header: string;
  /** The beginning of the body in one line. */
  readonly beginning: string;
  /** Used lengths in UTF-16 units, of the sections that are there. */
  readonly lengths: { readonly body: number; readonly head?: number; readonly foot?: number };
  readonly image: boolean;
  /** How many different variables occur. */
  readonly variables: number;
  readonly problems: Counts;
}

/** `hsm/invisible`: the characters of a document that cannot be seen or look like a plain space. */
export interface InvisibleParams {
  readonly textDocument: { readonly uri: string };
}
export interface InvisibleCharacter {
  readonly range: Range;
  /** Short, for a box in the text: `NBSP`, `U+200B`. */
  readonly label: string;
  /** The name and what the character does, in the user's language. */
  readonly name: string;
  /** Whether the character has a width of its own. */
  readonly wide: boolean;
}

/** `hsm/cleanUp`: the edits that take invisible characters out of a document, or of a range of it. */
export interface CleanUpParams {
  readonly textDocument: { readonly uri: string };
  readonly range?: Range;
}
export type CleanUpResult = readonly TextEdit[];

/**
 * `hsm/pastedText`: a copied text as it belongs into a template, a string: without invisible characters, with the
 * formatting of the other program in WhatsApp's signs.
 */
export interface PastedTextParams {
  readonly textDocument: { readonly uri: string };
  /** What it replaces. */
  readonly range: Range;
  readonly text: string;
  /** The same with formatting, when the other program copies it. */
  readonly html?: string;
}

/** `hsm/bubbles`: templates drawn for the gallery, one string of HTML each, without images from the internet. */
export interface BubblesParams {
  readonly texts: readonly string[];
}
