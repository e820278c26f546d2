import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver-types';
import { writtenPlace } from '../model/filled';
import { readConfig } from '../config/read';
import type { SampleEntry } from '../config/sample-entries';
import { UNUSED_SAMPLE_CODE, unusedSampleMessage } from '../config/unused-sample';
import { removeEntry } from '../config/remove-entry';
import type { Language } from '../vocabulary/language';
import { spansTouch } from '../vocabulary/span';
import { protocolEdits, rangeOf, spanOf } from '../vocabulary/ranges';

/** The notices as the protocol tells them; editors fade what is marked so. */
export function unusedSampleDiagnostics(
  text: TextDocument,
  unused: readonly SampleEntry[],
  language: Language,
): Diagnostic[] {
  return unused.map((entry) => ({
    range: rangeOf(text, entry.span),
    severity: 4,
    code: UNUSED_SAMPLE_CODE,
    source: 'hsm',
    message: unusedSampleMessage(entry)[language],
    // Unnecessary. (The constant's module would come along as a whole.)
    tags: [1],
  }));
}

/**
 * Takes values out that were told to be unused. Nothing is done to a file whose JSON is damaged: what belongs to
 * what is a guess there.
 *
 * @param told the diagnostics that the editor shows at the place
 */
export function getUnusedSampleActions(
  text: TextDocument,
  range: Range,
  told: readonly Diagnostic[],
  language: Language,
): CodeAction[] {
  const notices = told.filter(({ code }) => code === UNUSED_SAMPLE_CODE);
  const written = text.getText();
  if (notices.length === 0) return [];
  const { sampleEntries, problems } = readConfig(written);
  if (problems.some(({ id }) => id === 'config-syntax')) return [];
  const span = spanOf(text, range);
  return sampleEntries.flatMap((entry): CodeAction[] => {
    const place = rangeOf(text, entry.span);
    const diagnostics = notices.filter((notice) => isSamePlace(notice.range, place));
    if (diagnostics.length === 0 || !spansTouch(entry.span, span)) return [];
    const edits = protocolEdits(text, removeEntry(written, entry.span.start));
    const name = writtenPlace(entry.key);
    const title = language === 'ru' ? `Удалить значение для ${name}` : `Remove the value for ${name}`;
    const edit = { changes: { [text.uri]: edits } };
    return [{ title, kind: 'quickfix', isPreferred: true, diagnostics, edit }];
  });
}

function isSamePlace(a: Range, b: Range): boolean {
  return a.start.line === b.start.line && a.start.character === b.start.character;
}
