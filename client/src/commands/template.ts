import { l10n, Uri, window, workspace, type TextDocument } from 'vscode';
import { isTemplate } from '../preview/manager';

/**
 * The template that a command is about: the one that was clicked in a menu, else the one in the active editor.
 * Tells the user when there is none.
 *
 * @param resource what the editor hands to a command: a URI when it came from a menu
 */
export async function chooseTemplate(resource: unknown): Promise<TextDocument | undefined> {
  if (resource instanceof Uri) return workspace.openTextDocument(resource);
  const document = window.activeTextEditor?.document;
  if (document !== undefined && isTemplate(document)) return document;
  void window.showInformationMessage(
    l10n.t('Open a template first: a file that ends in .hsm or begins with [#HSM#].'),
  );
  return undefined;
}
