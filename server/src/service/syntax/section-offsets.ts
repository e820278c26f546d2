import type { Span } from '../vocabulary/span';
import type { Section } from './tree';

/** For the section that was asked about last: the offsets in `text` of the line ends that are CR LF in the file. */
let lastSection: { readonly section: Section; readonly pairs: readonly number[] } | undefined;

/**
 * The offset in the document of an offset in a section's `text`. The two differ only where the file has CR LF,
 * which `text` holds as LF. Looks through a section once, so that mapping all findings of a text is not quadratic.
 */
function documentOffset(section: Section, textOffset: number): number {
  // No line end of two units, none left out at the end: the usual case.
  if (section.raw.length === section.text.length) {
    return Math.min(section.span.start + textOffset, section.span.end);
  }
  const pairs = pairsIn(section);
  // How many pairs precede the offset.
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle] ?? 0) < textOffset) low = middle + 1;
    else high = middle;
  }
  return Math.min(section.span.start + textOffset + low, section.span.end);
}

/** The offset in a section's `text` of an offset in its part of the document. */
function textOffset(section: Section, offset: number): number {
  const inSection = offset - section.span.start;
  if (section.raw.length === section.text.length) return inSection;
  const pairs = pairsIn(section);
  // How many pairs end before the offset: pair `n` is `n` units further on in the document than in the text.
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle] ?? 0) + middle < inSection) low = middle + 1;
    else high = middle;
  }
  return inSection - low;
}

/** The span in a section's `text` of a span in its part of the document. */
export function textSpan(section: Section, span: Span): Span {
  return { start: textOffset(section, span.start), end: textOffset(section, span.end) };
}

const NO_PAIRS: readonly number[] = [];

function pairsIn(section: Section): readonly number[] {
  if (lastSection?.section !== section) lastSection = { section, pairs: pairsOf(section.raw) };
  return lastSection.pairs;
}

function pairsOf(raw: string): readonly number[] {
  let found = raw.indexOf('\r\n');
  if (found < 0) return NO_PAIRS;
  const pairs: number[] = [];
  for (; found >= 0; found = raw.indexOf('\r\n', found + 2)) pairs.push(found - pairs.length);
  return pairs;
}

/** The span in the document of a span in a section's `text`. */
export function documentSpan(section: Section, textSpan: Span): Span {
  return { start: documentOffset(section, textSpan.start), end: documentOffset(section, textSpan.end) };
}

/** The part of the document that a section's `text` covers: its span without the file's one final line end. */
export function contentSpan(section: Section): Span {
  return { start: section.span.start, end: documentOffset(section, section.text.length) };
}
