import type { Span } from '../vocabulary/span';
import type { Section } from '../syntax/tree';
import type { MessagePlace, MessageText } from './message';
import type { FilledPlace, FilledText } from '../model/filled';

/**
 * Leads from a section's filled text back to the document. The questions must come in rising order of
 * their start; then all of them together take time linear in the length of the text.
 */
export class SourceMap {
  private next = 0;
  private nextStray = 0;
  /** The offsets in the section's text of line ends that the file writes with two units. */
  private readonly doubleLineEnds: readonly number[];

  constructor(
    private readonly section: Section,
    private readonly filled: FilledText,
    /** Damaged tags that are text here: document spans, in order. */
    private readonly strays: readonly Span[] = [],
  ) {
    this.doubleLineEnds = findDoubleLineEnds(section.raw);
  }

  /** The span in the document of a span in the filled text: a place that is touched belongs to it as a whole. */
  spanOf(span: Span): Span {
    const places = this.filled.places;
    let first = this.next;
    while (first < places.length && (places[first]?.span.end ?? 0) <= span.start) first++;
    this.next = first;
    const start = this.written(span.start, places[first - 1], places[first], 'start');
    let last = first;
    while (last < places.length && (places[last]?.span.end ?? 0) < span.end) last++;
    const end = this.written(span.end, places[last - 1], places[last], 'end');
    return { start: this.toDocument(start), end: this.toDocument(Math.max(start, end)) };
  }

  /** The plain characters and places that a span of the filled text is made of; a place with an empty value is nothing. */
  piecesOf(span: Span): (MessageText | MessagePlace)[] {
    const { text, places } = this.filled;
    const pieces: (MessageText | MessagePlace)[] = [];
    let offset = span.start;
    const addText = (end: number): void => {
      if (end <= offset) return;
      const piece = this.spanOf({ start: offset, end });
      pieces.push(...this.cutAtStrays({ kind: 'text', span: piece, text: text.slice(offset, end) }));
      offset = end;
    };
    while (this.next < places.length && (places[this.next]?.span.end ?? 0) <= span.start) this.next++;
    for (let index = this.next; index < places.length; index++) {
      const place = places[index];
      if (place === undefined || place.span.start >= span.end) break;
      addText(place.span.start);
      if (place.span.end === place.span.start) continue;
      const end = Math.min(place.span.end, span.end);
      const source = place.source;
      pieces.push({
        kind: 'place',
        span: { start: this.toDocument(source.start), end: this.toDocument(source.end) },
        name: place.name,
        text: text.slice(offset, end),
        filled: place.filled,
      });
      offset = end;
    }
    addText(span.end);
    return pieces;
  }

  /** A piece of text, cut where a damaged tag begins or ends; only code has line ends inside, and no cut is exact there. */
  private cutAtStrays(piece: MessageText): MessageText[] {
    const { strays } = this;
    const { start, end } = piece.span;
    while ((strays[this.nextStray]?.end ?? Infinity) <= start) this.nextStray++;
    const cuts: MessageText[] = [];
    let from = start;
    const cut = (to: number, stray: boolean): void => {
      if (to <= from) return;
      const text = piece.text.slice(from - start, to === end ? undefined : to - start);
      cuts.push({ kind: 'text', span: { start: from, end: to }, text, ...(stray && { stray }) });
      from = to;
    };
    for (let index = this.nextStray; index < strays.length; index++) {
      const stray = strays[index];
      if (stray === undefined || stray.start >= end) break;
      cut(stray.start, false);
      cut(Math.min(stray.end, end), true);
    }
    cut(end, false);
    return cuts;
  }

  /** The offset in the section's text; `before` ends at or before the offset, `at` is the place after it. */
  private written(
    offset: number,
    before: FilledPlace | undefined,
    at: FilledPlace | undefined,
    edge: 'start' | 'end',
  ): number {
    if (at !== undefined && at.span.start < offset && offset < at.span.end) return at.source[edge];
    if (at?.span.start === offset && edge === 'start') return at.source.start;
    if (at?.span.end === offset && at.span.start < offset && edge === 'end') return at.source.end;
    return before === undefined ? offset : offset - before.span.end + before.source.end;
  }

  private toDocument(offset: number): number {
    const ends = this.doubleLineEnds;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    return this.section.span.start + offset + low;
  }
}

function findDoubleLineEnds(raw: string): number[] {
  const ends: number[] = [];
  for (let at = raw.indexOf('\r\n'); at >= 0; at = raw.indexOf('\r\n', at + 2)) ends.push(at - ends.length);
  return ends;
}
