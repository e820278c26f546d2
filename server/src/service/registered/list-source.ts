import type { Range } from 'vscode-languageserver-types';
import type { Span } from '../vocabulary/span';

/** Which file is read. */
export interface ListFile {
  /** What the user calls it: a path relative to the configuration file. */
  readonly name: string;
  readonly uri: string;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** The list that an entry comes from, without its text: megabytes need not be kept to point into it. */
export class ListSource implements ListFile {
  readonly name: string;
  readonly uri: string;
  private readonly lineStarts: readonly number[];

  constructor({ name, uri }: ListFile, text: string) {
    this.name = name;
    this.uri = uri;
    this.lineStarts = lineStartsOf(text);
  }

  /** Lines and UTF-16 columns from 0 for offsets in the list's text. */
  rangeOf({ start, end }: Span): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  private positionAt(offset: number): Range['start'] {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - (this.lineStarts[low] ?? 0) };
  }
}

/** Lines end as the editor counts them: LF, CRLF, CR. */
function lineStartsOf(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
    return starts;
  }
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === CARRIAGE_RETURN && text.charCodeAt(index + 1) === LINE_FEED) continue;
    if (unit === LINE_FEED || unit === CARRIAGE_RETURN) starts.push(index + 1);
  }
  return starts;
}
