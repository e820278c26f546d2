import type { Connection, ConnectionOptions, InitializeParams } from 'vscode-languageserver';
import { initializeResult } from './capabilities';
import type { StartLanguage } from './parts';

/**
 * Serves one editor; the same on Node.js and in a web worker. `initialize` is answered before the language is
 * loaded, which takes longer than everything else at the start; docs/decisions/0007-server-in-parts.md says more.
 *
 * @param connect makes the connection with these options
 * @param load loads the language, without waiting for anything; it is called between `initialize` and the next message
 */
export function startServer(
  connect: (options: ConnectionOptions) => Connection,
  load: (params: InitializeParams) => StartLanguage,
): void {
  let initialized: InitializeParams | undefined;
  const connection = connect({
    messageStrategy: {
      // Messages come one at a time and in order: while this loads, the others wait in the connection's queue.
      handleMessage: (message, next) => {
        const params = initialized;
        initialized = undefined;
        if (params) startOrEnd(() => load(params)(connection, params));
        return next(message);
      },
    },
  });
  connection.onInitialize((params) => {
    initialized = params;
    return initializeResult(params);
  });
  connection.listen();
}

/** A server without the language is of no use: it ends, with the cause in the log, and the editor starts another. */
function startOrEnd(start: () => void): void {
  try {
    start();
  } catch (cause) {
    // Out of the connection, which would log the error and go on.
    queueMicrotask(() => {
      throw cause;
    });
  }
}
