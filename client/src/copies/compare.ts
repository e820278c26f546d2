import { commands, l10n, window } from 'vscode';
import { ServerRequest, type CopyTextParams } from '../../../server/src/shell/protocol';
import { showComparison, showText } from '../commands/comparison';
import { readTexts } from '../folder/read';
import { nameOf } from '../preview/titles';
import type { Server } from '../server';

/** Opens the file of a row; where there is none, the text of the copy. */
export async function openTemplate(server: Server, id: string, isFile: boolean): Promise<void> {
  if (isFile) await commands.executeCommand('vscode.open', server.uriOf(id), { preview: true });
  else await compareCopy(server, id, false, 'lookup');
}

/** Shows a copy beside the file; without a file, the copy alone. */
export async function compareCopy(
  server: Server,
  id: string,
  isFile: boolean,
  copy: CopyTextParams['copy'],
): Promise<void> {
  const file = server.uriOf(id);
  const [template] = isFile ? await readTexts([file], () => id) : [];
  const parameters: CopyTextParams = template ? { template, copy } : { key: id, copy };
  const text = await server.request(ServerRequest.copyText, parameters);
  if (text === undefined) {
    void window.showInformationMessage(l10n.t('This copy is no longer there. Export the list again.'));
    return;
  }
  if (!template) return showText(text);
  const name = nameOf(file);
  const title =
    copy === 'lookup' ? l10n.t('{0}: BPMSoft ↔ file', name) : l10n.t('{0}: registered ↔ file', name);
  return showComparison(text, file, title);
}
