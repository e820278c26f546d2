import { EventEmitter, Uri, type Disposable, type LogOutputChannel, type TextDocument } from 'vscode';
import {
  DidOpenTextDocumentNotification,
  type BaseLanguageClient,
  type Middleware,
} from 'vscode-languageclient';
import { ServerRequest } from '../../server/src/shell/protocol';
import { withAllowedImages } from './hover-images';
import { describeError } from './log';
import type { Server } from './server';
import { WaitingRequests } from './waiting';
import { TICK_MS, Watchdog } from './watchdog';

/** Looks after the server: one that hangs is started again without the document that it hung on. */
export class Supervisor implements Disposable {
  private readonly waiting = new WaitingRequests();
  /** Documents that are kept from the server until their text changes, as `Uri.toString()` has them. */
  private readonly unchecked = new Set<string>();
  private readonly changed = new EventEmitter<void>();
  /** Fires when a document is no longer checked, or is again. */
  readonly onDidChange = this.changed.event;
  private client: BaseLanguageClient | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly log: LogOutputChannel) {}

  /** What the client does between the editor and the server. */
  readonly middleware: Middleware = {
    sendRequest: (type, parameters, token, next) =>
      this.waiting.track(parameters, () => next(type, parameters, token)),
    didOpen: async (document, next) => {
      if (!this.isUnchecked(document)) await next(document);
    },
    didChange: async (event, next) => {
      if (!this.isUnchecked(event.document)) await next(event);
      else await this.checkAgain(event.document);
    },
    didClose: async (document, next) => {
      if (!this.isUnchecked(document)) await next(document);
      else this.forget(document);
    },
    provideHover: async (document, position, token, next) =>
      withAllowedImages(await next(document, position, token)),
  };

  /** Whether the server does not know the document because it hung on it. */
  isUnchecked({ uri }: TextDocument): boolean {
    return this.unchecked.has(uri.toString());
  }

  /** Begins to look after the server. */
  watch(client: BaseLanguageClient, server: Server): void {
    this.client = client;
    const watchdog = new Watchdog({
      now: Date.now,
      isRunning: () => server.state === 'running',
      ping: () => client.sendRequest(ServerRequest.ping.method),
      restart: () => server.restart(),
      suspect: () => this.waiting.oldest,
      onHang: (document) => this.leaveOut(document),
    });
    const tick = async (): Promise<void> => {
      try {
        await watchdog.tick();
      } catch (error) {
        this.log.error(`Restarting the server: ${describeError(error)}`);
      }
    };
    this.timer = setInterval(() => void tick(), TICK_MS);
  }

  dispose(): void {
    clearInterval(this.timer);
    this.changed.dispose();
  }

  private leaveOut(document: string | undefined): void {
    this.log.error(
      `The server does not answer and is started again. It was busy with ${document ?? 'no document'}.`,
    );
    this.waiting.clear();
    if (document === undefined) return;
    this.unchecked.add(Uri.parse(document).toString());
    this.changed.fire();
  }

  /** The text has changed: the server may see it again. */
  private async checkAgain(document: TextDocument): Promise<void> {
    this.forget(document);
    const opening = this.client?.getFeature(DidOpenTextDocumentNotification.method).getProvider(document);
    await opening?.send(document);
  }

  private forget({ uri }: TextDocument): void {
    this.unchecked.delete(uri.toString());
    this.changed.fire();
  }
}
