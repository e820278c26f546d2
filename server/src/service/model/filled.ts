import type { Span } from '../vocabulary/span';
import { readPlace } from '../syntax/places';

/** Values for places: `{{1}}` has the key `1`, `[#Contact.Name#]` the key `Contact.Name`. */
export type PlaceValues = Readonly<Record<string, string>>;

/** A place in a text in which the places may have been filled. */
export interface FilledPlace {
  readonly name: string;
  readonly filled: boolean;
  /** In the filled text. */
  readonly span: Span;
  /** In the text as written. */
  readonly source: Span;
}

/** A text with its places filled, and the way back to the text as written. */
export interface FilledText {
  readonly text: string;
  /** In order, not overlapping; between them both texts are the same. */
  readonly places: readonly FilledPlace[];
}

/**
 * Puts values where the text has places; a place without a value stays as written. Linear in the length.
 *
 * @param text a section's text, LF
 */
export function fillPlaces(text: string, values: PlaceValues): FilledText {
  const places: FilledPlace[] = [];
  let filled = '';
  let copied = 0;
  const opening = /\{|\[#/g;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const start = match.index;
    const read = readPlace(text, start);
    if (!read) continue;
    const { end } = read;
    opening.lastIndex = end;
    if (!read.isPlace) continue;
    const name = text.slice(start + 2, end - 2).trim();
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    filled += text.slice(copied, start);
    const place = { start: filled.length, end: filled.length + (value ?? text.slice(start, end)).length };
    filled += value ?? text.slice(start, end);
    places.push({ name, filled: value !== undefined, span: place, source: { start, end } });
    copied = end;
  }
  return { text: filled + text.slice(copied), places };
}
