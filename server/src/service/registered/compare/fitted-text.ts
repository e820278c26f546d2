import type { NamedPlace } from '../../model/placeholders';
import { writtenPlaces } from './pattern';
import { placeOrLength } from './steps';

/** A text that is fitted to registered ones, with what every comparison asks of it. */
export class FittedText {
  private placesOnce: readonly NamedPlace[] | undefined;
  private endsOnce: readonly number[] | undefined;

  /** @param text LF */
  constructor(readonly text: string) {}

  /** Its own placeholders, in order. */
  get placeholders(): readonly NamedPlace[] {
    this.placesOnce ??= writtenPlaces(this.text);
    return this.placesOnce;
  }

  /** Where its lines end: at line ends and tabs, and the end of the text. */
  get lineEnds(): readonly number[] {
    this.endsOnce ??= lineEndsOf(this.text);
    return this.endsOnce;
  }
}

/** By searches of the engine: a loop over all units takes many times longer. */
function lineEndsOf(text: string): readonly number[] {
  const ends: number[] = [];
  let line = placeOrLength(text, '\n', 0);
  let tab = placeOrLength(text, '\t', 0);
  while (Math.min(line, tab) < text.length) {
    const end = Math.min(line, tab);
    ends.push(end);
    if (end === line) line = placeOrLength(text, '\n', end + 1);
    else tab = placeOrLength(text, '\t', end + 1);
  }
  ends.push(text.length);
  return ends;
}
