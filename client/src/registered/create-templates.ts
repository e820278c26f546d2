import { commands, l10n, Uri, window, workspace } from 'vscode';
import {
  ServerRequest,
  type CreateTemplatesParams,
  type CreateTemplatesResult,
} from '../../../server/src/shell/protocol';
import { writeText } from '../commands/write-page';
import { writeProjectFile } from '../commands/write-project-file';
import { findTemplates } from '../folder/find';
import type { Server } from '../server';
import { askConfigurationFolder } from './questions';

type File = CreateTemplatesResult['files'][number];

/**
 * `HSM: Create Templates from the Registered List…`: files for the approved templates that the author chooses. A file that is
 * there stays as it is.
 *
 * @param resource a folder: then all new files are made without a question
 */
export async function createFromRegistered(server: Server, resource: unknown): Promise<void> {
  const title = l10n.t('Create Templates from the Registered List');
  const folder = resource instanceof Uri ? resource : await askTemplateFolder(server, title);
  if (folder === undefined) return;
  const all = await requestFiles(server, folder);
  if (all === undefined) {
    askForList();
    return;
  }
  const present = new Set((await workspace.fs.readDirectory(folder)).map(([name]) => name.toLowerCase()));
  const fresh = all.files.filter(({ name }) => !present.has(name.toLowerCase()));
  const kept = all.files.length - fresh.length;
  if (fresh.length === 0) {
    const text = l10n.t('Every approved template has a file already: {0}.', kept);
    void window.showInformationMessage([text, ...all.leftOut].join(' '));
    return;
  }
  const chosen = resource instanceof Uri ? fresh : await choose(title, fresh, kept);
  if (chosen === undefined || chosen.length === 0) return;
  await writeFiles(server, folder, chosen);
  const text = l10n.t('Templates created: {0}. Already there and unchanged: {1}.', chosen.length, kept);
  void window.showInformationMessage([text, ...all.leftOut].join(' '));
}

/**
 * Makes the file of one registered template and opens it; a file of its name that is there is opened as it is.
 *
 * @param key by which the server knows the template
 * @param resource the folder of the file; without it the author is asked where there are several
 */
export async function createRegisteredFile(server: Server, key: unknown, resource: unknown): Promise<void> {
  const title = l10n.t('Create Templates from the Registered List');
  const text =
    typeof key === 'string'
      ? await server.request(ServerRequest.copyText, { key, copy: 'registered' })
      : undefined;
  if (text === undefined) {
    void window.showWarningMessage(
      l10n.t(
        'The registered list no longer has this template. Select “Refresh” in the list of templates, and choose the template there.',
      ),
    );
    return;
  }
  const folder = resource instanceof Uri ? resource : await askTemplateFolder(server, title);
  if (folder === undefined) return;
  const all = await requestFiles(server, folder);
  if (all === undefined) {
    askForList();
    return;
  }
  const file = all.files.find((one) => one.text === text);
  if (!file) {
    const why = l10n.t(
      'No file was created: this template is not among those that can be created in {0}. Choose the folder whose hsm.config.json names its list.',
      workspace.asRelativePath(folder),
    );
    void window.showWarningMessage([why, ...all.leftOut].join(' '));
    return;
  }
  const present = new Set((await workspace.fs.readDirectory(folder)).map(([name]) => name.toLowerCase()));
  if (!present.has(file.name.toLowerCase())) await writeFiles(server, folder, [file]);
  await commands.executeCommand('vscode.open', Uri.joinPath(folder, file.name));
}

function askForList(): void {
  void window.showInformationMessage(
    l10n.t('No list of registered templates applies here. Download one or add one first.'),
  );
}

/** Writes files, and their samples into the configuration. */
async function writeFiles(server: Server, folder: Uri, files: readonly File[]): Promise<void> {
  for (const { name, text } of files) await writeText(Uri.joinPath(folder, name), text, 'project');
  const { configuration } = (await requestFiles(server, folder, files)) ?? {};
  if (configuration)
    await writeProjectFile(server.uriOf(configuration.uri).toString(), configuration.content);
}

async function requestFiles(
  server: Server,
  folder: Uri,
  wanted?: readonly File[],
): Promise<CreateTemplatesResult | undefined> {
  const address = `${server.uriText(folder).replace(/\/$/, '')}/`;
  const parameters: CreateTemplatesParams =
    wanted === undefined ? { folder: address } : { folder: address, wanted: wanted.map(({ name }) => name) };
  return server.request(ServerRequest.createTemplates, parameters);
}

/** Where the templates of a configuration are: with several folders the author chooses. */
async function askTemplateFolder(server: Server, title: string): Promise<Uri | undefined> {
  const base = await askConfigurationFolder(server, title);
  if (base === undefined) return undefined;
  const folders = new Map([[base.toString(), base]]);
  for (const uri of await findTemplates(base)) {
    const folder = Uri.joinPath(uri, '..');
    folders.set(folder.toString(), folder);
  }
  if (folders.size === 1) return base;
  const items = [...folders.values()].map((uri) => ({ label: workspace.asRelativePath(uri), uri }));
  const placeHolder = l10n.t('Which folder do the new templates belong to?');
  return (await window.showQuickPick(items, { title, placeHolder }))?.uri;
}

async function choose(
  title: string,
  fresh: readonly File[],
  kept: number,
): Promise<readonly File[] | undefined> {
  const items = fresh.map((file) => ({
    ...{ label: file.name, detail: file.body.slice(0, 120).replaceAll('\n', ' ↵ '), picked: true, file },
  }));
  const placeHolder = l10n.t(
    'New: {0}, already there: {1}. Files that are there stay as they are.',
    fresh.length,
    kept,
  );
  const options = {
    title,
    placeHolder,
    canPickMany: true,
    ignoreFocusOut: true,
    matchOnDetail: true,
  } as const;
  return (await window.showQuickPick(items, options))?.map(({ file }) => file);
}
