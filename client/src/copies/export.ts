import { l10n, Uri, window, workspace } from 'vscode';
import { ServerRequest, type CopiesTableParams } from '../../../server/src/shell/protocol';
import { notifyExported, writeText } from '../commands/write-page';
import { nameOf } from '../preview/titles';
import type { Server } from '../server';
import type { PageCopy, PageRow } from './messages';

/** Writes the rows as a page for reading and printing, or as a table for other programs; the author says where. */
export async function exportCopies(server: Server, rows: readonly PageRow[]): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  const target = await window.showSaveDialog({
    title: l10n.t('Export or Print'),
    filters: { [l10n.t('Web page')]: ['html'], [l10n.t('CSV table for people')]: ['csv'] },
    ...(folder && { defaultUri: Uri.joinPath(folder.uri, 'status.html') }),
  });
  if (target === undefined) return;
  const parameters: CopiesTableParams = {
    rows: rows.map(tableRow),
    format: target.path.toLowerCase().endsWith('.csv') ? 'csv' : 'html',
  };
  const table = await server.request(ServerRequest.copiesTable, parameters);
  if (table === undefined) throw new Error(server.whyNot());
  await writeText(target, table);
  await notifyExported(target, l10n.t('Exported: {0}, templates: {1}.', nameOf(target), rows.length));
}

function tableRow({ file, name, lookup, registered }: PageRow): CopiesTableParams['rows'][number] {
  const entry = (copy: PageCopy): PageCopy & { readonly name: string } => ({ ...copy, name: '' });
  return {
    name,
    ...(file !== '' && { file }),
    ...(lookup && { lookup: entry(lookup) }),
    ...(registered && { registered: entry(registered) }),
  };
}
