import { CodeLensRefreshRequest, InlayHintRefreshRequest } from 'vscode-languageserver';
import type { ServerContext } from './context';
import { describeCause } from './safe';

/** Has the editor ask again for what depends on settings. */
export function refreshReading(context: ServerContext): void {
  if (context.features().refreshesInlayHints)
    context.connection.sendRequest(InlayHintRefreshRequest.type).catch(refreshFailed(context));
  refreshCodeLenses(context);
}

/** Has the editor count the findings over the first line again. */
export function refreshCodeLenses(context: ServerContext): void {
  if (context.features().refreshesCodeLenses)
    context.connection.sendRequest(CodeLensRefreshRequest.type).catch(refreshFailed(context));
}

function refreshFailed(context: ServerContext): (cause: unknown) => void {
  return (cause) => context.log(`refreshing the view failed: ${describeCause(cause)}`);
}
