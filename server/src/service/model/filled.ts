import { textSpan } from '../syntax/section-offsets';
import type { HsmDocument, Section } from '../syntax/tree';
import type { Span } from '../vocabulary/span';
import { FILLED, placeholdersIn, type Placeholder } from './placeholders';

/** Values for placeholders: `{{1}}` has the key `1`, `[#Contact.Name#]` the key `Contact.Name`. */
export type PlaceValues = Readonly<Record<string, string>>;

/** Sample values with a name. */
export interface SampleSet {
  readonly name: string;
  readonly values: PlaceValues;
}

/** How the placeholder of a key is written in a template: a macro has a dot in its path, or an `@` before it. */
export function writtenPlace(key: string): string {
  return /[.@]/.test(key) ? `[#${key}#]` : `{{${key}}}`;
}

/** A placeholder in a text in which placeholders may have been filled. */
export interface FilledPlace {
  readonly name: string;
  readonly filled: boolean;
  /** In the filled text. */
  readonly span: Span;
  /** In the text as written. */
  readonly source: Span;
}

/** A text with its placeholders filled, and the way back to the text as written. */
export interface FilledText {
  readonly text: string;
  /** In order, not overlapping; between them both texts are the same. */
  readonly places: readonly FilledPlace[];
}

/**
 * Puts values where a section's text has placeholders; one without a value stays as written. Linear in the length.
 *
 * @param section of any reading of the document
 * @param text the section's text, or the beginning of it that is shown
 */
export function fillPlaces(
  document: HsmDocument,
  section: Section,
  values: PlaceValues,
  text: string = section.text,
): FilledText {
  const places: FilledPlace[] = [];
  let filled = '';
  let copied = 0;
  for (const { span, name: written } of placeholdersIn(document, section, FILLED)) {
    const source = textSpan(section, span);
    if (source.end > text.length) break;
    const name = written.trim();
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    const shown = value ?? text.slice(source.start, source.end);
    filled += text.slice(copied, source.start);
    const start = filled.length;
    filled += shown;
    places.push({ name, filled: value !== undefined, span: { start, end: filled.length }, source });
    copied = source.end;
  }
  return { text: filled + text.slice(copied), places };
}

/** The length of a section's text with the values of a set in place of its samples, in UTF-16 units. */
export function filledLength(section: Section, places: readonly Placeholder[], set: SampleSet): number {
  let length = section.text.length;
  for (const { span, name } of places) {
    const value = Object.hasOwn(set.values, name) ? set.values[name] : undefined;
    if (value !== undefined) length += value.length - (span.end - span.start);
  }
  return length;
}
