import type { Disposable } from 'vscode';
import { describeError } from './describe-error';
import { WaitingRequests } from './waiting';
import { TICK_MS, Watchdog, type WatchdogPorts } from './watchdog';

/** What identifies a document. */
export interface Addressed {
  readonly uri: { toString(): string };
  readonly version: number;
}

/** What the supervisor needs of the editor. */
export interface SupervisorPorts {
  /** Writes a line into the log. */
  readonly report: (message: string) => void;
  /** The address of a document as `Uri.toString()` has it, from the server's spelling. */
  readonly addressOf: (uri: string) => string;
  /** The version of an open document; undefined when it is not open. */
  readonly versionOf: (address: string) => number | undefined;
}

/** The server that is looked after. */
export interface SupervisedServer<Document> extends Pick<WatchdogPorts, 'isRunning' | 'ping' | 'restart'> {
  /** Shows the server a document that it does not know. */
  readonly open: (document: Document) => Promise<void>;
}

/** Looks after the server: one that hangs is started again without the document that it hung on. */
export class Supervisor<Document extends Addressed> implements Disposable {
  private readonly waiting = new WaitingRequests();
  /** Documents that are kept from the server until their text changes, as `Uri.toString()` has them. */
  private readonly unchecked = new Map<string, number | undefined>();
  private readonly listeners = new Set<() => void>();
  private server: SupervisedServer<Document> | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly ports: SupervisorPorts) {}

  /** What the client does between the editor and the server. */
  readonly middleware = {
    sendRequest: <Type, Parameters, Token, Answer>(
      type: Type,
      parameters: Parameters,
      token: Token,
      next: (type: Type, parameters: Parameters, token: Token) => Promise<Answer>,
    ): Promise<Answer> => this.waiting.track(parameters, () => next(type, parameters, token)),
    didOpen: async (document: Document, next: (document: Document) => Promise<void>): Promise<void> => {
      // Changed while the server was started again: it is another text.
      if (this.unchecked.get(document.uri.toString()) !== document.version) this.forget(document);
      if (!this.isUnchecked(document)) await next(document);
    },
    didChange: async <Change extends { readonly document: Document }>(
      event: Change,
      next: (event: Change) => Promise<void>,
    ): Promise<void> => {
      if (!this.isUnchecked(event.document)) await next(event);
      else await this.checkAgain(event.document);
    },
    didClose: async (document: Document, next: (document: Document) => Promise<void>): Promise<void> => {
      if (!this.isUnchecked(document)) await next(document);
      else this.forget(document);
    },
  };

  /** Calls back when a document is no longer checked, or is again. */
  onDidChange(listener: () => void): { dispose(): void } {
    this.listeners.add(listener);
    return { dispose: () => void this.listeners.delete(listener) };
  }

  /** Ends the requests to a server that stopped. */
  forgetRequests(): void {
    this.waiting.clear();
  }

  /** Whether the server does not know the document because it hung on it. */
  isUnchecked({ uri }: Addressed): boolean {
    return this.unchecked.has(uri.toString());
  }

  /** Begins to look after the server. */
  watch(server: SupervisedServer<Document>): void {
    this.server = server;
    const watchdog = new Watchdog({
      ...{ now: Date.now, isRunning: server.isRunning, ping: server.ping, restart: server.restart },
      suspect: () => this.waiting.oldest,
      onHang: (document) => this.leaveOut(document),
    });
    const tick = async (): Promise<void> => {
      try {
        await watchdog.tick();
      } catch (error) {
        this.ports.report(`Restarting the server: ${describeError(error)}`);
      }
    };
    this.timer = setInterval(() => void tick(), TICK_MS);
  }

  dispose(): void {
    clearInterval(this.timer);
    this.listeners.clear();
  }

  private leaveOut(document: string | undefined): void {
    this.ports.report(
      `The server does not answer and is started again. It was busy with ${document ?? 'no document'}.`,
    );
    this.waiting.clear();
    if (document === undefined) return;
    const address = this.ports.addressOf(document);
    this.unchecked.set(address, this.ports.versionOf(address));
    this.changed();
  }

  /** The text has changed: the server may see it again. */
  private async checkAgain(document: Document): Promise<void> {
    this.forget(document);
    await this.server?.open(document);
  }

  private forget({ uri }: Addressed): void {
    if (this.unchecked.delete(uri.toString())) this.changed();
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}
