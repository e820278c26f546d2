import { l10n, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { ServerRequest, type ImportLookupResult } from '../../../server/src/shell/protocol';
import { base64 } from '../base64';
import { readTexts } from '../folder/read';
import { nameOf } from '../preview/titles';
import type { Server } from '../server';
import { findCatalogueTemplates } from './catalogue-files';
import { askFolder } from './choose-folder';
import { listed } from './listed';
import { showText } from './comparison';
import { chooseRecords, type Choice } from './choose-records';
import { replaceFiles, replaceText, unchangeable } from './replace-text';
import { writeText } from './write-page';
import type { CommandServices } from '.';

/**
 * `HSM: Import from BPMSoft…`: the templates of an exported lookup as files. The author sees what is new and what
 * changed, and takes it record by record; nothing is overwritten or deleted unasked.
 *
 * @param resource the workbook that was clicked; without one the author is asked
 * @param into the folder; with it every new record is taken without a question, and nothing else
 */
export async function importFromBpmsoft(
  services: CommandServices,
  resource: unknown,
  into: unknown,
): Promise<void> {
  const { server } = services;
  const title = l10n.t('Import from BPMSoft');
  const file = resource instanceof Uri ? resource : await askWorkbook(title);
  if (file === undefined) return;
  const folder = into instanceof Uri ? into : await askFolder(title);
  if (folder === undefined) return;
  const result = await readLookup(server, file, folder);
  if (result.problem !== undefined) {
    void window.showErrorMessage(`${nameOf(file)}: ${result.problem}`);
    return;
  }
  const { created } = result;
  const choice: Choice | undefined =
    into instanceof Uri ? { created, changed: [], deleted: [] } : await chooseRecords(title, result);
  if (choice === undefined) return;
  await writeNew(server, folder, choice.created, result.configuredBy);
  const changed = await replaceFiles(choice.changed);
  const deleted = await deleteFiles(choice.deleted);
  const notification = report(result, { ...choice, changed, deleted });
  if (!(into instanceof Uri)) await notification;
}

async function readLookup(server: Server, file: Uri, folder: Uri): Promise<ImportLookupResult> {
  const bytes = await workspace.fs.readFile(file);
  const templates = await findCatalogueTemplates(folder, () => false);
  const names = await workspace.fs.readDirectory(folder);
  const result = await server.request(ServerRequest.importLookup, {
    content: base64(bytes),
    folder: `${server.uriText(folder).replace(/\/$/, '')}/`,
    files: await readTexts(templates, (uri) => server.uriText(uri)),
    taken: names.map(([name]) => name),
  });
  if (result === undefined) throw new Error(server.whyNot());
  return result;
}

async function askWorkbook(title: string): Promise<Uri | undefined> {
  const filters = { [l10n.t('Workbook')]: ['xlsx'] };
  const openLabel = l10n.t('Import');
  const [picked] = (await window.showOpenDialog({ title, filters, openLabel })) ?? [];
  return picked;
}

/** Writes new files, after the configuration: when it cannot keep their names, nothing is written. */
async function writeNew(
  server: Server,
  folder: Uri,
  created: Choice['created'],
  configuredBy: string | undefined,
): Promise<void> {
  await keepNames(server, folder, created, configuredBy);
  for (const { fileName, text } of created) await writeText(Uri.joinPath(folder, fileName), text);
}

/** Writes the names that a file name cannot hold into the configuration. @throws when it does not hold them in the end */
async function keepNames(
  server: Server,
  folder: Uri,
  created: Choice['created'],
  configuredBy: string | undefined,
): Promise<void> {
  const odd = created.filter(({ fileName, name }) => fileName !== `${name}.hsm`);
  if (odd.length === 0) return;
  const target =
    configuredBy === undefined ? Uri.joinPath(folder, 'hsm.config.json') : Uri.parse(configuredBy);
  const before = configuredBy === undefined ? '' : (await workspace.openTextDocument(target)).getText();
  const text = await server.request(ServerRequest.keepNames, {
    configuration: server.uriText(target),
    text: before,
    names: odd.map(({ fileName, name }) => ({ uri: server.uriText(Uri.joinPath(folder, fileName)), name })),
  });
  if (text === undefined) throw unchangeable(target);
  if (text === before) return;
  if (configuredBy === undefined) await writeText(target, text);
  else if (!(await replaceText(target, text))) throw unchangeable(target);
}

/** Deletes files after one more question, so that the Explorer can undo it. @returns what was deleted */
async function deleteFiles(files: Choice['deleted']): Promise<Choice['deleted']> {
  if (files.length === 0) return [];
  const chosen = await window.showWarningMessage(
    l10n.t('Delete the files that are not in the lookup: {0}?', files.length),
    {
      modal: true,
      detail: `${listed(files.map(({ uri }) => nameOf(Uri.parse(uri))))}\n\n${l10n.t('Undo in the Explorer brings them back.')}`,
    },
    l10n.t('Delete'),
  );
  if (chosen === undefined) return [];
  const edit = new WorkspaceEdit();
  for (const { uri } of files) edit.deleteFile(Uri.parse(uri), { ignoreIfNotExists: true });
  if (!(await workspace.applyEdit(edit))) throw new Error(l10n.t('The files could not be deleted.'));
  return files;
}

async function report(result: ImportLookupResult, { created, changed, deleted }: Choice): Promise<void> {
  const { equal, leftOut } = result;
  const gone = result.gone.filter((one) => !deleted.includes(one));
  const parts = [
    created.length + changed.length === 0
      ? l10n.t('Nothing was imported.')
      : l10n.t('Imported: new {0}, replaced {1}.', created.length, changed.length),
    ...(deleted.length > 0 ? [l10n.t('Deleted: {0}.', deleted.length)] : []),
    ...(equal > 0 ? [l10n.t('Equal: {0}.', equal)] : []),
    ...(gone.length > 0 ? [l10n.t('Not in the lookup: {0}.', gone.length)] : []),
    ...(leftOut.length > 0 ? [l10n.t('Skipped: {0}.', leftOut.length)] : []),
  ];
  const show = l10n.t('Show Details');
  const buttons = gone.length + leftOut.length > 0 ? [show] : [];
  if ((await window.showInformationMessage(parts.join(' '), ...buttons)) !== show) return;
  const lines = [...gone.map(({ name }) => l10n.t('not in the lookup: “{0}”', name)), ...leftOut];
  await showText(`${lines.join('\n')}\n`, `${l10n.t('Import from BPMSoft')}.txt`);
}
