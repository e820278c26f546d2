// The entry of the one client bundle: on the desktop and in the web editor. Each host's part is loaded only there.
import type { ExtensionContext } from 'vscode';
import type { ExtensionApi } from './activate';

export async function activate(context: ExtensionContext): Promise<ExtensionApi> {
  const inWorker = 'importScripts' in globalThis;
  const host = await (inWorker ? import('./browser/extension') : import('./node/extension'));
  return host.activate(context);
}
