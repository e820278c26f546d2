import { l10n, Uri, window, workspace, type TextDocument } from 'vscode';
import { isTemplate, type PreviewManager } from '../preview/manager';

/**
 * The template that a command is about: the one that was clicked in a menu, else the one in the active editor or
 * preview. Tells the user when there is none.
 *
 * @param resource what the editor hands to a command: a URI when it came from a menu, a line of the list of all
 *   templates
 */
export async function chooseTemplate(
  previews: PreviewManager,
  resource: unknown,
): Promise<TextDocument | undefined> {
  const preview = previews.active;
  const listed = uriOfLine(resource);
  if (listed) return workspace.openTextDocument(listed);
  // The menu of a preview hands over the panel's own address.
  if (resource instanceof Uri && resource.scheme !== 'webview-panel')
    return workspace.openTextDocument(resource);
  if (preview !== undefined) return workspace.openTextDocument(preview.uri);
  const document = window.activeTextEditor?.document;
  if (document !== undefined && isTemplate(document)) return document;
  void window.showInformationMessage(
    l10n.t('Open a template first: a file that ends in .hsm or begins with [#HSM#].'),
  );
  return undefined;
}

/** The template of a line in the list of all templates. */
function uriOfLine(resource: unknown): Uri | undefined {
  if (resource instanceof Uri || typeof resource !== 'object' || resource === null) return undefined;
  return 'uri' in resource && typeof resource.uri === 'string' ? Uri.parse(resource.uri) : undefined;
}
