import { l10n, window } from 'vscode';
import { ServerRequest, type CleanUpParams } from '../../../server/src/shell/protocol';
import { askToOpenTemplate, warnOfChangedText } from '../notices';
import { isTemplate } from '../preview/manager';
import type { Server } from '../server';

/**
 * `HSM: Clean Up Text`: takes out what word processors and web pages leave in a text and nobody sees, in the
 * selection or, without one, everywhere.
 */
export async function cleanUpText(server: Server): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || !isTemplate(editor.document)) {
    askToOpenTemplate();
    return;
  }
  const { document, selection } = editor;
  const { version } = document;
  const textDocument = { uri: server.uriText(document.uri) };
  const asked: CleanUpParams = selection.isEmpty
    ? { textDocument }
    : { textDocument, range: server.rangeText(selection) };
  const found = await server.request(ServerRequest.cleanUp, asked);
  if (found === undefined) throw new Error(server.whyNot());
  if (found.length === 0) {
    void window.showInformationMessage(l10n.t('Nothing to clean up: the text has no invisible characters.'));
    return;
  }
  const edits = await server.editsOf(found);
  const isDone =
    document.version === version &&
    (await editor.edit((edit) => {
      for (const { range, newText } of edits) edit.replace(range, newText);
    }));
  if (isDone) window.setStatusBarMessage(l10n.t('Cleaned up, places: {0}', edits.length), 5000);
  else warnOfChangedText();
}
