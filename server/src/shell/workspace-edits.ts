import type { WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { rangeOf, type TextEdit } from '../service';
import type { ServerContext } from './context';

/** Edits of one document in the form that the editor takes, with the version that they were made for where it can. */
export function workspaceEditOf(
  context: ServerContext,
  text: TextDocument,
  edits: readonly TextEdit[],
): WorkspaceEdit {
  const changes = edits.map(({ span, newText }) => ({ range: rangeOf(text, span), newText }));
  const { uri, version } = text;
  return context.features().versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } };
}
