import { Character } from '../syntax/characters';
import { documentSpan } from '../syntax/section-offsets';
import type { Span } from '../syntax/span';
import type { HsmDocument } from '../syntax/tree';
import { parseFormatting } from '../text/formatting';
import { findFormattingDefects, type FormattingDefects } from '../text/formatting-defects';
import { hasOnlyPlainRuns } from './_plain-runs';

/** What the checks of formatting need at least. */
export const MARKERS = Character.Asterisk | Character.Underscore | Character.Tilde | Character.Backtick;

const NO_DEFECTS: FormattingDefects = {
  unclosed: [],
  brokenAcrossLines: [],
  innerSpace: [],
  doubled: [],
  glued: [],
};
const defectsOfDocuments = new WeakMap<HsmDocument, FormattingDefects>();

/** The defects of the body's formatting; their spans are in the body's `text`. Found once for all checks that ask. */
export function formattingDefectsOf(document: HsmDocument): FormattingDefects {
  if ((document.characters & MARKERS) === 0) return NO_DEFECTS;
  let defects = defectsOfDocuments.get(document);
  if (!defects) {
    const { text } = document.body;
    defects = hasOnlyPlainRuns(text) ? NO_DEFECTS : findFormattingDefects(parseFormatting(text));
    defectsOfDocuments.set(document, defects);
  }
  return defects;
}

/** A span in the body's `text` as a span in the document. */
export function bodySpan(document: HsmDocument, span: Span): Span {
  return documentSpan(document.body, span);
}
