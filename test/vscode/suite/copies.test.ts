import * as vscode from 'vscode';
import { fileUri, idOf, writeText } from '../support/documents';
import { waitFor } from '../support/wait';

const folder = 'copies';
const uriOf = (name: string): vscode.Uri => fileUri(`${folder}/${name}`);
const write = (name: string, text: string): Thenable<void> => writeText(uriOf(name), text);
const differs = (): boolean =>
  vscode.languages.getDiagnostics(uriOf('Визит.hsm')).some((found) => idOf(found) === 'lookup-differs');

describe('file, lookup and registered list', () => {
  before(async () => {
    await write('Визит.hsm', '[#HSM#]Ждём вас завтра в нашем салоне.');
    await write('hsm.config.json', '{ "lookup": { "type": "WhatsApp", "file": "lookup.xlsx" } }');
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(fileUri(folder), { recursive: true });
  });

  it('are compared in the editor, and again when the lookup changes', async () => {
    const document = await vscode.workspace.openTextDocument(uriOf('Визит.hsm'));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('hsm.exportForBpmsoft', fileUri(folder), uriOf('lookup.xlsx'));
    await write('Визит.hsm', '[#HSM#]Ждём вас завтра в новом салоне.');
    await waitFor('a template that differs', differs, (found) => found);
    await vscode.commands.executeCommand('hsm.exportForBpmsoft', fileUri(folder), uriOf('lookup.xlsx'));
    await waitFor('an equal template', differs, (found) => !found);
  });

  it('are shown side by side on one page', async () => {
    await vscode.commands.executeCommand('hsm.showCopies');
    await vscode.commands.executeCommand('hsm.showCopies');
    const pages = (): number =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(
          ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('hsm.copies'),
        ).length;
    await waitFor('one page', pages, (count) => count === 1);
  });
});
