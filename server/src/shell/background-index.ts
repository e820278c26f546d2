import type { ServerContext } from './context';
import { ensureIndex } from './ensure-index';
import { isConfigFile } from './lsp-ports';
import { isAuthored } from './schemes';

/** The first answers for an open template go before the scan of the folders. */
const PAUSE_MS = 1500;

/**
 * Has the editor scan its folders once, a moment after the first template was opened: whether a template is a copy
 * of another one must not depend on whether somebody ever opened the list of templates.
 *
 * @param later runs something after some milliseconds
 */
export function indexInBackground(
  context: ServerContext,
  later: (run: () => void, milliseconds: number) => void = (run, milliseconds) =>
    setTimeout(run, milliseconds),
): void {
  let isAsked = false;
  context.documents.open.onDidOpen(({ document: { uri } }) => {
    if (isAsked || !context.features().folderIndex || isConfigFile(uri) || !isAuthored(uri)) return;
    isAsked = true;
    later(() => {
      // The connection may be closed by then.
      if (!context.folder.complete) ensureIndex(context).catch(() => undefined);
    }, PAUSE_MS);
  });
}
