import { RequestType } from 'vscode-languageserver';
import { CONFIG_FILE_NAME } from '../service';
import type { ServerContext } from './context';
import { CustomRequest, type FindFileParams, type FoundFile } from './custom';

const FIND_FILE = new RequestType<FindFileParams, FoundFile | null, void>(CustomRequest.findFile);

/** The configuration file of a template, read anew: what the server remembers has no text, and may be a moment old. */
export async function findConfigFile({ connection }: ServerContext, uri: string): Promise<FoundFile | null> {
  return connection.sendRequest(FIND_FILE, { uri, name: CONFIG_FILE_NAME });
}
