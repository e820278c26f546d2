import { once } from 'node:events';
import { LanguageClient } from 'vscode-languageclient/node';

/**
 * The client of a server in a process. `LanguageClient` gives up on a server that does not answer `shutdown` and ends its
 * process two seconds later: when a new server runs by then, the client takes the end of the old one for the end of the
 * new one, starts a third, and leaves the second running. Here the old process has ended before `stop` settles.
 */
export class ProcessClient extends LanguageClient {
  override async stop(timeout?: number): Promise<void> {
    const server = this.serverProcess;
    try {
      await super.stop(timeout);
    } catch (error) {
      if (server?.exitCode === null && server.signalCode === null) {
        const ended = once(server, 'close');
        server.kill('SIGKILL');
        await ended;
      }
      throw error;
    }
  }
}
