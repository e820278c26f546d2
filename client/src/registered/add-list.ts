import { env, l10n, Uri, window, workspace } from 'vscode';
import { fileStem } from '../../../server/src/service/files';
import { nameOf } from '../preview/titles';
import type { Server } from '../server';
import { askConfigure, configureLists, LISTS_FOLDER } from './configure';
import { askReplace, judgeList, keepList, readList, type WriteWhole } from './keep-list';
import { askConfigurationFolder } from './questions';

/** A list and what it might be called. */
interface FoundList {
  readonly text: string;
  readonly name: string;
}

/** `HSM: Add a List of Registered Templates…`: a list that somebody exported, from a file or the clipboard. */
export async function addList(
  server: Server,
  writeWhole: WriteWhole | undefined,
  resource: unknown,
): Promise<void> {
  const title = l10n.t('Add a List of Registered Templates');
  const found = resource instanceof Uri ? await readFile(resource) : await askList(title);
  if (found === undefined) return;
  const judged = await judgeList(server, { text: found.text });
  if (judged.kind === 'useless') {
    void window.showErrorMessage(judged.why);
    return;
  }
  const folder = await askConfigurationFolder(server, title);
  if (folder === undefined) return;
  const name = await window.showInputBox({
    title,
    prompt: l10n.t('Templates: {0}, approved: {1}. The name of the list:', judged.templates, judged.approved),
    value: found.name,
    ignoreFocusOut: true,
    validateInput: (typed) =>
      fileStem(typed) === undefined ? l10n.t('Enter a name for the list.') : undefined,
  });
  const stem = name === undefined ? undefined : fileStem(name);
  if (stem === undefined) return;
  const file = Uri.joinPath(folder, LISTS_FOLDER, `${stem}.json`);
  if ((await readList(file)) !== undefined && !(await askOverwrite(file))) return;
  const kept = await keepList(server, file, found.text, askReplace, writeWhole);
  if (kept.isWritten) await configureLists(server, folder, [file], askConfigure);
  else void window.showWarningMessage(kept.why);
}

async function askList(title: string): Promise<FoundList | undefined> {
  const file = { label: l10n.t('From a File…') };
  const clipboard = { label: l10n.t('From the Clipboard') };
  const placeHolder = l10n.t('An exported list, or the answer of Edna, Meta or Mango as JSON');
  const chosen = await window.showQuickPick([file, clipboard], { title, placeHolder });
  if (chosen === clipboard) return { text: await env.clipboard.readText(), name: l10n.t('list') };
  if (chosen !== file) return undefined;
  const filters = { JSON: ['json', 'txt'], [l10n.t('All Files')]: ['*'] };
  const [picked] = (await window.showOpenDialog({ title, filters, openLabel: l10n.t('Add') })) ?? [];
  return picked && readFile(picked);
}

async function readFile(file: Uri): Promise<FoundList> {
  const text = await readList(file);
  if (text === undefined) throw new Error(l10n.t('Cannot read {0}.', nameOf(file)));
  return { text, name: nameOf(file).replace(/\.\w+$/, '') };
}

async function askOverwrite(file: Uri): Promise<boolean> {
  const replace = l10n.t('Replace');
  const text = l10n.t('{0} already exists. Replace it?', workspace.asRelativePath(file));
  return (await window.showWarningMessage(text, { modal: true }, replace)) === replace;
}
