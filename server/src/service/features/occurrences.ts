import {
  placeholderAt,
  PlaceholderKind,
  placeholdersIn,
  placeholdersOfFile,
  type Placeholder,
} from '../model/placeholders';
import { spanTouchesOffset, type Span } from '../vocabulary/span';
import type { HsmDocument, Section } from '../syntax/tree';

/** A variable at a place, and every place that gets the same value. */
export interface VariableOccurrences {
  readonly section: Section;
  readonly place: Placeholder;
  /** All places with this name in the section, in order; with damaged braces whose meaning is certain. */
  readonly places: readonly Placeholder[];
}

/**
 * The variable at an offset (also at its end). Meta numbers variables separately in every component, so `{{1}}` of the
 * header and `{{1}}` of the body are two variables: only places of the same section belong together.
 */
export function variableAt(document: HsmDocument, offset: number): VariableOccurrences | undefined {
  for (const section of document.allSections) {
    const places = placeholdersIn(document, section);
    // Of two variables that touch, the one that begins at the offset.
    const place = places.findLast(({ span }) => spanTouchesOffset(span, offset));
    if (place) return { section, place, places: places.filter(({ name }) => name === place.name) };
  }
  return undefined;
}

/** The places that mean the same as what is at the offset: of a variable, or of a macro everywhere in the file. */
export function occurrencesAt(document: HsmDocument, offset: number): readonly Span[] {
  const variable = variableAt(document, offset);
  if (variable) return variable.places.map(({ span }) => span);
  const macro = placeholderAt(document, offset, PlaceholderKind.Macro);
  if (!macro) return [];
  return placeholdersOfFile(document, PlaceholderKind.Macro)
    .filter(({ name }) => name === macro.name)
    .map(({ span }) => span);
}
