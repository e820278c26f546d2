import { PassThrough, type Readable, type Writable } from 'node:stream';
import {
  createConnection,
  StreamMessageReader as ServerReader,
  StreamMessageWriter as ServerWriter,
} from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type CompletionList,
  type Diagnostic,
  type Hover,
  type InitializeResult,
  type ProtocolConnection,
  type Range,
} from 'vscode-languageserver-protocol/node';
import { startLanguage } from '../../server/src/shell/language';
import { startServer } from '../../server/src/shell/server';
import { ServerNotification } from '../../server/src/shell/protocol';

/** What the editor of a test can do and has set. */
export interface ClientOptions {
  /** Default: true. */
  readonly pulls?: boolean;
  readonly refreshes?: boolean;
  /** Whether the editor can be asked to look at code lenses again (default: false). */
  readonly refreshesLenses?: boolean;
  readonly locale?: string;
  readonly folders?: readonly string[];
  /** Answers `workspace/configuration`, perhaps later; without it the client cannot be asked. */
  readonly configuration?: (scope: string | undefined) => unknown;
  readonly versionedEdits?: boolean;
  /** Whether the client asks for the edits of an action later, and makes new files. Default: false. */
  readonly laterEdits?: boolean;
  readonly initializationOptions?: unknown;
}

export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** An editor that talks to the server over two streams. */
export class TestClient {
  readonly published: Published[] = [];
  readonly logged: string[] = [];
  /** How often the server asked for a diagnostics refresh. */
  refreshes = 0;
  /** How often the server asked to look at code lenses again. */
  lensRefreshes = 0;
  /** The scopes that the server asked the configuration for. */
  readonly asked: (string | undefined)[] = [];
  private waiting: { done: () => boolean; resolve: () => void }[] = [];

  constructor(
    readonly connection: ProtocolConnection,
    private readonly options: ClientOptions,
  ) {
    connection.onNotification('textDocument/publishDiagnostics', (params: Published) => {
      this.published.push(params);
      this.wake();
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
      this.wake();
    });
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      this.wake();
      return null;
    });
    connection.onRequest('workspace/codeLens/refresh', () => {
      this.lensRefreshes++;
      this.wake();
      return null;
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
      Promise.all(
        items.map(async ({ scopeUri }) => {
          this.asked.push(scopeUri);
          this.wake();
          return (await options.configuration?.(scopeUri)) ?? {};
        }),
      ),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.listen();
  }

  async initialize(): Promise<InitializeResult> {
    const { pulls = true, refreshes = true, laterEdits = false } = this.options;
    const { locale, folders = ['file:///work'] } = this.options;
    const capabilities: ClientCapabilities = {
      general: { positionEncodings: ['utf-16'] },
      workspace: {
        configuration: this.options.configuration !== undefined,
        didChangeConfiguration: { dynamicRegistration: true },
        workspaceFolders: true,
        workspaceEdit: {
          documentChanges: this.options.versionedEdits ?? true,
          resourceOperations: laterEdits ? ['create'] : [],
        },
        diagnostics: { refreshSupport: refreshes },
        codeLens: { refreshSupport: this.options.refreshesLenses ?? false },
      },
      textDocument: {
        publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
        completion: { completionItem: { snippetSupport: true } },
        codeAction: {
          disabledSupport: true,
          ...(laterEdits ? { dataSupport: true, resolveSupport: { properties: ['edit'] } } : {}),
        },
        ...(pulls ? { diagnostic: {} } : {}),
      },
    };
    const result = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      ...(locale === undefined ? {} : { locale }),
      initializationOptions: this.options.initializationOptions,
    });
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  async open(uri: string, text: string, version = 1): Promise<void> {
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'hsm', version, text },
    });
  }

  /** Replaces a range (incrementally), or with `undefined` the whole text. */
  async change(
    uri: string,
    version: number,
    ...changes: (readonly [Range | undefined, string])[]
  ): Promise<void> {
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: changes.map(([range, text]) => (range ? { range, text } : { text })),
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  async save(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
  }

  async cursor(uri: string, line?: number, character?: number): Promise<void> {
    const position = line === undefined || character === undefined ? {} : { position: { line, character } };
    await this.connection.sendNotification(ServerNotification.cursor.method, {
      textDocument: { uri },
      ...position,
    });
  }

  async pull(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.connection.sendRequest<{ kind: string; items: Diagnostic[] }>(
      'textDocument/diagnostic',
      { textDocument: { uri } },
    );
    return report.items;
  }

  /** `check message range` of every diagnostic, for short assertions. */
  async pullIds(uri: string): Promise<string[]> {
    return (await this.pull(uri)).map(({ code }) => String(code));
  }

  async complete(uri: string, line: number, character: number): Promise<CompletionList> {
    return this.connection.sendRequest('textDocument/completion', {
      textDocument: { uri },
      position: { line, character },
      context: { triggerKind: 1 },
    });
  }

  async hover(uri: string, line: number, character: number): Promise<Hover | null> {
    return this.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line, character },
    });
  }

  async actions(
    uri: string,
    range: Range,
    diagnostics: readonly Diagnostic[] = [],
    only?: string[],
  ): Promise<CodeAction[]> {
    return this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics, ...(only ? { only } : {}) },
    });
  }

  /** Resolves when the condition holds; looked at after every message of the server. */
  async until(done: () => boolean): Promise<void> {
    if (done()) return;
    await new Promise<void>((resolve) => this.waiting.push({ done, resolve }));
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.connection.dispose();
  }

  private wake(): void {
    const ready = this.waiting.filter(({ done }) => done());
    this.waiting = this.waiting.filter((one) => !ready.includes(one));
    for (const { resolve } of ready) resolve();
  }
}

/** A client over the streams of any server. */
export function connectClient(output: Readable, input: Writable, options: ClientOptions = {}): TestClient {
  return new TestClient(
    createProtocolConnection(new StreamMessageReader(output), new StreamMessageWriter(input)),
    options,
  );
}

/** A server in this process, and a client that has not initialized it yet. */
export function startInProcess(options: ClientOptions = {}): TestClient {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  startServer(
    (options) => createConnection(new ServerReader(toServer), new ServerWriter(toClient), options),
    () => startLanguage,
  );
  return connectClient(toClient, toServer, options);
}

/** Runs a test with an initialized client and stops the server after it. */
export async function withServer(
  options: ClientOptions,
  test: (client: TestClient) => Promise<void>,
): Promise<void> {
  const client = startInProcess(options);
  await client.initialize();
  try {
    await test(client);
  } finally {
    await client.stop();
  }
}
