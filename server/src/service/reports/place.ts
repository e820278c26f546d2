import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../vocabulary/span';
import type { ReportedFile, ReportedFinding } from './report';
import { Utf8Offsets } from './utf8-offsets';

/** A place as reports count: lines and columns from 1, the end exclusive. */
export interface Place {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A line without its end, and the offset of its first unit. */
export interface FileLine {
  readonly text: string;
  readonly start: number;
}

/** The lines of a file, for the places of its findings. */
export class FileLines {
  private readonly document: TextDocument;
  private readonly bytes: Utf8Offsets;
  /** The line that was requested last: findings come in order, and thousands of them may be in one long line. */
  private last: { readonly number: number; readonly line: FileLine } | undefined;

  constructor(private readonly file: ReportedFile) {
    this.document = TextDocument.create('', 'hsm', 0, file.text);
    this.bytes = new Utf8Offsets(file.text);
  }

  /** A span with columns in UTF-16 units. */
  place({ start, end }: Span): Place {
    const [from, to] = [this.document.positionAt(start), this.document.positionAt(end)];
    return {
      startLine: from.line + 1,
      startColumn: from.character + 1,
      endLine: to.line + 1,
      endColumn: to.character + 1,
    };
  }

  /** The same with columns in bytes of UTF-8, as the file holds them. */
  placeInBytes(span: Span): Place {
    const { startLine, startColumn, endLine, endColumn } = this.place(span);
    return {
      startLine,
      startColumn: 1 + this.bytesBefore(startLine, span.start - startColumn + 1, span.start),
      endLine,
      endColumn: 1 + this.bytesBefore(endLine, span.end - endColumn + 1, span.end),
    };
  }

  /** The line with a number, from 1. */
  line(number: number): FileLine {
    if (this.last?.number !== number) this.last = { number, line: this.readLine(number) };
    return this.last.line;
  }

  private readLine(number: number): FileLine {
    const start = this.document.offsetAt({ line: number - 1, character: 0 });
    const end = this.document.offsetAt({ line: number - 1, character: Number.MAX_SAFE_INTEGER });
    return { text: this.file.text.slice(start, end).split(/[\r\n]/, 1)[0] ?? '', start };
  }

  private bytesBefore(line: number, start: number, end: number): number {
    const mark = line === 1 && this.file.hasMark ? 3 : 0;
    return mark + this.bytes.bytesBefore(end) - this.bytes.bytesBefore(start);
  }
}

/** Files by path and findings by place, then check: reports of the same findings are the same text. */
export function inOrder(files: readonly ReportedFile[]): ReportedFile[] {
  return [...files]
    .sort((a, b) => compare(a.path, b.path))
    .map(({ name, path, text, hasMark, findings }) => ({
      ...{ name, path, text, hasMark },
      findings: [...findings].sort(byPlace),
    }));
}

function byPlace(a: ReportedFinding, b: ReportedFinding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || compare(a.check, b.check);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
