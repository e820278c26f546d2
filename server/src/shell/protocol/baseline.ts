/** The requests about accepted findings. */
import type { Range } from 'vscode-languageserver-types';
import type { DocumentReference } from './document';

/**
 * `hsm/acceptFinding`: the baseline file with a finding added, `hsm/removeStaleAccepted`: without the entries of this
 * document that fit no finding any more. The client writes the file. Null when there is no place for it.
 */
export interface AcceptFindingParams {
  readonly textDocument: DocumentReference;
  readonly check: string;
  readonly range: Range;
  readonly reason: string;
}
export interface RemoveStaleParams {
  readonly textDocument: DocumentReference;
}
export interface BaselineFile {
  readonly uri: string;
  readonly content: string;
}

/** The arguments of the command `hsm.acceptFinding`, which the lightbulb runs. */
export type AcceptFindingArguments = Omit<AcceptFindingParams, 'reason'>;
