import { l10n, Uri, window, type TextDocument } from 'vscode';
import { askToOpenTemplate } from '../notices';
import { openDocument } from '../preview/document';
import { isTemplate, type PreviewManager } from '../preview/manager';
import { isCopy } from '../schemes';

/**
 * The template that a command is about: the one that was clicked in a menu, else the one in the active editor or
 * preview. Notifies the user when there is none, or when it is only a copy, such as the old side of a comparison.
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
  if (listed) return openDocument(listed);
  // The menu of a preview passes the panel's own address.
  const clicked = resource instanceof Uri && resource.scheme !== 'webview-panel' ? resource : undefined;
  const active = window.activeTextEditor?.document;
  if (isCopy((clicked ?? preview?.uri ?? active?.uri)?.scheme ?? '')) {
    void window.showInformationMessage(
      l10n.t('This is a copy of a template, such as an older version. Open the template itself.'),
    );
    return undefined;
  }
  if (clicked !== undefined) return openDocument(clicked);
  if (preview !== undefined) return openDocument(preview.uri);
  if (active !== undefined && isTemplate(active)) return active;
  askToOpenTemplate();
  return undefined;
}

/** The template of a line in the list of all templates. */
function uriOfLine(resource: unknown): Uri | undefined {
  if (resource instanceof Uri || typeof resource !== 'object' || resource === null) return undefined;
  return 'uri' in resource && typeof resource.uri === 'string' ? Uri.parse(resource.uri) : undefined;
}
