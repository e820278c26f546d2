import { LIMITS } from '../vocabulary/limits';
import { Character } from '../syntax/characters';
import { parseTemplate } from '../syntax/parser';
import { documentSpan } from '../syntax/section-offsets';
import type { Span } from '../vocabulary/span';
import type { HsmDocument } from '../syntax/tree';
import { applyEdits } from '../vocabulary/edited-text';
import { isLineEnd } from '../text/formatting/characters';
import { parseFormatting } from '../text/formatting/formatting';
import type { FormattingDefects } from '../text/formatting/defect';
import { findFormattingDefects } from '../text/formatting/defects';
import { hasOnlyPlainRuns } from './plain-runs';
import { findStraySigns } from './stray-signs';
import type { TextEdit } from '../vocabulary/edits';
import { countBefore } from '../vocabulary/sorted';

/** What the checks of formatting need at least. */
export const MARKERS = Character.Asterisk | Character.Underscore | Character.Tilde | Character.Backtick;

const NO_DEFECTS: FormattingDefects = {
  unclosed: [],
  brokenAcrossLines: [],
  innerSpace: [],
  doubled: [],
  glued: [],
};
const bodyDefects = (document: HsmDocument): FormattingDefects =>
  hasOnlyPlainRuns(document) ? NO_DEFECTS : findDefects(document.body.text);

/** The defects of the body's formatting; their spans are in the body's `text`. Found once for all checks that ask. */
export function formattingDefectsOf(document: HsmDocument): FormattingDefects {
  return (document.characters & MARKERS) === 0 ? NO_DEFECTS : document.once(bodyDefects);
}

/** A span in the body's `text` as a span in the document. */
export function bodySpan(document: HsmDocument, span: Span): Span {
  return documentSpan(document.body, span);
}

function findDefects(text: string): FormattingDefects {
  const formatted = parseFormatting(text);
  const defects = findFormattingDefects(formatted);
  const known = new Set(defects.unclosed.map(({ offset }) => offset));
  const strays = findStraySigns(formatted).filter(({ offset }) => !known.has(offset));
  if (strays.length === 0) return defects;
  const unclosed = [...defects.unclosed, ...strays].sort((a, b) => a.offset - b.offset);
  return { ...defects, unclosed };
}

/**
 * Whether edits of the body's `text` leave fewer defects of formatting and no more of any kind; for repairs, so that none
 * replaces a defect by another one. Parses the text again: not for use while looking for findings.
 */
export function improvesFormatting(document: HsmDocument, edits: readonly TextEdit[]): boolean {
  const before = countDefects(formattingDefectsOf(document));
  const after = countDefects(findDefects(applyEdits(document.body.text, edits).text));
  const noWorse = after.every((count, index) => count <= (before[index] ?? 0));
  return noWorse && after.some((count, index) => count < (before[index] ?? 0));
}

/**
 * Whether edits of the document leave more defects of formatting of any kind, because they took away a sign that closed
 * something. Parses the text again; very long texts have no such findings.
 */
export function worsensFormatting(document: HsmDocument, edits: readonly TextEdit[]): boolean {
  if ((document.characters & MARKERS) === 0 || document.text.length > LIMITS.detailedChecks.value)
    return false;
  // Formatting ends with its line: without a sign on the lines that change, parsing the text again finds the same.
  if (!edits.some(({ span }) => hasMarkerOnLines(document, span))) return false;
  const before = countDefects(formattingDefectsOf(document));
  const changed = parseTemplate(applyEdits(document.text, edits).text);
  const after = countDefects(findDefects(changed.body.text));
  return after.some((count, index) => count > (before[index] ?? 0));
}

/** Whether a formatting sign is on a line that the span touches; the end of a removed line joins two. */
function hasMarkerOnLines({ text, markers }: HsmDocument, { start, end }: Span): boolean {
  let from = start;
  while (from > 0 && !isLineEnd(text.charCodeAt(from - 1))) from--;
  const next = markers[countBefore(markers, (offset) => offset < from)];
  if (next === undefined) return false;
  let to = end;
  while (to < text.length && to <= next && !isLineEnd(text.charCodeAt(to))) to++;
  return next < to;
}

function countDefects({
  unclosed,
  brokenAcrossLines,
  innerSpace,
  doubled,
  glued,
}: FormattingDefects): number[] {
  return [unclosed, brokenAcrossLines, innerSpace, doubled, glued].map(({ length }) => length);
}

/** Edits of the body's `text` as edits of the document. */
export function bodyEdits(document: HsmDocument, edits: readonly TextEdit[]): TextEdit[] {
  return edits.map(({ span, newText }) => ({ span: bodySpan(document, span), newText }));
}
