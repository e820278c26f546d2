// The entry in the web editor: the server runs in a worker.
import { Uri, type ExtensionContext } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { activateExtension, type ExtensionApi } from '../activate';

export function activate(context: ExtensionContext): Promise<ExtensionApi> {
  const scripts = Uri.joinPath(context.extensionUri, 'dist', 'server');
  const script = Uri.joinPath(scripts, 'server.js').toString(true);
  let worker: Worker | undefined;
  const endWorker = (): void => worker?.terminate();
  context.subscriptions.push({ dispose: endWorker });
  // A new worker for every start: the one before may hang or have died.
  // Its transports are made here: older web editors wrap `Worker`, and then the client's own `instanceof` misses.
  const startWorker = (): Promise<MessageTransports> => {
    endWorker();
    worker = new Worker(script);
    return Promise.resolve({
      reader: new BrowserMessageReader(worker),
      writer: new BrowserMessageWriter(worker),
    });
  };
  return activateExtension(
    context,
    (id, name, options, initialization) =>
      new LanguageClient(id, name, startWorker, {
        ...options,
        // The worker cannot find them on its own: it may run from a `blob:` address.
        initializationOptions: { ...initialization, scripts: scripts.toString(true) },
      }),
  );
}
