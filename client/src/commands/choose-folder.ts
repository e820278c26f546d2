import { FileType, l10n, Uri, window, workspace } from 'vscode';

/** The folder that was clicked, or that of the clicked file; undefined when nothing was clicked. */
export async function folderOf(resource: unknown): Promise<Uri | undefined> {
  if (!(resource instanceof Uri) || resource.scheme === 'webview-panel') return undefined;
  const { type } = await workspace.fs.stat(resource);
  return (type & FileType.Directory) === 0 ? Uri.joinPath(resource, '..') : resource;
}

/** The open folders and any other one; without an open folder the author is asked at once. */
export async function askFolder(title: string): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  const own = folders.map(({ name, uri }) => ({ label: name, description: uri.fsPath, uri }));
  const other = { label: l10n.t('Another folder…'), description: '', uri: undefined };
  const placeHolder = l10n.t('Select a folder (subfolders are included)');
  const chosen =
    own.length === 0 ? other : await window.showQuickPick([...own, other], { title, placeHolder });
  if (chosen === undefined || chosen.uri !== undefined) return chosen?.uri;
  const [picked] =
    (await window.showOpenDialog({
      title,
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: l10n.t('Choose Folder'),
      ...(folders[0] === undefined ? {} : { defaultUri: folders[0].uri }),
    })) ?? [];
  return picked;
}
