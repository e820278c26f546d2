import type { LocalizedText } from '../vocabulary/language';

/** How likely a cause is; in order. */
export const LIKELIHOODS = ['certain', 'likely', 'possible', 'unlikely'] as const;
export type Likelihood = (typeof LIKELIHOODS)[number];

/** Why a message may not have been delivered. */
export interface Cause {
  readonly likelihood: Likelihood;
  /** The check that found it; undefined for what no check looks for. */
  readonly check?: string | undefined;
  /** What is wrong, as a sentence or two. */
  readonly text: LocalizedText;
  /** What to do; undefined where `text` says it. */
  readonly advice?: LocalizedText | undefined;
  /** Codes with which Edna or Meta report it. */
  readonly codes: readonly string[];
}

/** Codes for a text that fits no registered one. */
export const MISMATCH_CODES = [
  'matched-template-not-found',
  'error-content-do-not-match-hsm-template',
  'not-template-match',
] as const;
