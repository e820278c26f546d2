import { env, l10n, Uri, window, workspace } from 'vscode';
import {
  ServerRequest,
  type ExportTableParams,
  type ExportTableResult,
} from '../../../server/src/shell/protocol';
import { batchesOf, readTexts } from '../folder/read';
import { nameOf } from '../preview/titles';
import type { Server } from '../server';
import { findCatalogueTemplates } from './catalogue-files';
import { askFolder, folderOf } from './choose-folder';
import { showText } from './comparison';
import { listed } from './listed';
import { withProgress } from './progress';
import { writeBytes } from './write-page';
import type { CommandServices } from '.';

/** Number of templates checked at a time: the progress moves, and the server stays responsive. */
const BATCH = 50;
const FORMATS = ['xlsx', 'csv', 'html', 'http'] as const;

/**
 * `HSM: Export for BPMSoft…`: the templates of a folder as a workbook for the Excel import, after a look at what would
 * go wrong there; by the name of the file also as a table for people, or as OData requests.
 *
 * @param resource the folder that was clicked; without one the author is asked
 * @param file where to write; without it the author is asked
 */
export async function exportForBpmsoft(
  services: CommandServices,
  resource: unknown,
  file: unknown,
): Promise<void> {
  const { server } = services;
  const title = l10n.t('Export for BPMSoft');
  const folder = (await folderOf(resource)) ?? (await askFolder(title));
  if (folder === undefined) return;
  const rows = await withProgress(title, (report, isCancelled) =>
    readRows(server, folder, report, isCancelled),
  );
  if (rows === undefined) return;
  if (rows.length === 0) {
    void window.showInformationMessage(
      l10n.t('There are no templates in {0}: no file of this folder ends in .hsm.', nameOf(folder)),
    );
    return;
  }
  const target = file instanceof Uri ? file : await askTarget(folder);
  if (target === undefined) return;
  const parameters: ExportTableParams = {
    rows,
    format: FORMATS.find((format) => target.path.toLowerCase().endsWith(`.${format}`)) ?? 'xlsx',
    title: l10n.t('WhatsApp templates: {0}', nameOf(folder)),
    uri: server.uriText(Uri.joinPath(folder, 'template.hsm')),
  };
  const table = await makeTable(server, parameters);
  if (table === undefined) return;
  for (const [index, { content }] of table.files.entries()) {
    const place = table.files.length > 1 ? numbered(target, index + 1) : target;
    await writeBytes(
      place,
      Uint8Array.from(atob(content), (character) => character.charCodeAt(0)),
    );
  }
  const notification = report(target, table, parameters.format);
  if (!(file instanceof Uri)) await notification;
}

async function readRows(
  server: Server,
  folder: Uri,
  report: (done: number, all: number) => void,
  isCancelled: () => boolean,
): Promise<object[] | undefined> {
  const templates = await findCatalogueTemplates(folder, isCancelled);
  const rows: object[] = [];
  let done = 0;
  for (const batch of batchesOf(templates, BATCH)) {
    if (isCancelled()) return undefined;
    const texts = await readTexts(batch, (uri) => server.uriText(uri));
    const files = texts.map(({ uri, text }) => ({ uri, text, name: nameOf(Uri.parse(uri)) }));
    const read = await server.request(ServerRequest.exportRows, { files });
    if (read === undefined) throw new Error(server.whyNot());
    rows.push(...read.rows);
    report((done += batch.length), templates.length);
  }
  return rows;
}

/** The files of the table; the author decides about one that is blocked. Undefined when nothing is to be written. */
async function makeTable(
  server: Server,
  parameters: ExportTableParams,
): Promise<ExportTableResult | undefined> {
  const made = await server.request(ServerRequest.exportTable, parameters);
  if (made === undefined) throw new Error(server.whyNot());
  if (made.files.length > 0) return made;
  const isFinal = made.problems.some(({ level }) => level === 'refused');
  const worst = made.problems.filter(({ level }) => level === (isFinal ? 'refused' : 'blocked'));
  const detail = listed(
    worst.map(({ message }) => message),
    '\n\n',
  );
  const anyway = l10n.t('Export Anyway');
  const show = l10n.t('Show Problems');
  const chosen = await window.showWarningMessage(
    l10n.t('Nothing was exported: BPMSoft would not receive what you checked.'),
    { modal: true, detail },
    // The first one is what Enter chooses.
    show,
    ...(isFinal ? [] : [anyway]),
  );
  if (chosen === show) await showProblems(made);
  if (chosen !== anyway) return undefined;
  return server.request(ServerRequest.exportTable, { ...parameters, force: true });
}

function askTarget(folder: Uri): Thenable<Uri | undefined> {
  return window.showSaveDialog({
    title: l10n.t('Export for BPMSoft'),
    filters: {
      [l10n.t('Workbook for the import')]: ['xlsx'],
      [l10n.t('Web page')]: ['html'],
      [l10n.t('CSV table for people')]: ['csv'],
      [l10n.t('OData requests')]: ['http'],
    },
    defaultUri: Uri.joinPath(folder, 'templates.xlsx'),
  });
}

async function report(
  target: Uri,
  table: ExportTableResult,
  format: ExportTableParams['format'],
): Promise<void> {
  const { files, problems } = table;
  const count = files.reduce((sum, one) => sum + one.count, 0);
  const written =
    files.length > 1
      ? l10n.t(
          'Exported: {0} and {1} more, templates: {2}.',
          nameOf(numbered(target, 1)),
          files.length - 1,
          count,
        )
      : l10n.t('Exported: {0}, templates: {1}.', nameOf(target), count);
  const next =
    format === 'xlsx'
      ? l10n.t('Import it in the lookup «Шаблоны ответов» with the key «Название».')
      : format === 'http'
        ? l10n.t('Verify its names with request 2 before you run the others.')
        : l10n.t('This table is for people; BPMSoft imports only .xlsx.');
  const show = l10n.t('Show Warnings');
  const open = l10n.t('Open');
  const buttons = problems.length > 0 ? [show, open] : [open];
  const chosen = await window.showInformationMessage(`${written} ${next}`, ...buttons);
  if (chosen === show) await showProblems(table);
  else if (chosen === open && format === 'http')
    await window.showTextDocument(await workspace.openTextDocument(target));
  else if (chosen === open) await env.openExternal(target);
}

/** Opens what would go wrong, a line each. */
function showProblems({ problems }: ExportTableResult): Promise<void> {
  const lines = problems.map(({ message }) => message);
  return showText(`${lines.join('\n')}\n`, `${l10n.t('Export for BPMSoft')}.txt`);
}

/** `templates.xlsx` → `templates-2.xlsx`. */
function numbered(target: Uri, number: number): Uri {
  return target.with({ path: target.path.replace(/(\.\w+)?$/, (ending) => `-${number}${ending}`) });
}
