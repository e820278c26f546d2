/** The requests about lists of registered templates. */
import type { Range } from 'vscode-languageserver-types';

/** `hsm/judgeList`: whether a list may take the place of a kept one. */
export interface JudgeListParams {
  readonly text: string;
  /** The text of the file that would be overwritten. */
  readonly kept?: string;
}
export interface JudgeListResult {
  /** `worse`: the author decides; `useless`: nothing to be kept. */
  readonly kind: 'good' | 'worse' | 'useless';
  readonly templates: number;
  readonly approved: number;
  /** In the language of the user; empty for a good one. */
  readonly why: string;
}

/** `hsm/nameLists`: a configuration that names lists as well. */
export interface NameListsParams {
  /** The text of the file; empty for a new one. */
  readonly text: string;
  /** Relative to the file. */
  readonly pattern: string;
}
export interface NameListsResult {
  /** The paths and patterns that the file has already. */
  readonly patterns: readonly string[];
  /** The new text; absent when the file is damaged. */
  readonly text?: string;
}

/** `hsm/createTemplates`: files for the approved templates of the lists of a folder; null without a list. */
export interface CreateTemplatesParams {
  /** A URI with a slash at its end. */
  readonly folder: string;
  /** The files to be made, of those that an earlier answer named; absent: all. */
  readonly wanted?: readonly string[];
}
export interface CreateTemplatesResult {
  readonly files: readonly {
    readonly name: string;
    readonly text: string;
    /** The registered body, for a list of choices. */
    readonly body: string;
  }[];
  /** What is left out and why, in the language of the user. */
  readonly leftOut: readonly string[];
  /** The configuration with examples and categories of the files; absent when there is nothing to write. */
  readonly configuration?: { readonly uri: string; readonly content: string };
}

/** `hsm/registration`: the request that registers a template. Null when the document is not known. */
export interface RegistrationParams {
  readonly textDocument: { readonly uri: string };
  readonly service: 'edna' | 'meta';
  /** Absent: only whether it can be registered and under which name. */
  readonly name?: string;
}
export interface RegistrationResult {
  /** What Meta would refuse, in the language of the user; then there is no request. */
  readonly refused: readonly { readonly message: string; readonly range: Range }[];
  readonly suggestedName: string;
  /** Why there is no request, when nothing is refused. */
  readonly problem?: string;
  readonly json?: string;
  /** What is still to be filled in by hand. */
  readonly gaps: readonly string[];
}

/** `hsm/registeredText`: the registered text that a template is compared with. */
export interface RegisteredTextParams {
  readonly textDocument: { readonly uri: string };
}
export type RegisteredTextResult =
  | {
      readonly kind: 'found';
      /** The template as it would be with the registered texts and the author's values. */
      readonly text: string;
      /** What it is called in the list. */
      readonly name: string;
      readonly isEqual: boolean;
    }
  /** No list that could be read applies to the template, or nothing in it is like the text. */
  | { readonly kind: 'no-list' | 'nothing-near' };
