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
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'server.js').toString(true);
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
    (id, name, options) => new LanguageClient(id, name, startWorker, options),
  );
}
