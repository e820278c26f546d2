// The entry on desktop and on a remote machine: the server runs as a Node.js process of its own.
import { Uri, type ExtensionContext } from 'vscode';
import { TransportKind } from 'vscode-languageclient/node';
import { activateExtension, type ExtensionApi } from '../activate';
import { ProcessClient } from './process-client';
import { registerTasks } from './tasks';
import { writeWhole } from './write-whole';

/**
 * Options of the server's Node.js. The garbage of one key press is small: a quarter of the usual 16 MB for
 * new objects keeps the process smaller by a tenth and is no slower (1 MB is: every long text is copied then).
 */
const SERVER_FLAGS = ['--max-semi-space-size=4'];

export function activate(context: ExtensionContext): Promise<ExtensionApi> {
  const module = context.asAbsolutePath('dist/server/server.js');
  context.subscriptions.push(registerTasks(module));
  // Node.js from 22.1 on keeps the compiled scripts here and starts the server sooner; older ones do not look at it.
  // What is stale or damaged, or a folder that cannot be written, only costs the time that it would have saved.
  const compiled = Uri.joinPath(context.globalStorageUri, 'compiled').fsPath;
  const environment = { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? compiled };
  const options = { env: environment, execArgv: SERVER_FLAGS };
  const run = { module, transport: TransportKind.ipc, options };
  const debug = {
    ...run,
    options: { ...options, execArgv: [...SERVER_FLAGS, '--nolazy', '--inspect=6009'] },
  };
  return activateExtension(
    context,
    (id, name, options) => new ProcessClient(id, name, { run, debug }, options),
    // Looked up at each request: the editor puts one in its place that knows the proxies of the settings.
    { fetch: (url, init) => fetch(url, init), writeWhole },
  );
}
