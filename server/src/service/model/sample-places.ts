import { Fact } from '../syntax/facts';
import type { Span } from '../vocabulary/span';
import { TokenKind } from '../syntax/tokens';
import type { HsmDocument, Section } from '../syntax/tree';
import { placesIn } from './places';

/** Named sample values for variables and macros: `{{1}}` → `1`, `[#Contact.Name#]` → `Contact.Name`. */
export interface SampleSet {
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
}

/** A place for which a sample set may have a value: a variable or a macro. */
export interface SamplePlace {
  readonly span: Span;
  /** The key in a sample set: `1`, `name`, `Contact.Name`. */
  readonly key: string;
}

/** How the place of a key is written in a template: a macro has a dot in its path, or an `@` before it. */
export function writtenPlace(key: string): string {
  return /[.@]/.test(key) ? `[#${key}#]` : `{{${key}}}`;
}

/** The places of a section that samples fill, in order. */
export function samplePlacesIn(document: HsmDocument, section: Section): readonly SamplePlace[] {
  const places: SamplePlace[] = placesIn(document, section)
    .filter(({ form }) => form !== 'invalid')
    .map(({ span, name }) => ({ span, key: name }));
  if ((document.facts & Fact.Macro) === 0) return places;
  for (const span of document.spansOf(TokenKind.Macro)) {
    if (span.start < section.span.start || span.end > section.span.end) continue;
    places.push({ span, key: document.text.slice(span.start + 2, span.end - 2) });
  }
  return places.sort((a, b) => a.span.start - b.span.start);
}

/** The length of a section's text with the values of a set in place, in UTF-16 units. */
export function filledLength(section: Section, places: readonly SamplePlace[], set: SampleSet): number {
  let length = section.text.length;
  for (const { span, key } of places) {
    const value = Object.hasOwn(set.values, key) ? set.values[key] : undefined;
    if (value !== undefined) length += value.length - (span.end - span.start);
  }
  return length;
}
