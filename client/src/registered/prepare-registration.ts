import { env, l10n, window, workspace, type TextDocument } from 'vscode';
import {
  ServerRequest,
  type RegistrationParams,
  type RegistrationResult,
} from '../../../server/src/shell/protocol';
import { listed } from '../commands/listed';
import { chooseTemplate } from '../commands/template';
import { nameOf } from '../preview/titles';
import type { PreviewManager } from '../preview/manager';
import type { Server } from '../server';

/** Names that Edna takes; Meta takes longer ones, too. */
const NAME = /^[a-z0-9_]{1,60}$/;

/** What the command works with. */
export interface RegistrationServices {
  readonly server: Server;
  readonly previews: PreviewManager;
}

/**
 * `HSM: Prepare Registration…`: the request that registers a template, as an unsaved JSON document. Nothing is sent. While there
 * is something that Meta would refuse, there is no request, but what it is.
 *
 * @param service without it the author chooses; with it the suggested name is taken
 */
export async function prepareRegistration(
  { server, previews }: RegistrationServices,
  resource: unknown,
  service: unknown,
): Promise<void> {
  const document = await chooseTemplate(previews, resource);
  if (document === undefined) return;
  const title = l10n.t('Prepare Registration');
  const chosen = service === 'edna' || service === 'meta' ? service : await askService(title);
  if (chosen === undefined) return;
  const first = await request(server, document, { service: chosen });
  if (!(await isReady(server, document, first))) return;
  const name = service === undefined ? await askName(title, first.suggestedName) : first.suggestedName;
  if (name === undefined) return;
  const second = await request(server, document, { service: chosen, name });
  // The text may have changed while the name was typed.
  if (!(await isReady(server, document, second))) return;
  const { json, gaps } = second;
  if (json === undefined) throw new Error(server.whyNot());
  const opened = await workspace.openTextDocument({ language: 'json', content: json });
  await window.showTextDocument(opened, { preview: false });
  const notification = sayWhatNext(json, gaps, chosen);
  if (service === undefined) await notification;
}

async function request(
  server: Server,
  { uri }: TextDocument,
  what: Pick<RegistrationParams, 'service' | 'name'>,
): Promise<RegistrationResult> {
  const parameters: RegistrationParams = { ...what, textDocument: { uri: server.uriText(uri) } };
  const result = await server.request(ServerRequest.registration, parameters);
  if (result === undefined) throw new Error(server.whyNot());
  return result;
}

async function askService(title: string): Promise<'edna' | 'meta' | undefined> {
  const items = [
    { label: 'Edna', description: 'POST /api/message-matchers', service: 'edna' },
    { label: 'Meta', description: 'POST /{waba}/message_templates', service: 'meta' },
  ] as const;
  const placeHolder = l10n.t('Where is the template registered?');
  return (await window.showQuickPick(items, { title, placeHolder }))?.service;
}

/** Whether there is a request; else says why not. */
async function isReady(
  server: Server,
  document: TextDocument,
  { refused, problem }: RegistrationResult,
): Promise<boolean> {
  const [first] = refused;
  if (first === undefined) {
    if (problem !== undefined) void window.showWarningMessage(problem);
    return problem === undefined;
  }
  const show = l10n.t('Go to the First');
  const text = l10n.t('{0}: Meta would refuse this template. Correct it first.', nameOf(document.uri));
  const detail = listed(
    refused.map(({ message }, index) => `${index + 1}. ${message}`),
    '\n\n',
  );
  if ((await window.showErrorMessage(text, { modal: true, detail }, show)) === show) {
    const selection = server.rangeOf(first.range);
    await window.showTextDocument(document, { selection });
  }
  return false;
}

async function askName(title: string, value: string): Promise<string | undefined> {
  return window.showInputBox({
    ...{ title, value, ignoreFocusOut: true },
    prompt: l10n.t('The name under which the template is registered. It cannot be changed later.'),
    validateInput: (text) =>
      NAME.test(text)
        ? undefined
        : l10n.t('1 to 60 small Latin letters, digits and underscores, such as order_ready.'),
  });
}

async function sayWhatNext(json: string, gaps: readonly string[], service: 'edna' | 'meta'): Promise<void> {
  const copy = l10n.t('Copy');
  const next =
    service === 'edna'
      ? l10n.t(
          'Send this with your API key to POST /api/message-matchers of your Edna, or take the values over into its form. A submitted template cannot be edited.',
        )
      : l10n.t(
          'Send this with your access token to POST /{waba}/message_templates of Meta’s Graph API, or take the values over into WhatsApp Manager.',
        );
  if ((await window.showInformationMessage([...gaps, next].join(' '), copy)) === copy)
    await env.clipboard.writeText(json);
}
