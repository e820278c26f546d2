import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, TextEdit as ProtocolEdit } from 'vscode-languageserver-types';
import type { TextEdit } from './edits';
import type { Span } from './span';

/** A span as a range of the protocol: lines and UTF-16 columns from 0. */
export function rangeOf(text: TextDocument, span: Span): Range {
  return { start: text.positionAt(span.start), end: text.positionAt(span.end) };
}

/** A range of the protocol as a span; positions after the end of a line mean its end. */
export function spanOf(text: TextDocument, range: Range): Span {
  return { start: text.offsetAt(range.start), end: text.offsetAt(range.end) };
}

export function protocolEdits(text: TextDocument, edits: readonly TextEdit[]): ProtocolEdit[] {
  return edits.map(({ span, newText }) => ({ range: rangeOf(text, span), newText }));
}
