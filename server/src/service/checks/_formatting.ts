import { Character } from '../syntax/characters';
import { documentSpan } from '../syntax/section-offsets';
import type { Span } from '../syntax/span';
import type { HsmDocument } from '../syntax/tree';
import { parseFormatting } from '../text/formatting';
import { findFormattingDefects, type FormattingDefects } from '../text/formatting-defects';
import { hasOnlyPlainRuns } from './_plain-runs';
import { remembered } from './_remembered';
import { findStraySigns } from './_stray-signs';

/** What the checks of formatting need at least. */
export const MARKERS = Character.Asterisk | Character.Underscore | Character.Tilde | Character.Backtick;

const NO_DEFECTS: FormattingDefects = {
  unclosed: [],
  brokenAcrossLines: [],
  innerSpace: [],
  doubled: [],
  glued: [],
};
const defectsOf = remembered(({ body: { text } }) =>
  hasOnlyPlainRuns(text) ? NO_DEFECTS : findDefects(text),
);

/** The defects of the body's formatting; their spans are in the body's `text`. Found once for all checks that ask. */
export function formattingDefectsOf(document: HsmDocument): FormattingDefects {
  return (document.characters & MARKERS) === 0 ? NO_DEFECTS : defectsOf(document);
}

/** A span in the body's `text` as a span in the document. */
export function bodySpan(document: HsmDocument, span: Span): Span {
  return documentSpan(document.body, span);
}

function findDefects(text: string): FormattingDefects {
  const formatted = parseFormatting(text);
  const defects = findFormattingDefects(formatted);
  const strays = findStraySigns(formatted);
  if (strays.length === 0) return defects;
  const unclosed = [...defects.unclosed, ...strays].sort((a, b) => a.offset - b.offset);
  return { ...defects, unclosed };
}
