import type { NamedPlace } from '../../model/placeholders';
import { LIMITS } from '../../vocabulary/limits';
import type { Span } from '../../vocabulary/span';
import type { FittedText } from './fitted-text';

/** The text that stands for a placeholder: the name is that of the registered one, the span in the matched text. */
export type Value = NamedPlace;

/** How long a value may be, in UTF-16 units: Voximplant's page on WhatsApp over Edna. */
export const LONGEST_VALUE = LIMITS.sampleValue.value;

/** Whether values keep the rules that the leftmost places may break: length, one value for one name, one own placeholder. */
export function areAllowed(
  values: readonly Value[],
  { text, placeholders }: FittedText,
  repeatsNames: boolean,
): boolean {
  for (const { span } of values) if (span.end - span.start > LONGEST_VALUE) return false;
  if (placeholders.length > 0 && !areApart(values, placeholders)) return false;
  return !repeatsNames || areEqual(values, text);
}

/** Whether no value holds two placeholders of the text. */
function areApart(values: readonly Value[], own: readonly NamedPlace[]): boolean {
  let ownIndex = 0;
  for (const { span } of values) {
    let held = 0;
    for (let place = own[ownIndex]; place && place.span.start < span.end; place = own[++ownIndex]) {
      if (place.span.start >= span.start) held++;
    }
    if (held > 1) return false;
  }
  return true;
}

/** Whether values of one name are the same. */
function areEqual(values: readonly Value[], text: string): boolean {
  const known = new Map<string, string>();
  for (const { name, span } of values) {
    const value = text.slice(span.start, span.end);
    if ((known.get(name) ?? value) !== value) return false;
    known.set(name, value);
  }
  return true;
}

/** Whether a value holds at most one placeholder of the text and cuts none. */
export function holdsOne({ start, end }: Span, own: readonly NamedPlace[]): boolean {
  let held = 0;
  for (const { span } of own) {
    if (span.start >= end) break;
    if (span.end <= start) continue;
    if (span.start < start || span.end > end) return false;
    held++;
  }
  return held <= 1;
}
