import { l10n, window } from 'vscode';
import { ServerRequest } from '../../../server/src/shell/protocol';
import { nameOf } from '../preview/titles';
import { showComparison } from './comparison';
import { chooseTemplate } from './template';
import type { CommandServices } from '.';

/**
 * `HSM: Compare with the Registered Template`: left the registered text with the author's values, right the template, so that only
 * what Edna would see differ is marked.
 */
export async function compareWithRegistered(services: CommandServices, resource: unknown): Promise<void> {
  const { server, previews } = services;
  const document = await chooseTemplate(previews, resource);
  if (document === undefined) return;
  const textDocument = { uri: server.uriText(document.uri) };
  const result = await server.request(ServerRequest.registeredText, { textDocument });
  if (result === undefined) throw new Error(server.whyNot());
  switch (result.kind) {
    case 'no-list':
      void window.showInformationMessage(
        l10n.t('No list of registered templates applies here. Download one or add one first.'),
      );
      return;
    case 'nothing-near':
      void window.showInformationMessage(l10n.t('No registered template is like this one.'));
      return;
    case 'found':
      if (result.isEqual) {
        void window.showInformationMessage(
          l10n.t('The template has exactly the registered text of “{0}”.', result.name),
        );
        return;
      }
      await showComparison(
        result.text,
        document.uri,
        l10n.t('{0}: registered “{1}” ↔ file', nameOf(document.uri), result.name),
      );
  }
}
