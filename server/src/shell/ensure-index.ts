import { RequestType } from 'vscode-languageserver';
import type { ServerContext } from './context';
import { FolderRequest } from './custom-folder';
import { describeCause } from './safe';

const ENSURE = new RequestType<null, null, void>(FolderRequest.ensureIndex);

/** Has the editor look through its folders unless it did; resolves when every file has been told. Never fails. */
export async function ensureIndex({ connection, log }: ServerContext): Promise<void> {
  await connection.sendRequest(ENSURE, null).catch((cause: unknown) => {
    log(`${FolderRequest.ensureIndex} failed: ${describeCause(cause)}`);
  });
}
