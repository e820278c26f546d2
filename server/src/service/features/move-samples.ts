import { findNodeAtLocation } from 'jsonc-parser';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Range } from 'vscode-languageserver-types';
import { parseTree } from '../config/json';
import { moveSamplesToTemplates } from '../config/move-samples';
import { spanOfNode } from '../shapes/shape';
import type { Language } from '../vocabulary/language';
import { rangeOf, spanOf } from '../vocabulary/ranges';
import { spansTouch } from '../vocabulary/span';

/** Whether the range is in the sample values of the folder: only there the templates are requested. */
export function touchesSharedSamples(text: TextDocument, range: Range): boolean {
  const root = parseTree(text.getText());
  const entry = root && findNodeAtLocation(root, ['samples'])?.parent;
  return entry !== undefined && spansTouch(spanOfNode(entry), spanOf(text, range));
}

/** The offer to give the folder's values to the templates that use them. */
export function getMoveSamplesActions(
  text: TextDocument,
  templates: ReadonlyMap<string, readonly string[]>,
  language: Language,
): CodeAction[] {
  const written = text.getText();
  const newText = moveSamplesToTemplates(written, templates);
  if (newText === undefined) return [];
  const title =
    language === 'ru'
      ? 'Перенести примеры в шаблоны, которые их используют'
      : 'Move the sample values to the templates that use them';
  const range = rangeOf(text, { start: 0, end: written.length });
  return [{ title, kind: 'quickfix', edit: { changes: { [text.uri]: [{ range, newText }] } } }];
}
