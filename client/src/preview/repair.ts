import { workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import type { TextEdit } from 'vscode-languageclient';
import { warnOfChangedText } from '../notices';
import type { Server } from '../server';

/**
 * Makes a repair that the banner of a preview offers, in one step of undo. Of a text that has changed since, nothing
 * is changed: the banner that comes next offers what is still wrong.
 *
 * @param version of the document that the repair was made for
 */
export async function applyRepair(
  server: Server,
  document: TextDocument,
  version: number,
  edits: readonly TextEdit[],
): Promise<void> {
  const converted = await server.editsOf(edits);
  const edit = new WorkspaceEdit();
  edit.set(document.uri, converted);
  if (document.version !== version || !(await workspace.applyEdit(edit))) warnOfChangedText();
}
