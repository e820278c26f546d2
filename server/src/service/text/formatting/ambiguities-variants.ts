import type { Ambiguity } from './ambiguity';
import { SPACE, isAsciiWord, isSpace } from './characters';
import { RECOMMENDED_RULES, pairMarkers } from './matcher';
import type { EdgeRules } from './matcher';
import { Side, createMarker } from './tokens';
import type { Marker, Segment } from './tokens';

/** The reading of those who know only the letters and digits of ASCII. */
const ASCII_WORDS: EdgeRules = {
  isWordBefore: (text, offset) => isAsciiWord(text.charCodeAt(offset - 1)),
  isWordAfter: (text, offset) => isAsciiWord(text.charCodeAt(offset)),
  isSpace,
};

/** The reading of those who know only U+0020 as whitespace. */
const PLAIN_SPACE: EdgeRules = { ...RECOMMENDED_RULES, isSpace: (unit) => unit === SPACE };

/** Runs that other readings of a segment have and ours has not, or the other way round. */
export function variantAmbiguities(text: string, segment: Segment): Ambiguity[] {
  if (segment.first === segment.last) return [];
  const found: Ambiguity[] = [];
  if (hasMarker(segment, (marker) => isByRareWord(text, marker))) {
    addDifferences(text, segment, ASCII_WORDS, 'letter-outside-ascii', found);
  }
  if (hasMarker(segment, (marker) => isByRareSpace(text, marker))) {
    addDifferences(text, segment, PLAIN_SPACE, 'special-space', found);
  }
  return found;
}

function hasMarker(segment: Segment, isMeant: (marker: Marker) => boolean): boolean {
  for (let marker: Marker | undefined = segment.first; marker !== undefined; marker = marker.next) {
    if (isMeant(marker)) return true;
  }
  return false;
}

/** A letter outside of ASCII decides only beside a marker that has no whitespace on its other side. */
function isByRareWord(text: string, marker: Marker): boolean {
  const isGlued = (marker.sides & Side.Glued) !== 0 && text.charCodeAt(marker.start - 1) >= 0x80;
  const mayClose = (marker.sides & (Side.SpaceBefore | Side.Closes)) === 0;
  return isGlued || (mayClose && text.charCodeAt(marker.start + 1) >= 0x80);
}

function isByRareSpace(text: string, marker: Marker): boolean {
  const before = text.charCodeAt(marker.start - 1);
  const after = text.charCodeAt(marker.start + 1);
  return (before !== SPACE && isSpace(before)) || (after !== SPACE && isSpace(after));
}

function addDifferences(
  text: string,
  segment: Segment,
  rules: EdgeRules,
  reason: Ambiguity['reason'],
  found: Ambiguity[],
): void {
  const variant = copySegment(segment);
  pairMarkers(text, variant, rules);
  let other: Marker | undefined = variant.first;
  for (let marker: Marker | undefined = segment.first; marker !== undefined; marker = marker.next) {
    if (marker.partner?.start !== other?.partner?.start) {
      for (const close of [marker.partner, other?.partner]) {
        if (close !== undefined && close.start > marker.start) {
          found.push({ span: { start: marker.start, end: close.start + 1 }, reason });
        }
      }
    }
    other = other?.next;
  }
}

function copySegment(segment: Segment): Segment {
  const first = createMarker(segment.first.start, segment.first.unit, undefined);
  let last = first;
  for (let marker = segment.first.next; marker !== undefined; marker = marker.next) {
    last = createMarker(marker.start, marker.unit, last);
  }
  return { ...segment, first, last };
}
