import type { ServerContext } from './context';
import { ask } from './ask';
import { ClientRequest } from './protocol';
import { describeCause } from './safe';

/** Has the editor look through its folders unless it did; resolves when every file has been told. Never fails. */
export async function ensureIndex({ connection, log }: ServerContext): Promise<void> {
  await ask(connection, ClientRequest.ensureIndex, null).catch((cause: unknown) => {
    log(`${ClientRequest.ensureIndex.method} failed: ${describeCause(cause)}`);
  });
}
