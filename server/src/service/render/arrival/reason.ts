import type { LocalizedText } from '../../vocabulary/language';
import type { Span } from '../../vocabulary/span';

/**
 * What becomes of a message: `nothing` is sent or delivered · the customer has `seen` what was meant as markup ·
 * `unknown`, because no page says what BPMSoft does.
 */
export type ArrivalOutcome = 'nothing' | 'seen' | 'unknown';

/** Why a message does not arrive as it was meant. */
export interface ArrivalReason {
  readonly outcome: ArrivalOutcome;
  readonly text: LocalizedText;
  /** The checks that may have found it. */
  readonly checks: readonly string[];
  /** Where their findings are, when others of these checks may be elsewhere. */
  readonly at?: readonly Span[];
  /** Whether several findings are repaired at once; else each is left to the author. */
  readonly together?: boolean;
}
