import { l10n, workspace, type TextDocument, type Uri } from 'vscode';

/** The document, when it is open. */
export function findOpen(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

/**
 * The document, opened when it is not open yet. One that is open is only taken: what an extension opens, the editor
 * keeps for some minutes after the author has closed it, with the text that was not saved.
 *
 * @throws when it cannot be had: an unsaved one that was closed, a deleted file
 */
export async function openDocument(uri: Uri): Promise<TextDocument> {
  const open = findOpen(uri);
  if (open !== undefined) return open;
  // The editor would make a new one of the same name.
  if (uri.scheme === 'untitled') throw new Error(l10n.t('the template was closed and never saved'));
  return workspace.openTextDocument(uri);
}
