import type { Connection } from 'vscode-languageserver';
import { CONFIG_FILE_NAME } from '../service';
import type { ServerContext } from './context';
import { ask } from './ask';
import { ClientRequest, type FoundFile } from './protocol';

/** Asks the editor for the nearest file of a name beside or above a document; null when there is none. */
export async function findFile(connection: Connection, uri: string, name: string): Promise<FoundFile | null> {
  return ask(connection, ClientRequest.findFile, { uri, name });
}

/**
 * Where the configuration of a template is written: into the file that applies, read again (what the server remembers
 * has no text, and may be a moment old), else into a new one in the workspace folder.
 *
 * @returns undefined when there is no folder for a new one
 */
export async function configTargetOf(
  { connection, settings }: Pick<ServerContext, 'connection' | 'settings'>,
  uri: string,
): Promise<{ readonly uri: string; readonly found: FoundFile | null } | undefined> {
  const found = await findFile(connection, uri, CONFIG_FILE_NAME);
  if (found) return { uri: found.uri, found };
  const folder = settings.workspaceFolderOf(uri);
  return folder === undefined ? undefined : { uri: `${folder}${CONFIG_FILE_NAME}`, found };
}
