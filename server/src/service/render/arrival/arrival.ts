import type { CheckContext } from '../../checks/types';
import { isBlank } from '../../model/blank';
import type { PlaceValues } from '../../model/filled';
import { readExactTags } from '../../syntax/exact-reading';
import type { Repair } from '../../vocabulary/edits';
import { beginningReasons } from './beginning';
import { partReasons } from './parts';
import type { ArrivalOutcome, ArrivalReason } from './reason';
import { repairsOf } from './repairs';
import { strayTagReasons, strayTagsOf } from './stray-tags';

/** A reason with the repairs that remove it. */
export interface RepairableReason extends Pick<ArrivalReason, 'outcome' | 'text'> {
  /** The author's choices; empty when only they know what to write. */
  readonly repairs: readonly Repair[];
}

/** What becomes of a message. */
export interface Arrival {
  /** The gravest of the reasons; undefined: nothing speaks against its arriving as drawn. */
  readonly outcome: ArrivalOutcome | undefined;
  /** The gravest first. */
  readonly reasons: readonly RepairableReason[];
}

const ORDER: readonly ArrivalOutcome[] = ['nothing', 'seen', 'unknown'];
const ARRIVES: Arrival = { outcome: undefined, reasons: [] };

/**
 * Whether a template arrives as intended, as far as the pages of BPMSoft, Edna and Meta say; what none of them says
 * is `unknown`. Lengths count as Meta's, in UTF-16 units. Nothing is reported for an empty file.
 *
 * @param values that fill the places; they count for the length
 */
export function arrivalOf(context: CheckContext, values: PlaceValues = {}): Arrival {
  const { document } = context;
  if (isBlank(document.text)) return ARRIVES;
  const parts = readExactTags(document.text);
  const strays = strayTagsOf(document, parts.image);
  const found = [
    ...beginningReasons(document),
    ...strayTagReasons(strays),
    ...partReasons(document, parts, strays, values),
  ];
  const reasons = ORDER.flatMap((outcome) => found.filter((reason) => reason.outcome === outcome)).map(
    (reason) => ({ outcome: reason.outcome, text: reason.text, repairs: repairsOf(reason, context) }),
  );
  return { outcome: reasons[0]?.outcome, reasons };
}
