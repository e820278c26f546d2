import type { NamedPlace } from '../../model/placeholders';

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

/**
 * A registered text cut into what a text is fitted to. Of thousands, few are ever compared: what is not requested is not made.
 */
export class PatternText {
  private piecesOnce: readonly string[] | undefined;
  private breaksOnce: readonly number[] | undefined;
  private linesOnce: readonly PatternLine[] | undefined;

  /**
   * @param text LF
   * @param placeholders in it, in order
   * @param repeatsNames whether a placeholder occurs twice, so that two values have to be equal
   */
  constructor(
    readonly text: string,
    readonly placeholders: readonly NamedPlace[],
    readonly repeatsNames: boolean,
  ) {}

  /** What is literal: one piece more than placeholders. */
  get pieces(): readonly string[] {
    this.piecesOnce ??= piecesOf(this.text, this.placeholders);
    return this.piecesOnce;
  }

  /** Where the first line end or tab of each piece is; -1 for none. */
  get breaks(): readonly number[] {
    this.breaksOnce ??= this.pieces.map((piece) => piece.search(/[\n\t]/));
    return this.breaksOnce;
  }

  get lines(): readonly PatternLine[] {
    this.linesOnce ??= linesOf(this.text, this.placeholders);
    return this.linesOnce;
  }

  /** What follows a placeholder in its line before another one; undefined for the last of its line. */
  pieceAfter(index: number): string | undefined {
    const isLast = index === this.placeholders.length - 1 || (this.breaks[index + 1] ?? -1) >= 0;
    return isLast ? undefined : this.pieces[index + 1];
  }
}

const LINE_FEED = 0x0a;
const TAB = 0x09;

function piecesOf(text: string, placeholders: readonly NamedPlace[]): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const { span } of placeholders) {
    pieces.push(text.slice(start, span.start));
    start = span.end;
  }
  pieces.push(text.slice(start));
  return pieces;
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
