import type { LocalizedText } from '../service';

/** Why a list could not be downloaded. */
export type DownloadProblemKind =
  | 'address'
  | 'key'
  | 'refused'
  | 'forbidden'
  | 'not-found'
  | 'too-many-requests'
  | 'service'
  | 'redirect'
  | 'web-page'
  | 'not-json'
  | 'too-large'
  | 'slow'
  | 'cut-off'
  | 'unreachable'
  | 'certificate'
  | 'other-status'
  | 'other-answer'
  | 'no-channels'
  | 'cancelled';

export interface DownloadProblem {
  readonly kind: DownloadProblemKind;
  /** What happened and what to do. Never holds the key, nor anything else of a request or an answer. */
  readonly message: LocalizedText;
}

export type Downloaded<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: DownloadProblem };

/** A failure in both languages. */
export function refuse(
  kind: DownloadProblemKind,
  en: string,
  ru: string,
): { readonly ok: false; readonly problem: DownloadProblem } {
  return { ok: false, problem: { kind, message: { en, ru } } };
}
