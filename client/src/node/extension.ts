// The entry on desktop and on a remote machine: the server runs as a Node.js process of its own.
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateExtension, type ExtensionApi } from '../activate';
import { registerTasks } from './tasks';

export function activate(context: ExtensionContext): Promise<ExtensionApi> {
  const module = context.asAbsolutePath('dist/server/server.js');
  context.subscriptions.push(registerTasks(module));
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return activateExtension(
    context,
    (id, name, options) => new LanguageClient(id, name, { run, debug }, options),
  );
}
