import type { NamedPlace } from '../../model/placeholders';
import { scanVariable } from '../../syntax/variables';
import { fold } from './fold';
import type { Folded } from './folded';

/**
 * The part between two line ends or tabs. No value holds one of those, so each of the text's must be one of the pattern's, and
 * every line is matched alone.
 */
export interface PatternLine {
  /** One more than placeholders. */
  readonly pieces: readonly string[];
  /** The names of the placeholders between the pieces. */
  readonly names: readonly string[];
  /** The line end or tab after it; empty for the last one. */
  readonly separator: '\n' | '\t' | '';
}

/** A registered text cut into what a text is fitted to. */
export interface PatternLines {
  readonly lines: readonly PatternLine[];
  /** Whether a placeholder occurs twice, so that two values have to be equal. */
  readonly repeatsNames: boolean;
}

/** A pattern without what a reader does not see. */
export interface FoldedPattern extends PatternLines {
  readonly places: Folded;
  /** The registered text with `MARK` for each placeholder: what is folded. */
  readonly original: string;
  /** Where the marks are in `original`. */
  readonly marks: readonly number[];
  readonly piecesAfter: Pattern['piecesAfter'];
}

/** Stands for a placeholder while a pattern is folded: a code point that Unicode keeps out of texts. */
export const MARK = '\ufdd0';

/**
 * A registered text as literal pieces with placeholders between them; made once for each text. Of thousands, few are ever
 * compared: what is not requested is not made.
 */
export class Pattern implements PatternLines {
  /** CRLF is LF, everything else is as registered. */
  readonly text: string;
  readonly placeholders: readonly NamedPlace[];
  readonly repeatsNames: boolean;
  private linesOnce: readonly PatternLine[] | undefined;
  private foldedOnce: FoldedPattern | undefined;
  private piecesOnce: readonly (string | undefined)[] | undefined;

  constructor(registered: string) {
    this.text = registered.replaceAll('\r\n', '\n');
    this.placeholders = writtenPlaces(this.text);
    this.repeatsNames = repeatsNames(this.placeholders);
  }

  get lines(): readonly PatternLine[] {
    this.linesOnce ??= linesOf(this.text, this.placeholders);
    return this.linesOnce;
  }

  /** What follows each placeholder; undefined where that is the end of its line. */
  get piecesAfter(): readonly (string | undefined)[] {
    this.piecesOnce ??= piecesAfter(this.lines);
    return this.piecesOnce;
  }

  get folded(): FoldedPattern {
    this.foldedOnce ??= this.fold();
    return this.foldedOnce;
  }

  private fold(): FoldedPattern {
    let original = '';
    let copied = 0;
    const marks: number[] = [];
    for (const { span } of this.placeholders) {
      original += this.text.slice(copied, span.start);
      marks.push(original.length);
      original += MARK;
      copied = span.end;
    }
    original += this.text.slice(copied);
    const folded = fold(original);
    const { text } = folded;
    const places: NamedPlace[] = [];
    for (let start = text.indexOf(MARK); start >= 0; start = text.indexOf(MARK, start + 1)) {
      const name = this.placeholders[places.length]?.name ?? '';
      places.push({ name, span: { start, end: start + 1 } });
    }
    const { repeatsNames } = this;
    const lines = linesOf(text, places);
    return { original, marks, places: folded, lines, piecesAfter: piecesAfter(lines), repeatsNames };
  }
}

function piecesAfter(lines: readonly PatternLine[]): readonly (string | undefined)[] {
  return lines.flatMap(({ pieces, names }) =>
    names.map((_, index) => (index === names.length - 1 ? undefined : pieces[index + 1])),
  );
}

const OPEN = 0x7b;
const LINE_FEED = 0x0a;
const TAB = 0x09;
const NONE: readonly never[] = [];

function repeatsNames(places: readonly NamedPlace[]): boolean {
  return places.length > 1 && new Set(places.map(({ name }) => name)).size < places.length;
}

/**
 * The placeholders of a text that no tags divide, as a service registers them: two braces, whatever the name, with whitespace
 * inside or not. Linear in the length.
 */
export function writtenPlaces(text: string): readonly NamedPlace[] {
  let start = text.indexOf('{{');
  if (start < 0) return NONE;
  const found: NamedPlace[] = [];
  while (start >= 0) {
    const read = scanVariable(text, start);
    const isPlace = read !== undefined && (read.defect === undefined || read.defect === 'inner-space');
    let next = read?.end ?? start + 2;
    if (isPlace) {
      const name = text.slice(start + 2, next - 2).trim();
      found.push({ name, span: { start, end: next } });
    } else {
      // Of more braces than two, none begins a placeholder.
      while (text.charCodeAt(next) === OPEN) next++;
    }
    start = text.indexOf('{{', next);
  }
  return found;
}

/** Cuts a text at its line ends and tabs, and the parts at their placeholders. */
function linesOf(text: string, placeholders: readonly NamedPlace[]): readonly PatternLine[] {
  const lines: PatternLine[] = [];
  let pieces: string[] = [];
  let names: string[] = [];
  let pieceStart = 0;
  let next = 0;
  for (let index = 0; index <= text.length; index++) {
    const place = placeholders[next];
    if (index === place?.span.start) {
      pieces.push(text.slice(pieceStart, index));
      names.push(place.name);
      pieceStart = place.span.end;
      index = pieceStart - 1;
      next++;
      continue;
    }
    const unit = index === text.length ? undefined : text.charCodeAt(index);
    if (unit !== undefined && unit !== LINE_FEED && unit !== TAB) continue;
    const separator = unit === undefined ? '' : unit === TAB ? '\t' : '\n';
    pieces.push(text.slice(pieceStart, index));
    lines.push({ pieces, names, separator });
    pieces = [];
    names = [];
    pieceStart = index + 1;
  }
  return lines;
}
