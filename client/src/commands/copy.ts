import { commands, DiagnosticSeverity, env, l10n, languages, window, type Uri } from 'vscode';
import type { CommandServices } from '.';
import { chooseTemplate } from './template';

/** `HSM: Copy for BPMSoft`: the text as it is pasted into the field «Описание». Errors are reported and do not block the copy. */
export async function copyForBpmsoft(services: CommandServices, resource: unknown): Promise<void> {
  const uri = await copy(services, resource, 'bpmsoft');
  if (uri === undefined) return;
  const errors = languages
    .getDiagnostics(uri)
    .filter(({ severity }) => severity === DiagnosticSeverity.Error).length;
  if (errors === 0) {
    void window.showInformationMessage(
      l10n.t('Copied. Paste it into the field «Описание» of the lookup «Шаблоны ответов» in BPMSoft.'),
    );
    return;
  }
  const show = l10n.t('Show Problems');
  const chosen = await window.showWarningMessage(
    l10n.t('Copied, but the template has errors: the message may not be delivered. Errors: {0}.', errors),
    show,
  );
  if (chosen === show) await commands.executeCommand('workbench.actions.view.problems');
}

/** `HSM: Copy as Plain Text`: what the customer reads, without tags and signs. */
export async function copyPlainText(services: CommandServices, resource: unknown): Promise<void> {
  if ((await copy(services, resource, 'plain')) === undefined) return;
  void window.showInformationMessage(l10n.t('Copied the message text as the customer reads it.'));
}

async function copy(
  { server, previews }: CommandServices,
  resource: unknown,
  form: 'bpmsoft' | 'plain',
): Promise<Uri | undefined> {
  const document = await chooseTemplate(previews, resource);
  if (document === undefined) return undefined;
  const text = await server.text(document.uri, form);
  if (text === undefined) throw new Error(server.whyNot());
  await env.clipboard.writeText(text);
  return document.uri;
}
