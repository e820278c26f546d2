import type { ServerContext } from './context';
import { ask } from './ask';
import { ClientRequest } from './protocol';
import { describeCause } from './safe';

/** Has the editor scan its folders unless it did; resolves when every file has been sent. Never rejects. */
export async function ensureIndex({ connection, log }: ServerContext): Promise<void> {
  await ask(connection, ClientRequest.ensureIndex, null).catch((cause: unknown) => {
    log(`${ClientRequest.ensureIndex.method} failed: ${describeCause(cause)}`);
  });
}
