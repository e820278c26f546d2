import { l10n, Uri, window, workspace } from 'vscode';
import { findOpen } from '../preview/document';
import { writeText } from './write-page';

/**
 * Writes a configuration or a baseline. Unsaved changes of somebody who edits the file by hand are not overwritten.
 *
 * @returns whether it was written
 * @throws with words for the author when the file may not be written
 */
export async function writeProjectFile(uri: string, content: string): Promise<boolean> {
  const target = Uri.parse(uri);
  if (findOpen(target)?.isDirty === true) {
    void window.showWarningMessage(
      l10n.t('{0} has unsaved changes. Save it and try again.', workspace.asRelativePath(target)),
    );
    return false;
  }
  await writeText(target, content, 'project');
  return true;
}
