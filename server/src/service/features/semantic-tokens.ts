import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, SemanticTokens } from 'vscode-languageserver-types';
import type { Span } from '../vocabulary/span';
import { TokenKind } from '../syntax/tokens';
import type { HsmDocument } from '../syntax/tree';
import { spanOf } from '../vocabulary/ranges';
import { formattingOf, type FormattedRun } from './section-formatting';

/** Indexes of `tokenTypes` of the legend in `announced.ts`. */
const enum Type {
  Tag,
  DamagedTag,
  Text,
  Variable,
  DamagedVariable,
  Macro,
  Operand,
  Link,
  Marker,
}

/** Bits of `tokenModifiers`. */
const MODIFIERS: Readonly<Record<FormattedRun['kind'], number>> = {
  bold: 1,
  italic: 2,
  strike: 4,
  code: 8,
  fence: 8,
};

interface Piece {
  readonly span: Span;
  readonly type: Type;
}

/** Something that is switched on or off from an offset on. */
interface Change {
  readonly offset: number;
  readonly modifiers: number;
}

/**
 * The meaning of every part of a document: tags, places, and the formatting as phones will really apply it. Also the
 * plain text of the body has a token, so that an editor's own guess about it never wins. Tokens neither overlap nor
 * span lines. Linear in the length of the document, but for sorting.
 *
 * @param range only tokens that touch it
 */
export function getSemanticTokens(text: TextDocument, document: HsmDocument, range?: Range): SemanticTokens {
  const asked = range ? spanOf(text, range) : { start: 0, end: document.text.length };
  const data: number[] = [];
  let lastLine = 0;
  let lastCharacter = 0;
  const add = (start: number, end: number, type: Type, modifiers: number): void => {
    if (end <= asked.start || start >= asked.end || start === end) return;
    const { line, character } = text.positionAt(start);
    data.push(line - lastLine, line === lastLine ? character - lastCharacter : character);
    data.push(end - start, type, modifiers);
    lastLine = line;
    lastCharacter = character;
  };
  const changes = modifierChanges(document);
  let next = 0;
  let modifiers = 0;
  for (const { span, type } of piecesOf(document)) {
    let start = span.start;
    while (start < span.end) {
      for (let change = changes[next]; change && change.offset <= start; change = changes[++next]) {
        modifiers ^= change.modifiers;
      }
      const end = Math.min(span.end, changes[next]?.offset ?? span.end);
      addLines(document.text, start, end, (lineStart, lineEnd) => add(lineStart, lineEnd, type, modifiers));
      start = end;
    }
  }
  return { data };
}

function addLines(text: string, start: number, end: number, add: (start: number, end: number) => void): void {
  let lineStart = start;
  for (let offset = start; offset < end; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit !== 0x0a && unit !== 0x0d) continue;
    add(lineStart, offset);
    lineStart = offset + 1;
  }
  add(lineStart, end);
}

/** The pieces of the document in order, not overlapping: its tokens, with markers and links over the body's text. */
function piecesOf(document: HsmDocument): Piece[] {
  const { body, tokens } = document;
  const { runs, links } = formattingOf(body);
  const over: Piece[] = [
    ...runs.flatMap(({ open, close }) => [
      { span: open, type: Type.Marker },
      { span: close, type: Type.Marker },
    ]),
    ...links.map(({ span }) => ({ span, type: Type.Link })),
    ...listMarkers(document),
  ].sort((a, b) => a.span.start - b.span.start);
  const pieces: Piece[] = [];
  const damaged = new Set(document.damagedTags.map(({ span }) => span.start));
  let next = 0;
  for (let index = 0; index < tokens.length; index++) {
    const span = { start: tokens.start(index), end: tokens.end(index) };
    const isBody = span.start >= body.span.start && span.end <= body.span.end;
    const type = typeOf(tokens.kind(index), isBody, damaged.has(span.start));
    if (!isBody) {
      if (type !== undefined) pieces.push({ span, type });
      continue;
    }
    let start = span.start;
    while (start < span.end) {
      while ((over[next]?.span.end ?? Infinity) <= start) next++;
      const piece = over[next];
      if (!piece || piece.span.start >= span.end) {
        if (type !== undefined) pieces.push({ span: { start, end: span.end }, type });
        break;
      }
      if (piece.span.start > start && type !== undefined) {
        pieces.push({ span: { start, end: piece.span.start }, type });
      }
      const end = Math.min(piece.span.end, span.end);
      // A place inside a link stays a place; a sign inside a place is not a marker.
      const isPlace = type !== undefined && type !== Type.Text && type !== Type.Link;
      const from = Math.max(start, piece.span.start);
      pieces.push({ span: { start: from, end }, type: isPlace ? type : piece.type });
      start = end;
    }
  }
  return pieces;
}

function listMarkers({ body }: HsmDocument): Piece[] {
  return formattingOf(body).blocks.flatMap(({ marker }) =>
    marker ? [{ span: { start: marker.start, end: marker.end - 1 }, type: Type.Marker }] : [],
  );
}

/** Undefined where the grammar's colours are right: the text of header and footer, what is not a part of the message. */
function typeOf(kind: TokenKind, isBody: boolean, isDamaged: boolean): Type | undefined {
  switch (kind) {
    case TokenKind.Tag:
      return isDamaged ? Type.DamagedTag : Type.Tag;
    case TokenKind.Macro:
      return Type.Macro;
    case TokenKind.Variable:
      return Type.Variable;
    case TokenKind.DamagedVariable:
      return Type.DamagedVariable;
    case TokenKind.Operand:
      return Type.Operand;
    case TokenKind.Url:
      return isBody ? Type.Text : Type.Link;
    case TokenKind.Text:
    case TokenKind.UnknownTag:
    case TokenKind.ClosingTag:
      return isBody ? Type.Text : undefined;
  }
}

/** Where which formatting begins and ends, in order. A run's markers have the formatting of what is around them. */
function modifierChanges({ body }: HsmDocument): Change[] {
  const changes: Change[] = [];
  for (const { kind, open, close } of formattingOf(body).runs) {
    changes.push({ offset: open.end, modifiers: MODIFIERS[kind] });
    changes.push({ offset: close.start, modifiers: MODIFIERS[kind] });
  }
  return changes.sort((a, b) => a.offset - b.offset);
}
