// Quick fixes, as the lightbulb asks for them.
import * as vscode from 'vscode';
import { ok, present } from './assert';
import { waitFor } from './wait';

/** The code actions for a range, with their edits. */
export async function getActions(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  const ask = (): Thenable<vscode.CodeAction[]> =>
    vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind.value, 20);
  return waitFor('code actions', ask, (actions) => actions.length > 0);
}

/** Applies the quick fix that is first in the list. */
export async function applyFirstFix(document: vscode.TextDocument, range: vscode.Range): Promise<void> {
  const [first] = await getActions(document, range, vscode.CodeActionKind.QuickFix);
  const edit = present(first?.edit, `edit of «${first?.title ?? 'nothing'}»`);
  ok(await vscode.workspace.applyEdit(edit), 'the edit is applied');
}
