import { BACKTICK, isSpace, isWordAfter, isWordBefore } from './formatting-characters';
import type { Marker, MarkerUnit, Segment } from './formatting-tokens';

/** What counts as a word and as white space beside a marker. Phones and parsers differ here. */
export interface EdgeRules {
  /** Whether a letter, mark or digit ends at the offset. */
  readonly isWordBefore: (text: string, offset: number) => boolean;
  /** Whether one begins at the offset. */
  readonly isWordAfter: (text: string, offset: number) => boolean;
  /** Whether the UTF-16 unit is white space. */
  readonly isSpace: (unit: number) => boolean;
}

/** The recommended reading of `grammar.md`: Unicode's letters, marks, digits and white space. */
export const RECOMMENDED_RULES: EdgeRules = { isWordBefore, isWordAfter, isSpace };

/**
 * Pairs the markers of a segment: sets `partner` of those that make a run. Linear in the number of markers.
 *
 * - Inline code first: what it holds is not formatted, and does not close anything.
 * - Then from left to right: a marker opens a run that ends at the nearest closing marker of its kind,
 *   unless that lies behind the end of a run that is open already (the first opened wins), or the kind is open.
 * - A row of the same markers is judged by what stands round the row, so a row of its own (`_____`) is text.
 * - Where a marker stands inside a word and its kind opens anew behind it (`_a_b _c_`), the first one is text:
 *   a public test suite asserts it (case `boundary-13`).
 */
export function pairMarkers(text: string, segment: Segment, rules: EdgeRules = RECOMMENDED_RULES): void {
  const { markers } = segment;
  if (markers.length < 2) return;
  classifyMarkers(text, segment, rules);
  if (markers.some(isBacktick)) {
    linkClosers(markers, true);
    pairCode(markers);
  }
  linkClosers(markers, false);
  pairRuns(markers);
}

/** Tells for each marker of a segment what stands on its sides, and so whether it may open or close. */
export function classifyMarkers(text: string, segment: Segment, rules: EdgeRules = RECOMMENDED_RULES): void {
  const { markers } = segment;
  let previous: Marker | undefined;
  for (const marker of markers) {
    const { start } = marker;
    marker.isRepeated = previous?.unit === marker.unit && previous.start === start - 1;
    if (marker.isRepeated && previous !== undefined) {
      marker.spaceBefore = previous.spaceBefore;
      marker.isGlued = previous.isGlued;
    } else {
      const isEdge = start === segment.start;
      marker.spaceBefore = isEdge || rules.isSpace(text.charCodeAt(start - 1));
      marker.isGlued = !isEdge && rules.isWordBefore(text, start);
    }
    previous = marker;
  }
  let next: Marker | undefined;
  for (let index = markers.length - 1; index >= 0; index--) {
    const marker = markers[index];
    if (marker === undefined) break;
    classifyRight(text, segment, marker, next, rules);
    next = marker;
  }
}

function classifyRight(
  text: string,
  segment: Segment,
  marker: Marker,
  next: Marker | undefined,
  rules: EdgeRules,
): void {
  const after = marker.start + 1;
  const isEdge = after === segment.end;
  const isFollowed = next?.isRepeated === true;
  marker.spaceAfter = isFollowed ? next.spaceAfter : isEdge || rules.isSpace(text.charCodeAt(after));
  const wordAfter = !isEdge && !isFollowed && rules.isWordAfter(text, after);
  marker.isInsideWord = marker.isGlued && !marker.isRepeated && wordAfter;
  marker.closes = !marker.spaceBefore && !wordAfter;
  // Of a row of backticks only the last can open: ``code`` shows one of them on each side.
  marker.opens =
    !marker.spaceAfter && (marker.isRepeated || !marker.isGlued) && !(isFollowed && marker.unit === BACKTICK);
}

/** Remembers for each marker the nearest one behind its own row that may close it: of backticks, or of the others. */
function linkClosers(markers: readonly Marker[], ofCode: boolean): void {
  const closers: [Closers, Closers, Closers, Closers] = [
    new Closers(),
    new Closers(),
    new Closers(),
    new Closers(),
  ];
  let next: Marker | undefined;
  for (let index = markers.length - 1; index >= 0; index--) {
    const marker = markers[index];
    if (marker === undefined) break;
    if (!marker.isHidden && (marker.unit === BACKTICK) === ofCode) {
      const known = closers[slot(marker.unit)];
      marker.nextClose = next?.isRepeated === true ? next.nextClose : known.close;
      marker.reopens = known.reopens;
      if (marker.closes) known.close = marker;
      if (marker.isInsideWord) known.reopens = known.open;
      if (marker.opens) known.open = marker;
    }
    next = marker;
  }
}

/** What is known of one kind of marker to the right of a place. */
class Closers {
  close: Marker | undefined = undefined;
  open: Marker | undefined = undefined;
  reopens: Marker | undefined = undefined;
}

function slot(unit: MarkerUnit): 0 | 1 | 2 | 3 {
  if (unit === BACKTICK) return 3;
  return unit === 0x2a ? 0 : unit === 0x5f ? 1 : 2;
}

function pairCode(markers: readonly Marker[]): void {
  let codeEnd = -1;
  let previous: Marker | undefined;
  for (const marker of markers) {
    if (marker.start < codeEnd) marker.isHidden = true;
    else if (marker.start > codeEnd && marker.unit === BACKTICK && mayOpen(marker, previous)) {
      pair(marker, marker.nextClose);
      codeEnd = marker.nextClose?.start ?? codeEnd;
    }
    previous = marker;
  }
}

function pairRuns(markers: readonly Marker[]): void {
  /** The ends of the open runs, the innermost last: at most three, one of each kind. */
  const ends: Marker[] = [];
  let previous: Marker | undefined;
  for (const marker of markers) {
    const end = ends[ends.length - 1];
    if (marker === end) ends.pop();
    else if (marker.unit !== BACKTICK && !marker.isHidden && mayOpen(marker, previous)) {
      const close = marker.nextClose;
      const isCrossing = end !== undefined && close !== undefined && close.start > end.start;
      if (close !== undefined && !isCrossing && !ends.some((open) => open.unit === marker.unit)) {
        pair(marker, close);
        ends.push(close);
      }
    }
    previous = marker;
  }
}

/** Whether a marker opens a run here, the pairs to its left being known. */
function mayOpen(marker: Marker, previous: Marker | undefined): boolean {
  if (!marker.opens || marker.nextClose === undefined) return false;
  // In "word**text" the second marker is as glued as the first; in "*a**b*" the first one has closed a run.
  if (marker.isRepeated && marker.isGlued && previous?.partner === undefined) return false;
  return marker.reopens === undefined || marker.reopens.start > marker.nextClose.start;
}

function pair(open: Marker, close: Marker | undefined): void {
  open.partner = close;
  if (close !== undefined) close.partner = open;
}

function isBacktick(marker: Marker): boolean {
  return marker.unit === BACKTICK;
}
