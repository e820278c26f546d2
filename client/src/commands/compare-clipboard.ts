import { env, l10n, window } from 'vscode';
import { ServerRequest } from '../../../server/src/shell/protocol';
import { nameOf } from '../preview/titles';
import { showComparison } from './comparison';
import { chooseTemplate } from './template';
import type { CommandServices } from '.';

/**
 * `HSM: Compare with the Clipboard`: whether what was copied from BPMSoft is still the template, and what was lost.
 */
export async function compareWithClipboard(services: CommandServices, resource: unknown): Promise<void> {
  const { server, previews } = services;
  const document = await chooseTemplate(previews, resource);
  if (document === undefined) return;
  const text = await env.clipboard.readText();
  if (text.trim() === '') {
    void window.showInformationMessage(
      l10n.t('The clipboard is empty. Copy the field «Описание» in BPMSoft first.'),
    );
    return;
  }
  const parameters = { uri: server.uriText(document.uri), text };
  const result = await server.request(ServerRequest.compareText, parameters);
  if (result === undefined) throw new Error(server.whyNot());
  if (result.isEqual) {
    void window.showInformationMessage(
      l10n.t('The text from the clipboard is the template, letter by letter.'),
    );
    return;
  }
  const compare = l10n.t('Compare');
  const chosen = await window.showWarningMessage(
    l10n.t('The text from the clipboard is not the template. {0}', result.message),
    compare,
  );
  if (chosen !== compare) return;
  await showComparison(text, document.uri, l10n.t('{0}: BPMSoft ↔ file', nameOf(document.uri)));
}
