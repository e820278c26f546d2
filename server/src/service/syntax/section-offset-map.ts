import type { Span } from '../vocabulary/span';
import type { Section } from './tree';

/**
 * The way between a section's `text` and the document, for many questions about one section: made in time linear
 * in the length of the section, each answer in logarithmic time. `section-offsets.ts` answers single questions.
 */
export class SectionOffsetMap {
  /** The offsets in `text` of the line ends that the file writes with two units (CR LF), in order. */
  private readonly doubleLineEnds: number[] = [];

  constructor(private readonly section: Section) {
    const { raw } = section;
    for (let at = raw.indexOf('\r\n'); at >= 0; at = raw.indexOf('\r\n', at + 2)) {
      this.doubleLineEnds.push(at - this.doubleLineEnds.length);
    }
  }

  /** The offset in the document of an offset in `text`. */
  toDocument(textOffset: number): number {
    return this.section.span.start + textOffset + this.doubleBefore(textOffset);
  }

  spanToDocument(textSpan: Span): Span {
    return { start: this.toDocument(textSpan.start), end: this.toDocument(textSpan.end) };
  }

  /**
   * The offset in `text` of an offset in the document; one outside the section gives the nearest end of `text`,
   * one between CR and LF the place before the line end.
   */
  toText(documentOffset: number): number {
    const offset = documentOffset - this.section.span.start;
    let low = 0;
    let high = this.doubleLineEnds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      // The line end number `middle` takes the units `end + middle` and `end + middle + 1` of the section.
      if ((this.doubleLineEnds[middle] ?? 0) + middle + 1 < offset) low = middle + 1;
      else high = middle;
    }
    const end = this.doubleLineEnds[low];
    const isInside = end !== undefined && end + low + 1 === offset;
    return Math.max(0, Math.min(this.section.text.length, isInside ? end : offset - low));
  }

  private doubleBefore(textOffset: number): number {
    let low = 0;
    let high = this.doubleLineEnds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.doubleLineEnds[middle] ?? 0) < textOffset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
