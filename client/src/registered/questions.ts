import { l10n, QuickPickItemKind, Uri, window, workspace, type QuickPickItem } from 'vscode';
import {
  EDNA_HOSTS,
  readAddress,
  readKey,
  readMetaAccount,
  type Downloaded,
  type EdnaChannel,
} from '../../../server/src/download';
import { PASSED_OVER_PATTERN } from '../../../server/src/service/files';
import { askFolder } from '../commands/choose-folder';
import { isTemplate } from '../preview/manager';
import type { Server } from '../server';
import { inWords } from './problems';
import { hostOf, type Source } from './source';

/** More configurations than anybody chooses from. */
const MAX_CONFIGURATIONS = 50;

/**
 * The folder of the configuration that the lists belong to: the one of the active template, else the only one in the open
 * folders, else the author chooses.
 */
export async function askConfigurationFolder(server: Server, title: string): Promise<Uri | undefined> {
  const active = window.activeTextEditor?.document;
  if (active !== undefined && isTemplate(active)) {
    const configuredBy = (await server.summary(active.uri))?.configuredBy;
    if (configuredBy !== undefined) return Uri.joinPath(server.uriOf(configuredBy), '..');
    const folder = workspace.getWorkspaceFolder(active.uri);
    if (folder !== undefined) return folder.uri;
  }
  const found = await workspace.findFiles('**/hsm.config.json', PASSED_OVER_PATTERN, MAX_CONFIGURATIONS);
  const folders = found.map((uri) => Uri.joinPath(uri, '..'));
  if (folders.length === 1) return folders[0];
  const [only, ...more] = workspace.workspaceFolders ?? [];
  if (folders.length === 0) return only !== undefined && more.length === 0 ? only.uri : askFolder(title);
  const items = folders
    .map((uri) => ({ label: workspace.asRelativePath(uri), uri }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const placeHolder = l10n.t('Which templates do the lists belong to?');
  return (await window.showQuickPick(items, { title, placeHolder }))?.uri;
}

/** Edna's hosts and an own address. */
export async function askEdna(title: string): Promise<Source | undefined> {
  const hosts: (QuickPickItem & { readonly address?: string })[] = [
    { label: EDNA_HOSTS[0], description: l10n.t('Russian accounts'), address: EDNA_HOSTS[0] },
    { label: EDNA_HOSTS[1], description: l10n.t('other accounts'), address: EDNA_HOSTS[1] },
    { label: '', kind: QuickPickItemKind.Separator },
    { label: l10n.t('Another address…') },
  ];
  const placeHolder = l10n.t('Where do you sign in to Edna?');
  const chosen = await window.showQuickPick(hosts, { title, placeHolder, ignoreFocusOut: true });
  if (chosen === undefined) return undefined;
  const prompt = l10n.t('The address of your Edna, such as edna.example.com.');
  const typed = chosen.address ?? (await askText(title, prompt, readAddress));
  if (typed === undefined) return undefined;
  const address = readAddress(typed);
  return address.ok ? { service: 'edna', address: address.value } : undefined;
}

export async function askMeta(title: string): Promise<Source | undefined> {
  const prompt = l10n.t(
    'The number of the WhatsApp Business Account. WhatsApp Manager shows it in the account’s settings.',
  );
  const account = await askText(title, prompt, readMetaAccount);
  return account === undefined ? undefined : { service: 'meta', account: account.trim() };
}

/** The key, which is not shown while it is typed. */
export async function askKey(title: string, source: Source): Promise<string | undefined> {
  const prompt =
    source.service === 'edna'
      ? l10n.t('The API key of {0}. It is kept in the editor’s secret storage only.', hostOf(source))
      : l10n.t(
          'A Meta access token with the permission whatsapp_business_management. It is kept in the editor’s secret storage only.',
        );
  return (await askText(title, prompt, readKey, true))?.trim();
}

/** All channels are marked; undefined when the author gives up, or marks none. */
export async function askChannels(
  title: string,
  channels: readonly EdnaChannel[],
): Promise<readonly EdnaChannel[] | undefined> {
  if (channels.length === 1) return channels;
  const items = channels.map((channel) => ({
    label: channel.name,
    description: [channel.phone ?? '', channel.isActive ? '' : l10n.t('inactive')]
      .filter((text) => text !== '')
      .join(' · '),
    picked: true,
    channel,
  }));
  const placeHolder = l10n.t('Which channels? Each becomes one list.');
  const chosen = await window.showQuickPick(items, {
    title,
    placeHolder,
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return chosen === undefined || chosen.length === 0 ? undefined : chosen.map(({ channel }) => channel);
}

async function askText(
  title: string,
  prompt: string,
  read: (text: string) => Downloaded<string>,
  password = false,
): Promise<string | undefined> {
  return window.showInputBox({
    ...{ title, prompt, password, ignoreFocusOut: true },
    validateInput: (text) => {
      const value = read(text);
      return text === '' || value.ok ? undefined : inWords(value.problem.message);
    },
  });
}
