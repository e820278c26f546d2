import { contentSpan } from '../../syntax/section-offsets';
import type { Span } from '../../vocabulary/span';
import type { HsmDocument } from '../../syntax/tree';
import { isBlank, withoutStrayTags } from '../../model/blank';
import { placeholdersIn, type Placeholder } from '../../model/placeholders';
import type { Report } from '../definition';
import { hasLetterOrDigit } from '../../vocabulary/unicode';

export type EdgeSide = 'start' | 'end';

/** A variable with no word between it and an edge of the body. */
export interface Edge {
  readonly place: Placeholder;
  /** The variable with all between it and the edge: also where the next word will be typed. */
  readonly typingSpan: Span;
  /** What is between: nothing but whitespace, or signs and emoji, which are not words. */
  readonly distance: 'none' | 'signs';
}

/** A letter or a digit. Signs and emoji are not text: editors that judge the edges strip them before they look. */

interface Edges {
  readonly start: Edge | undefined;
  readonly end: Edge | undefined;
}

const NO_EDGES: Edges = { start: undefined, end: undefined };

/** The variables at the edges of the body; undefined where a word comes before or after. */
export function edgesOf(document: HsmDocument): Edges {
  return document.once(findEdges);
}

function findEdges(document: HsmDocument): Edges {
  const places = placeholdersIn(document, document.body);
  const first = places[0];
  const last = places.at(-1);
  if (!first || !last) return NO_EDGES;
  const body = contentSpan(document.body);
  return {
    start: edge(first, withoutStrayTags(document, body.start, first.span.start), {
      start: body.start,
      end: first.span.end,
    }),
    end: edge(last, withoutStrayTags(document, last.span.end, body.end), {
      start: last.span.start,
      end: body.end,
    }),
  };
}

function edge(place: Placeholder, between: string, typingSpan: Span): Edge | undefined {
  if (hasLetterOrDigit(between)) return undefined;
  return { place, typingSpan, distance: isBlank(between) ? 'none' : 'signs' };
}

/** What a check reports of a variable at an edge. */
export function atEdge(
  { place, typingSpan }: Edge,
  side: EdgeSide,
): Report<{ readonly name: string; readonly side: EdgeSide }> {
  return { span: place.span, typingSpan, data: { name: place.name, side } };
}
