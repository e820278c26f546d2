import { l10n, Uri, window } from 'vscode';
import { findCatalogueTemplates } from './catalogue-files';
import { ServerRequest, type CataloguePart } from '../../../server/src/shell/protocol';
import { askFolder, folderOf } from './choose-folder';
import { withProgress } from './progress';
import { batchesOf, readTexts } from '../folder/read';
import { nameOf } from '../preview/titles';
import type { Server } from '../server';
import { readPreviewStyle } from './export-preview';
import { notifyExported, writeText } from './write-page';
import type { CommandServices } from '.';

/** Number of messages drawn at a time: the progress moves, and the server stays responsive. */
const BATCH = 20;

/** What goes onto the page, and where it is written. */
interface Catalogue {
  readonly folder: Uri;
  readonly templates: readonly Uri[];
  readonly sampleSet: string | undefined;
  readonly target: Uri;
}

/**
 * `HSM: Export Catalogue…`: one page with every template of a folder, for those who must approve them.
 *
 * @param resource the folder that was clicked; without one the author is asked
 * @param file where to write; without it the author is asked for the samples and the file
 */
export async function exportCatalogue(
  services: CommandServices,
  resource: unknown,
  file: unknown,
): Promise<void> {
  const { context, server } = services;
  const folder = (await folderOf(resource)) ?? (await askFolder(l10n.t('Export Catalogue')));
  if (folder === undefined) return;
  const templates = await withProgress(l10n.t('Looking for HSM templates'), (_, isCancelled) =>
    findCatalogueTemplates(folder, isCancelled),
  );
  if (templates === undefined) return;
  if (templates.length === 0) {
    void window.showInformationMessage(
      l10n.t('There are no templates in {0}: no file of this folder ends in .hsm.', nameOf(folder)),
    );
    return;
  }
  const chosen = file instanceof Uri ? { name: undefined } : await askSampleSet(server, templates);
  if (chosen === undefined) return;
  const target = file instanceof Uri ? file : await askTarget(folder);
  if (target === undefined) return;
  const style = await readPreviewStyle(context.extensionUri);
  const catalogue = { folder, templates, sampleSet: chosen.name, target };
  const parts = await withProgress(l10n.t('Exporting the catalogue'), (report, isCancelled) =>
    drawParts(server, catalogue, report, isCancelled),
  );
  if (parts === undefined) return;
  if (parts.length === 0) {
    void window.showInformationMessage(
      l10n.t(
        'Nothing to export: every template in {0} is excluded by “ignore” in hsm.config.json or is not readable as text.',
        nameOf(folder),
      ),
    );
    return;
  }
  const title = l10n.t('WhatsApp templates: {0}', nameOf(folder));
  const page = await server.request(ServerRequest.cataloguePage, { parts, title, style });
  if (page === undefined) throw new Error(server.whyNot());
  await writeText(target, page);
  // Who gave the file needs no answer to wait for.
  const notification = notifyExported(target, resultText(target, parts.length, templates.length));
  if (!(file instanceof Uri)) await notification;
}

/** Draws all messages; undefined when somebody ended it. */
async function drawParts(
  server: Server,
  { folder, templates, sampleSet }: Catalogue,
  report: (done: number, all: number) => void,
  isCancelled: () => boolean,
): Promise<CataloguePart[] | undefined> {
  const parts: CataloguePart[] = [];
  let done = 0;
  for (const batch of batchesOf(templates, BATCH)) {
    if (isCancelled()) return undefined;
    const names = new Map(batch.map((uri) => [server.uriText(uri), pathBelow(folder, uri)]));
    const texts = await readTexts(batch, (uri) => server.uriText(uri));
    const files = texts.map(({ uri, text }) => ({ uri, text, name: names.get(uri) ?? uri }));
    const before = parts.length;
    const parameters = sampleSet === undefined ? { files, before } : { files, before, sampleSet };
    const drawn = await server.request(ServerRequest.catalogueParts, parameters);
    if (drawn === undefined) throw new Error(server.whyNot());
    parts.push(...drawn);
    report((done += batch.length), templates.length);
  }
  return isCancelled() ? undefined : parts;
}

/** The samples that fill the variables, when there are any; undefined when the author left. */
async function askSampleSet(
  server: Server,
  templates: readonly Uri[],
): Promise<{ readonly name: string | undefined } | undefined> {
  const uris = templates.map((uri) => server.uriText(uri));
  const names = (await server.request(ServerRequest.sampleSets, { uris })) ?? [];
  if (names.length === 0) return { name: undefined };
  const none = { label: l10n.t('Without values'), name: undefined };
  return window.showQuickPick([none, ...names.map((name) => ({ label: name, name }))], {
    title: l10n.t('Export Catalogue'),
    placeHolder: l10n.t('Select samples for the variables'),
  });
}

function askTarget(folder: Uri): Thenable<Uri | undefined> {
  return window.showSaveDialog({
    title: l10n.t('Export Catalogue'),
    filters: { [l10n.t('Web page')]: ['html'] },
    defaultUri: Uri.joinPath(folder, l10n.t('catalogue.html')),
  });
}

function resultText(target: Uri, count: number, found: number): string {
  const text = l10n.t('Exported: {0}, templates: {1}. The file opens in any browser.', nameOf(target), count);
  if (count === found) return text;
  const leftOut = l10n.t('Skipped: {0} — ignored in hsm.config.json or not readable as text.', found - count);
  return `${text} ${leftOut}`;
}

/** What the reader calls the template: the path below the folder. */
function pathBelow(folder: Uri, uri: Uri): string {
  const start = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return uri.path.startsWith(start) ? uri.path.slice(start.length) : nameOf(uri);
}
