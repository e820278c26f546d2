import { ASTERISK, BACKTICK, UNDERSCORE, isSpace, isWordAfter, isWordBefore } from './characters';
import { Side } from './tokens';
import type { Marker, MarkerUnit, Segment } from './tokens';

/** What counts as a word and as whitespace beside a marker. Phones and parsers differ here. */
export interface EdgeRules {
  /** Whether a letter, mark or digit ends at the offset. */
  readonly isWordBefore: (text: string, offset: number) => boolean;
  /** Whether one begins at the offset. */
  readonly isWordAfter: (text: string, offset: number) => boolean;
  /** Whether the UTF-16 unit is whitespace. */
  readonly isSpace: (unit: number) => boolean;
}

/** The recommended reading of `docs/grammar.md`: Unicode's letters, marks, digits and whitespace. */
export const RECOMMENDED_RULES: EdgeRules = { isWordBefore, isWordAfter, isSpace };

/**
 * Pairs the markers of a segment: sets `partner` of those that make a run. Linear in the number of markers.
 *
 * - Inline code first: what it holds is not formatted, and does not close anything.
 * - Then from left to right: a marker opens a run that ends at the nearest closing marker of its kind,
 *   unless that lies after the end of a run that is open already (the first opened wins), or the kind is open.
 * - A row of the same markers is judged by what is around the row, so a row of its own (`_____`) is text. Of a row only
 *   the last can open and the first can close: `**text**` shows a star, the word in bold and a star, as two independent
 *   reports from phones say.
 * - Where a marker is inside a word and its kind opens again after it (`_a_b _c_`), the first one is text:
 *   a public test suite asserts it (case `boundary-13`).
 */
export function pairMarkers(text: string, segment: Segment, rules: EdgeRules = RECOMMENDED_RULES): void {
  const { first, last } = segment;
  classifyMarkers(text, segment, rules);
  if (first === last) return;
  if (segment.hasCode) {
    linkClosers(last, true);
    pairCode(first);
  }
  linkClosers(last, false);
  pairRuns(first);
}

/** Finds for each marker of a segment what is on its sides, and so whether it may open or close. */
function classifyMarkers(text: string, segment: Segment, rules: EdgeRules): void {
  for (let marker: Marker | undefined = segment.first; marker !== undefined; marker = marker.next) {
    const { start, previous } = marker;
    if (previous?.unit === marker.unit && previous.start === start - 1) {
      marker.sides = Side.Repeated | (previous.sides & (Side.SpaceBefore | Side.Glued));
    } else if (start === segment.start || rules.isSpace(text.charCodeAt(start - 1))) {
      marker.sides = Side.SpaceBefore;
    } else {
      marker.sides = rules.isWordBefore(text, start) ? Side.Glued : 0;
    }
  }
  for (let marker: Marker | undefined = segment.last; marker !== undefined; marker = marker.previous) {
    marker.sides |= sidesRight(text, segment, marker, rules);
  }
}

/** The bits that depend on what is to the right of a marker; those of the left are known. */
function sidesRight(text: string, segment: Segment, marker: Marker, rules: EdgeRules): number {
  const { sides, next } = marker;
  const after = marker.start + 1;
  const isFollowed = next !== undefined && (next.sides & Side.Repeated) !== 0;
  let right = 0;
  let isWordAfter = false;
  if (isFollowed) right = next.sides & Side.SpaceAfter;
  else if (after === segment.end || rules.isSpace(text.charCodeAt(after))) right = Side.SpaceAfter;
  else isWordAfter = rules.isWordAfter(text, after);
  const isGluedItself = (sides & (Side.Glued | Side.Repeated)) === Side.Glued;
  const mayNotOpen = right !== 0 || isGluedItself || isFollowed;
  if (!mayNotOpen) right |= Side.Opens;
  if (isWordAfter) return isGluedItself ? right | Side.InsideWord : right;
  return (sides & Side.SpaceBefore) === 0 ? right | Side.Closes : right;
}

/** Remembers for each marker the nearest one after its own row that may close it: of backticks, or of the others. */
function linkClosers(last: Marker, ofCode: boolean): void {
  const asterisks = nothingKnown();
  const underscores = nothingKnown();
  const others = nothingKnown();
  for (let marker: Marker | undefined = last; marker !== undefined; marker = marker.previous) {
    const { unit, sides, next } = marker;
    if ((unit === BACKTICK) === ofCode && (sides & Side.Hidden) === 0) {
      const known = unit === ASTERISK ? asterisks : unit === UNDERSCORE ? underscores : others;
      marker.nextClose =
        next !== undefined && (next.sides & Side.Repeated) !== 0 ? next.nextClose : known.close;
      marker.reopens = known.reopens;
      if ((sides & Side.Closes) !== 0) known.close = marker;
      if ((sides & Side.InsideWord) !== 0) known.reopens = known.open;
      if ((sides & Side.Opens) !== 0) known.open = marker;
    }
  }
}

/** What is known of one kind of marker to the right of a place. */
interface Known {
  close: Marker | undefined;
  open: Marker | undefined;
  reopens: Marker | undefined;
}

function nothingKnown(): Known {
  return { close: undefined, open: undefined, reopens: undefined };
}

function pairCode(first: Marker): void {
  let codeEnd = -1;
  for (let marker: Marker | undefined = first; marker !== undefined; marker = marker.next) {
    if (marker.start < codeEnd) marker.sides |= Side.Hidden;
    else if (marker.start > codeEnd && marker.unit === BACKTICK) {
      const close = closeOf(marker);
      if (close !== undefined) {
        pair(marker, close);
        codeEnd = close.start;
      }
    }
  }
}

function pairRuns(first: Marker): void {
  /** The end of the innermost open run. */
  let end: Marker | undefined;
  for (let marker: Marker | undefined = first; marker !== undefined; marker = marker.next) {
    if (marker === end) end = end.outerClose;
    else if (marker.unit !== BACKTICK && (marker.sides & Side.Hidden) === 0) {
      const close = closeOf(marker);
      if (
        close !== undefined &&
        (end === undefined || (close.start < end.start && !isOpen(marker.unit, end)))
      ) {
        pair(marker, close);
        close.outerClose = end;
        end = close;
      }
    }
  }
}

/** The marker that ends the run which this one may open here, the pairs to its left being known. */
function closeOf(marker: Marker): Marker | undefined {
  const { sides, nextClose, reopens, previous } = marker;
  if ((sides & Side.Opens) === 0 || nextClose === undefined) return undefined;
  // In "word**text" the second marker is as glued as the first; in "*a**b*" the first one has closed a run.
  if ((sides & Side.Glued) !== 0 && previous?.partner === undefined) return undefined;
  return reopens !== undefined && reopens.start < nextClose.start ? undefined : nextClose;
}

/** Whether a run of this kind is among the open ones, of which there are at most three. */
function isOpen(unit: MarkerUnit, innermost: Marker): boolean {
  for (let end: Marker | undefined = innermost; end !== undefined; end = end.outerClose) {
    if (end.unit === unit) return true;
  }
  return false;
}

function pair(open: Marker, close: Marker): void {
  open.partner = close;
  close.partner = open;
}
