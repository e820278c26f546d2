import type { TextEdit } from '../vocabulary/edits';
import { contentSpan } from '../syntax/section-offsets';
import type { Span } from '../vocabulary/span';
import type { HsmDocument } from '../syntax/tree';
import { offsetMover, type AuthoringEdit } from './authoring-edit';
import type { NestedSpans } from './nested-spans';
import { formattingOf, type FormattedRun } from './section-formatting';
import { coversRun, growPiece, piecesOfSelection, thingAt } from './toggle-pieces';

/** A change of markers; an insertion knows on which side of the text, or around which cursor, it is. */
interface MarkerEdit extends TextEdit {
  readonly side?: 'open' | 'close' | 'pair';
}

/** A formatting that can be switched on and off. */
export type Formatting = 'bold' | 'italic' | 'strike' | 'code';

const MARKERS: Readonly<Record<Formatting, string>> = { bold: '*', italic: '_', strike: '~', code: '`' };
const ONLY_BODY = {
  en: 'Only the message itself can be formatted: WhatsApp shows the signs of a header or footer as they are.',
  ru: 'Форматирование действует только в самом сообщении: в заголовке и подписи WhatsApp покажет знаки как есть.',
};

/**
 * Switches a formatting on, or off where all of the selections have it already. Without a selection the word at the
 * cursor is meant, or the variable, or the address; where there is none, an empty pair of markers is put around the
 * cursor. A selection is made to fit WhatsApp's rules: without whitespace at its ends, whole words, each line by
 * itself, no crossing of other formatting. Only the body has formatting.
 *
 * @param selections offsets in the document; an empty span is a cursor
 */
export function toggleFormatting(
  document: HsmDocument,
  selections: readonly Span[],
  formatting: Formatting,
): AuthoringEdit {
  const { body } = document;
  const content = contentSpan(body);
  const inBody = selections.filter(({ start, end }) => start >= content.start && end <= content.end);
  if (inBody.length === 0) return { edits: [], selections, message: ONLY_BODY };

  const { runsAround } = formattingOf(body);
  const ownAt = (span: Span): readonly FormattedRun[] =>
    runsAround.touching(span).filter(({ kind }) => kind === formatting);
  const pieces: Span[] = [];
  const pairs: number[] = [];
  const emptied: MarkerEdit[] = [];
  for (const selection of inBody) {
    if (selection.start < selection.end) {
      pieces.push(...piecesOfSelection(document, selection));
      continue;
    }
    const offset = selection.start;
    const run = ownAt(selection).at(-1);
    const thing = run ? { start: run.open.end, end: run.close.start } : thingAt(document, offset);
    if (thing) pieces.push(thing);
    else if (isEmptyPair(document.text, offset, MARKERS[formatting])) {
      emptied.push({ span: { start: offset - 1, end: offset + 1 }, newText: '' });
    } else pairs.push(offset);
  }
  const covering = pieces.map((piece) => ownAt(piece).filter((run) => coversRun(run, piece)));
  const isOn = pieces.length > 0 && covering.every((runs) => runs.length > 0);
  const changes = isOn
    ? [...new Set(covering.flat())].flatMap(withoutMarkers)
    : switchOn(document, runsAround, pieces, formatting);
  const pair = MARKERS[formatting] + MARKERS[formatting];
  const edits = distinct([...changes, ...emptied, ...pairs.map((offset) => insertion(offset, pair, 'pair'))]);
  return {
    edits: edits.map(({ span, newText }) => ({ span, newText })),
    selections: movedSelections(selections, edits),
  };
}

/** Whether the cursor is between two markers with nothing between and around them: what the command left before. */
function isEmptyPair(text: string, offset: number, marker: string): boolean {
  return text.charAt(offset - 1) === marker && text.charAt(offset) === marker;
}

function switchOn(
  document: HsmDocument,
  runsAround: NestedSpans<FormattedRun>,
  pieces: readonly Span[],
  formatting: Formatting,
): MarkerEdit[] {
  const marker = MARKERS[formatting];
  const edits: MarkerEdit[] = [];
  for (const piece of merged(pieces.map((one) => growPiece(document, one, formatting)))) {
    const runs = runsAround.touching(piece);
    const inner = runs.filter(({ span }) => span.start >= piece.start && span.end <= piece.end);
    const isOn = runs.some((run) => run.kind === formatting && coversRun(run, piece));
    // Inside a fence nothing can be formatted; what the formatting covers already stays as it is.
    if (isOn || runs.some(({ kind, span }) => kind === 'fence' && overlap(span, piece))) continue;
    // Formatting cannot be inside itself, and inside monospace every marker would be shown.
    const replaced = inner.filter(({ kind }) => kind === formatting || formatting === 'code');
    const removed = replaced.flatMap(withoutMarkers);
    // A marker that would be removed where the same one is added stays.
    const isKept = ({ span }: TextEdit): boolean =>
      isMarker(document, span, marker) && (span.start === piece.start || span.end === piece.end);
    const kept = removed.filter(isKept);
    edits.push(...removed.filter((edit) => !isKept(edit)));
    if (!kept.some(({ span }) => span.start === piece.start))
      edits.push(insertion(piece.start, marker, 'open'));
    if (!kept.some(({ span }) => span.end === piece.end)) edits.push(insertion(piece.end, marker, 'close'));
  }
  return edits;
}

function isMarker(document: HsmDocument, span: Span, marker: string): boolean {
  return document.text.slice(span.start, span.end) === marker;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function withoutMarkers({ open, close }: FormattedRun): MarkerEdit[] {
  return [
    { span: open, newText: '' },
    { span: close, newText: '' },
  ];
}

/** Spans that overlap become one. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && span.start < last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else result.push(span);
  }
  return result;
}

/** In order, each once. */
function distinct(edits: readonly MarkerEdit[]): MarkerEdit[] {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return sorted.filter((edit, index) => {
    const before = sorted[index - 1];
    if (before?.span.start !== edit.span.start || before.span.end !== edit.span.end) return true;
    return before.side !== edit.side;
  });
}

function insertion(offset: number, newText: string, side: 'open' | 'close' | 'pair'): MarkerEdit {
  return { span: { start: offset, end: offset }, newText, side };
}

/** A selection keeps the text that it had; markers around it stay outside. */
function movedSelections(selections: readonly Span[], edits: readonly MarkerEdit[]): Span[] {
  const moved = offsetMover(edits);
  const insertions = new Map(
    edits
      .flatMap((edit) => (edit.span.start === edit.span.end ? [[edit.span.start, edit] as const] : []))
      .reverse(),
  );
  return selections.map(({ start, end }) => {
    if (start < end) return { start: moved(start, 'after'), end: moved(end, 'before') };
    const here = insertions.get(start);
    // A cursor at the end of a word goes on writing in the formatting, so it stays before the closing marker.
    const at = moved(start, here?.side === 'open' ? 'after' : 'before');
    const offset = here?.side === 'pair' ? at + 1 : at;
    return { start: offset, end: offset };
  });
}
