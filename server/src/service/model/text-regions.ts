import { Fact } from '../syntax/facts';
import type { Span } from '../vocabulary/span';
import type { HsmDocument, Section } from '../syntax/tree';
import { isBlank, isBlankUnit, isWhiteSpace } from './blank';
import { imageContent } from './image-address';

/**
 * A part of the document that holds words: a body, header or footer, or the text after an image address.
 * The whitespace at its ends does not belong to it: `space-around-tag`, `final-newline` and
 * `leading-trailing-space` speak of that.
 */
export interface TextRegion {
  readonly section: Section;
  readonly start: number;
  readonly end: number;
}

/** The parts of the message that hold words, in file order; without blank ones. Linear in the length. */
export function textRegions(document: HsmDocument): readonly TextRegion[] {
  return document.once(findRegions);
}

function findRegions(document: HsmDocument): TextRegion[] {
  const regions: TextRegion[] = [];
  addText(document, document.body, regions);
  for (const section of document.sections) {
    if (section.kind !== 'image') addText(document, section, regions);
    else if ((document.facts & Fact.Image) !== 0) {
      const rest = imageContent(section)?.rest;
      if (rest) regions.push({ section, start: rest.start, end: rest.end });
    }
  }
  return regions;
}

function addText({ text }: HsmDocument, section: Section, regions: TextRegion[]): void {
  if (!isBlank(text, section.span.start, section.span.end)) {
    regions.push({ section, ...withoutOuterSpace(text, section.span) });
  }
}

/** A span without the whitespace at its ends, and without the invisible characters in that. */
export function withoutOuterSpace(text: string, span: Span): Span {
  let { start, end } = span;
  for (let offset = start; offset < end && isBlankUnit(text.charCodeAt(offset)); offset++) {
    if (isWhiteSpace(text.charCodeAt(offset))) start = offset + 1;
  }
  for (let offset = end - 1; offset >= start && isBlankUnit(text.charCodeAt(offset)); offset--) {
    if (isWhiteSpace(text.charCodeAt(offset))) end = offset;
  }
  return { start, end };
}
