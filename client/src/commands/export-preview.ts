import { l10n, Uri, window, workspace } from 'vscode';
import { nameOf } from '../preview/titles';
import type { CommandServices } from '.';
import { chooseTemplate } from './template';
import { notifyExported, writeText } from './write-page';

/** `HSM: Export Preview…`: one HTML file of the message, for the colleague who must approve it. */
export async function exportPreview(services: CommandServices, resource: unknown): Promise<void> {
  const { context, server, previews } = services;
  const document = await chooseTemplate(previews, resource);
  if (document === undefined) return;
  const { uri } = document;
  const style = await readPreviewStyle(context.extensionUri);
  const page = await server.exportPage(uri, {
    ...previews.samplesOf(uri),
    view: previews.viewOf(uri),
    name: nameOf(uri),
    style,
  });
  if (page === undefined) throw new Error(server.whyNot());
  const target = await window.showSaveDialog({
    title: l10n.t('Export Preview'),
    filters: { [l10n.t('Web page')]: ['html'] },
    defaultUri: proposal(uri),
  });
  if (target === undefined) return;
  await writeText(target, page);
  await notifyExported(target, l10n.t('Exported: {0}. The file opens in any browser.', nameOf(target)));
}

/** The style sheet that exported pages carry. */
export async function readPreviewStyle(extension: Uri): Promise<string> {
  const style = await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'webview', 'style.css'));
  return new TextDecoder().decode(style);
}

/** Beside the template; for one that has no place yet, in the first folder. */
function proposal(template: Uri): Uri {
  const name = `${nameOf(template).replace(/\.hsm$/i, '')}.html`;
  const folder = workspace.workspaceFolders?.[0]?.uri;
  if (template.scheme !== 'untitled') return Uri.joinPath(template, '..', name);
  return folder === undefined ? Uri.file(`/${name}`) : Uri.joinPath(folder, name);
}
