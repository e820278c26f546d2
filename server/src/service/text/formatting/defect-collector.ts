import { BACKTICK, TILDE, UNDERSCORE, isAsciiWord, isWordAfter } from './characters';
import type { FormattingDefects, MarkerPair, MarkerSign } from './defect';
import {
  isAbout,
  isAtLineStart,
  isBetweenDigits,
  isDialCode,
  isIdentifier,
  isSeparator,
} from './ordinary-signs';
import { Side } from './tokens';
import type { FormattingToken, Marker, MarkerUnit } from './tokens';

type Mutable<List> = List extends readonly (infer Item)[] ? Item[] : never;
type Lists = { [Name in keyof FormattingDefects]: Mutable<FormattingDefects[Name]> };

/** What is known of one kind of marker up to a place. */
interface KindState {
  /** A loose marker of this segment that has no mate yet. */
  pending: Marker | undefined;
  /** A loose opening marker that nothing has closed so far, and the number of its line. */
  carried: Marker | undefined;
  carriedLine: number;
  /** Where the last run of this kind ends. */
  runEnd: number;
  /** A loose closing marker was seen: `100 ₽*` refers to a note further down. */
  hasReference: boolean;
  /** The first and last of a row that could open in the Markdown way. */
  row: { first: Marker; last: Marker } | undefined;
}

/** Reads the tokens of a text in order and collects what `FormattingDefects` describes. */
export class DefectCollector {
  private readonly lists: Lists = {
    unclosed: [],
    brokenAcrossLines: [],
    innerSpace: [],
    doubled: [],
    glued: [],
  };
  private line = 0;
  private readonly kinds = new Map<MarkerUnit, KindState>();

  /** @param ignored offsets of markers that are reported elsewhere */
  constructor(
    private readonly text: string,
    private readonly ignored: ReadonlySet<number>,
  ) {}

  read(token: FormattingToken): void {
    if (token.kind === 'marker') this.readMarker(token);
    else if (token.kind === 'line-end') {
      this.endSegment();
      this.line++;
    } else if (token.kind === 'fence') {
      this.endSegment();
      for (const state of this.kinds.values()) this.dropCarried(state);
    }
  }

  finish(): FormattingDefects {
    this.endSegment();
    for (const state of this.kinds.values()) this.dropCarried(state);
    this.lists.unclosed.sort((a, b) => a.offset - b.offset);
    return this.lists;
  }

  private readMarker(marker: Marker): void {
    if ((marker.sides & (Side.Hidden | Side.Repeated)) !== 0 || this.ignored.has(marker.start)) return;
    const state = this.stateOf(marker.unit);
    state.runEnd = Math.max(state.runEnd, marker.partner?.start ?? 0);
    if (isRepeated(marker.next)) this.readRow(marker, state);
    else if (marker.start < state.runEnd) return;
    else if (
      marker.partner === undefined &&
      !isBetweenDigits(this.text, marker) &&
      !isDialCode(this.text, marker)
    ) {
      this.readLoose(marker, state);
    }
  }

  private readRow(first: Marker, state: KindState): void {
    let last = first;
    let isAllPaired = first.partner !== undefined;
    for (let next = first.next; next !== undefined && isRepeated(next); next = next.next) {
      last = next;
      isAllPaired &&= next.partner !== undefined;
    }
    // "*a**b*" is two runs. Doubled backticks are not a habit from Markdown.
    if (isAllPaired || first.unit === BACKTICK) return;
    const { row } = state;
    if (row !== undefined && (first.sides & Side.SpaceBefore) === 0) {
      this.lists.doubled.push(this.pair(row.first, row.last, first, last));
      state.row = undefined;
    } else {
      const isName = first.unit === UNDERSCORE && (first.sides & Side.Glued) !== 0;
      state.row = (last.sides & Side.SpaceAfter) === 0 && !isName ? { first, last } : undefined;
    }
  }

  private readLoose(marker: Marker, state: KindState): void {
    const { pending } = state;
    state.pending = marker;
    if (pending === undefined) return;
    if (this.addPair(pending, marker)) state.pending = undefined;
    else this.retire(pending, state);
  }

  /** Reports two loose markers of one line that look like a run; returns whether they do. */
  private addPair(open: Marker, close: Marker): boolean {
    const inner = this.text.slice(open.start + 1, close.start);
    if (inner.trim() === '' || isAbout(this.text, close)) return false;
    const isGluedBefore = (open.sides & Side.Glued) !== 0;
    const isGluedAfter = isWordAfter(this.text, close.start + 1);
    if ((open.sides & Side.SpaceAfter) !== 0 || (close.sides & Side.SpaceBefore) !== 0) {
      if (isGluedBefore || isGluedAfter || isSeparator(open, close)) return false;
      this.lists.innerSpace.push(this.pair(open, open, close, close));
      return true;
    }
    if (!isGluedBefore && !isGluedAfter) return false;
    const before = this.text.charCodeAt(open.start - 1);
    const after = this.text.charCodeAt(close.start + 1);
    const isCertain = (isGluedBefore && isAsciiWord(before)) || (isGluedAfter && isAsciiWord(after));
    if (open.unit === UNDERSCORE && isIdentifier(open, close, inner, isCertain)) return false;
    this.lists.glued.push({ ...this.pair(open, open, close, close), isCertain });
    return true;
  }

  /** A loose marker has no mate on its line. */
  private retire(marker: Marker, state: KindState): void {
    if ((marker.sides & Side.Opens) !== 0) {
      if (isAbout(this.text, marker) || (state.hasReference && isAtLineStart(this.text, marker))) return;
      this.dropCarried(state);
      state.carried = marker;
      state.carriedLine = this.line;
    } else if ((marker.sides & Side.Closes) !== 0) {
      if (state.carried === undefined) state.hasReference = true;
      else if (state.carriedLine < this.line) {
        const sign = this.signOf(marker);
        this.lists.brokenAcrossLines.push({ marker: sign, open: state.carried.start, close: marker.start });
      }
      // On the same line another run spans both: that is ambiguous, not broken.
      state.carried = undefined;
    }
  }

  private dropCarried(state: KindState): void {
    const { carried } = state;
    if (carried === undefined) return;
    this.lists.unclosed.push({ marker: this.signOf(carried), offset: carried.start });
    state.carried = undefined;
  }

  private endSegment(): void {
    for (const state of this.kinds.values()) {
      if (state.pending !== undefined) this.retire(state.pending, state);
      state.pending = undefined;
      state.row = undefined;
    }
  }

  private stateOf(unit: MarkerUnit): KindState {
    let state = this.kinds.get(unit);
    if (state === undefined) {
      state = {
        pending: undefined,
        carried: undefined,
        carriedLine: 0,
        runEnd: 0,
        hasReference: false,
        row: undefined,
      };
      this.kinds.set(unit, state);
    }
    return state;
  }

  private pair(openFirst: Marker, openLast: Marker, closeFirst: Marker, closeLast: Marker): MarkerPair {
    const open = { start: openFirst.start, end: openLast.start + 1 };
    const close = { start: closeFirst.start, end: closeLast.start + 1 };
    return { marker: this.signOf(openFirst), span: { start: open.start, end: close.end }, open, close };
  }

  private signOf({ unit }: Marker): MarkerSign {
    return unit === BACKTICK ? '`' : unit === UNDERSCORE ? '_' : unit === TILDE ? '~' : '*';
  }
}

function isRepeated(marker: Marker | undefined): boolean {
  return marker !== undefined && (marker.sides & Side.Repeated) !== 0;
}
