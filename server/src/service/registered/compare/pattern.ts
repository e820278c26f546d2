import { scanVariable } from '../../syntax/variables';
import type { Span } from '../../vocabulary/span';
import { fold, type Folded } from './fold';

export interface Placeholder {
  /** Between the braces, trimmed. */
  readonly name: string;
  readonly span: Span;
}

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

/** A pattern without what a reader does not see. */
export interface FoldedPattern extends Folded {
  /** The registered text with `MARK` for each placeholder: what `starts` counts in. */
  readonly original: string;
  /** Where the marks are in `original`. */
  readonly marks: readonly number[];
  readonly lines: readonly PatternLine[];
}

/** Stands for a placeholder while a pattern is folded: a code point that Unicode keeps out of texts. */
export const MARK = '\ufdd0';

/**
 * A registered text as literal pieces with placeholders between them; made once for each text. Of thousands, few are ever
 * compared: what is not requested is not made.
 */
export class Pattern {
  /** CRLF is LF, everything else is as registered. */
  readonly text: string;
  readonly placeholders: readonly Placeholder[];
  private linesOnce: readonly PatternLine[] | undefined;
  private foldedOnce: FoldedPattern | undefined;

  constructor(registered: string) {
    this.text = registered.replaceAll('\r\n', '\n');
    this.placeholders = placeholdersIn(this.text);
  }

  get lines(): readonly PatternLine[] {
    this.linesOnce ??= linesOf(this.text, this.placeholders);
    return this.linesOnce;
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
    const { text, starts, ends } = fold(original);
    const places: Placeholder[] = [];
    for (let start = text.indexOf(MARK); start >= 0; start = text.indexOf(MARK, start + 1)) {
      const name = this.placeholders[places.length]?.name ?? '';
      places.push({ name, span: { start, end: start + 1 } });
    }
    return { original, marks, text, starts, ends, lines: linesOf(text, places) };
  }
}

const OPEN = 0x7b;
const LINE_FEED = 0x0a;
const TAB = 0x09;
const NONE: readonly never[] = [];

/** The placeholders of a text: two braces, with whitespace inside or not. Linear in the length. */
export function placeholdersIn(text: string): readonly Placeholder[] {
  let start = text.indexOf('{{');
  if (start < 0) return NONE;
  const found: Placeholder[] = [];
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
function linesOf(text: string, placeholders: readonly Placeholder[]): readonly PatternLine[] {
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
