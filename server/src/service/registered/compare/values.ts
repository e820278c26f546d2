import { LIMITS } from '../../vocabulary/limits';
import type { Span } from '../../vocabulary/span';
import type { Placeholder } from './pattern';

/** The text that stands for a placeholder. */
export interface Value {
  readonly name: string;
  /** In the matched text. */
  readonly span: Span;
}

/** How long a value may be, in UTF-16 units: Voximplant's page on WhatsApp over Edna. */
export const LONGEST_VALUE = LIMITS.sampleValue.value;

/** Whether values keep the rules that the leftmost places may break: length, one value for one name, one own placeholder. */
export function areAllowed(values: readonly Value[], text: string, own: readonly Placeholder[]): boolean {
  let known: Map<string, string> | undefined;
  let ownIndex = 0;
  for (const { name, span } of values) {
    if (span.end - span.start > LONGEST_VALUE) return false;
    if (values.length > 1) {
      known ??= new Map<string, string>();
      const value = text.slice(span.start, span.end);
      if ((known.get(name) ?? value) !== value) return false;
      known.set(name, value);
    }
    let held = 0;
    for (let place = own[ownIndex]; place && place.span.start < span.end; place = own[++ownIndex]) {
      if (place.span.start >= span.start) held++;
    }
    if (held > 1) return false;
  }
  return true;
}

/** Whether a value holds at most one placeholder of the text and cuts none. */
export function holdsOne({ start, end }: Span, own: readonly Placeholder[]): boolean {
  let held = 0;
  for (const { span } of own) {
    if (span.start >= end) break;
    if (span.end <= start) continue;
    if (span.start < start || span.end > end) return false;
    held++;
  }
  return held <= 1;
}
