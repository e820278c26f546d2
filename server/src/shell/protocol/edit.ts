import type { Range, TextEdit } from 'vscode-languageserver-types';

/** What a command of the author does to a template. */
export type EditOperation =
  /** Switches a formatting on or off. */
  | { readonly kind: 'formatting'; readonly formatting: 'bold' | 'italic' | 'strike' | 'code' }
  /** Puts the next variable in place of every selection. */
  | { readonly kind: 'variable' }
  /** Adds a section where it belongs, or goes to it. */
  | { readonly kind: 'section'; readonly section: 'HSM' | 'HEAD' | 'IMAGE' | 'FOOT' };

/** `hsm/edit`: how a command changes the text and moves the cursors; null when the document changed meanwhile. */
export interface EditParams {
  readonly textDocument: { readonly uri: string; readonly version: number };
  readonly selections: readonly Range[];
  readonly operation: EditOperation;
}
export interface EditAnswer {
  readonly edits: readonly TextEdit[];
  /** In the edited text. */
  readonly selections: readonly Range[];
  /** Why nothing was done, in the user's language. */
  readonly message?: string;
}
