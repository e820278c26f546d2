/** The requests about lists of registered templates. */

/** `hsm/judgeList`: whether a list may take the place of a kept one. */
export interface JudgeListParams {
  readonly text: string;
  /** The text of the file that would be written over. */
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
