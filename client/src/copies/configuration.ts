import { l10n, Position, Uri, window, workspace, WorkspaceEdit } from 'vscode';

const NEW_CONFIGURATION = `{
  "lookup": { "file": "lookup.xlsx" },
  "registered": "registered/*.json"
}
`;

/** Opens the configuration of the first folder that has one; else a new one that names both lists, not saved yet. */
export async function openConfiguration(): Promise<void> {
  const [found] = await workspace.findFiles('**/hsm.config.json', undefined, 1);
  if (found) {
    await window.showTextDocument(found);
    return;
  }
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder) {
    void window.showInformationMessage(
      l10n.t('There is no folder for hsm.config.json. Open a folder first.'),
    );
    return;
  }
  const uri = Uri.joinPath(folder.uri, 'hsm.config.json').with({ scheme: 'untitled' });
  const document = await workspace.openTextDocument(uri);
  if (document.getText() === '') {
    const edit = new WorkspaceEdit();
    edit.insert(uri, new Position(0, 0), NEW_CONFIGURATION);
    await workspace.applyEdit(edit);
  }
  await window.showTextDocument(document);
}
