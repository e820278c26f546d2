import type { Ambiguity, AmbiguityReason } from './ambiguity';
import { BACKTICK, isSpace, isWordAfter, isWordBefore } from './characters';
import { Side } from './tokens';
import type { LinkToken, Marker, MarkerUnit, ScannedFormatting, Segment } from './tokens';

const BACKSLASH = 0x5c;
/** Backticks that make the mark of a fence. */
const FENCE_LENGTH = 3;

/** Ambiguous runs, found from the pairs that were made and the markers that were left. */
export function runAmbiguities(text: string, scanned: ScannedFormatting): Ambiguity[] {
  const found: Ambiguity[] = [];
  for (const segment of scanned.segments) {
    addNested(text, segment, found);
    if (segment.hasCode) addBlankCode(text, segment, found);
  }
  addAcrossTokens(text, scanned, found);
  return found;
}

function ambiguity(from: Marker, to: Marker, reason: AmbiguityReason): Ambiguity {
  return { span: { start: from.start, end: to.start + 1 }, reason };
}

function addNested(text: string, segment: Segment, found: Ambiguity[]): void {
  /** Opening markers of the runs around, the innermost last: at most three. */
  const around: Marker[] = [];
  for (let marker: Marker | undefined = segment.first; marker !== undefined; marker = marker.next) {
    const { partner } = marker;
    const run = around[around.length - 1];
    if (partner === undefined) {
      addLoose(marker, around, found);
    } else if (partner === run) around.pop();
    else if (partner.start > marker.start) {
      addRun(text, marker, partner, found);
      if (marker.unit !== BACKTICK) around.push(marker);
      else if (run !== undefined) found.push(ambiguity(marker, partner, 'code-inside-run'));
    }
  }
}

function addRun(text: string, open: Marker, close: Marker, found: Ambiguity[]): void {
  const first = rowStart(open);
  const last = rowEnd(close);
  const isDoubled = first !== open || last !== close || rowEnd(open) !== open || rowStart(close) !== close;
  if (isDoubled) found.push(ambiguity(first, last, 'doubled-marker'));
  if (text.charCodeAt(open.start - 1) === BACKSLASH) found.push(ambiguity(open, close, 'backslash'));
}

/** A marker that stayed a character though it could have opened a run itself. */
function addLoose(marker: Marker, around: readonly Marker[], found: Ambiguity[]): void {
  if ((marker.sides & (Side.Opens | Side.Hidden | Side.Repeated)) !== Side.Opens) return;
  const run = around[around.length - 1];
  const same = around.find((open) => open.unit === marker.unit);
  const { nextClose } = marker;
  if (same?.partner !== undefined) found.push(ambiguity(same, same.partner, 'same-marker-inside'));
  else if (nextClose === undefined) return;
  else if (run !== undefined) found.push(ambiguity(run, nextClose, 'crossed-runs'));
  else if (marker.reopens !== undefined) found.push(ambiguity(marker, nextClose, 'same-marker-inside'));
}

/** The first of the loose markers of the same kind directly before a marker; itself, if none does. */
function rowStart(marker: Marker): Marker {
  let first = marker;
  while ((first.sides & Side.Repeated) !== 0 && first.previous?.partner === undefined) {
    first = first.previous ?? first;
  }
  return first;
}

function rowEnd(marker: Marker): Marker {
  let last = marker;
  while (last.next?.partner === undefined && last.next !== undefined && isRepeated(last.next))
    last = last.next;
  return last;
}

function isRepeated(marker: Marker): boolean {
  return (marker.sides & Side.Repeated) !== 0;
}

/** Backticks around whitespace: code or a fence for some parsers. */
function addBlankCode(text: string, segment: Segment, found: Ambiguity[]): void {
  let rowFirst: Marker | undefined;
  let before: { first: Marker; last: Marker; length: number } | undefined;
  for (let marker: Marker | undefined = segment.first; marker !== undefined; marker = marker.next) {
    if (marker.unit !== BACKTICK || marker.partner !== undefined) {
      before = undefined;
      rowFirst = undefined;
      continue;
    }
    if (!isRepeated(marker) || rowFirst === undefined) rowFirst = marker;
    if (marker.next !== undefined && isRepeated(marker.next)) continue;
    const length = marker.start + 1 - rowFirst.start;
    if (length >= 2 * FENCE_LENGTH) found.push(ambiguity(rowFirst, marker, 'blank-code'));
    else if (before !== undefined && before.length === length && isBlank(text, before.last, rowFirst)) {
      found.push(ambiguity(before.first, marker, 'blank-code'));
    }
    before = { first: rowFirst, last: marker, length };
  }
}

function isBlank(text: string, from: Marker, to: Marker): boolean {
  for (let offset = from.start + 1; offset < to.start; offset++) {
    if (!isSpace(text.charCodeAt(offset))) return false;
  }
  return true;
}

/** What cannot be seen in one segment: markers around a fence, markers at the end of a link. */
function addAcrossTokens(text: string, scanned: ScannedFormatting, found: Ambiguity[]): void {
  /** Loose markers on this line that could open; and those of them that a fence has followed. */
  let candidates = new Map<MarkerUnit, Marker>();
  let beforeFence = new Map<MarkerUnit, Marker>();
  let link: LinkToken | undefined;
  for (const token of scanned.tokens) {
    if (token.kind === 'link') link = token;
    else if (token.kind === 'fence') {
      beforeFence = new Map([...beforeFence, ...candidates]);
    } else if (token.kind !== 'marker') {
      candidates = new Map();
      beforeFence = new Map();
    } else {
      if (link?.end === token.start) addAtLink(text, link, token, found);
      if (token.partner !== undefined || token.unit === BACKTICK) continue;
      const open = beforeFence.get(token.unit);
      const touchesBefore = token.start > 0 && !isSpace(text.charCodeAt(token.start - 1));
      if (open !== undefined && touchesBefore && !isWordAfter(text, token.start + 1)) {
        found.push(ambiguity(open, token, 'fence-inside-run'));
        beforeFence.delete(token.unit);
      } else if (!isSpace(text.charCodeAt(token.start + 1)) && !isWordBefore(text, token.start)) {
        candidates.set(token.unit, token);
      }
    }
  }
}

function addAtLink(text: string, link: LinkToken, marker: Marker, found: Ambiguity[]): void {
  const sign = text.charAt(marker.start);
  const inside = text.slice(link.start, link.end).lastIndexOf(sign);
  if (marker.partner !== undefined && marker.partner.start < link.start) {
    found.push(ambiguity(marker.partner, marker, 'marker-at-link'));
  } else if (marker.partner === undefined && inside >= 0) {
    found.push({ span: { start: link.start + inside, end: marker.start + 1 }, reason: 'marker-at-link' });
  }
}
