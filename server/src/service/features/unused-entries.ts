import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver-types';
import { writtenPlace } from '../model/filled';
import { readConfig } from '../config/read';
import type { FileEntry } from '../config/file-entries';
import { UNUSED_CODES } from '../config/unused-entry';
import { EntryRemover } from '../config/remove-entry';
import type { Language } from '../vocabulary/language';
import { spansTouch } from '../vocabulary/span';
import { protocolEdits, rangeOf, spanOf } from '../vocabulary/ranges';

/**
 * Takes entries out that were reported as unused. Nothing is done to a file whose JSON is damaged: what belongs to
 * what is a guess there.
 *
 * @param shown the diagnostics that the editor shows at the place
 */
export function getUnusedEntryActions(
  text: TextDocument,
  range: Range,
  shown: readonly Diagnostic[],
  language: Language,
): CodeAction[] {
  const notices = shown.filter(({ code }) => CODES.has(code));
  const written = text.getText();
  if (notices.length === 0) return [];
  const { fileEntries, problems } = readConfig(written);
  if (problems.some(({ id }) => id === 'config-syntax')) return [];
  const span = spanOf(text, range);
  const byPlace = new Map<string, Diagnostic[]>();
  for (const notice of notices) {
    const same = byPlace.get(placeOf(notice.range));
    if (same) same.push(notice);
    else byPlace.set(placeOf(notice.range), [notice]);
  }
  const remover = new EntryRemover(written);
  return fileEntries.flatMap((entry): CodeAction[] => {
    const diagnostics = byPlace.get(placeOf(rangeOf(text, entry.span)));
    if (!diagnostics || !spansTouch(entry.span, span)) return [];
    const edits = protocolEdits(text, remover.remove([entry.span.start]));
    const title = titleOf(entry, language);
    const edit = { changes: { [text.uri]: edits } };
    return [{ title, kind: 'quickfix', isPreferred: true, diagnostics, edit }];
  });
}

const CODES: ReadonlySet<Diagnostic['code']> = new Set(Object.values(UNUSED_CODES));

function titleOf(entry: FileEntry, language: Language): string {
  if (entry.kind === 'template')
    return language === 'ru' ? `Удалить запись «${entry.template}»` : `Remove the entry “${entry.template}”`;
  const name = writtenPlace(entry.key);
  return language === 'ru' ? `Удалить значение для ${name}` : `Remove the value for ${name}`;
}

function placeOf({ start: { line, character } }: Range): string {
  return `${line}:${character}`;
}
