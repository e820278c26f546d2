import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  CancellationTokenSource,
  type ProtocolConnection,
  type ClientCapabilities,
} from 'vscode-languageserver-protocol/node';
import {
  ClientRequest,
  ServerRequest,
  type FindFileParams,
  type ReadFileParams,
  type ReadListsParams,
} from '../../server/src/shell/protocol';
import { ROOT, type World } from './world';

/** How the extension starts its server: `SERVER_FLAGS` in client/src/node/extension.ts. */
const FLAGS = ['--max-semi-space-size=4'];
/** The process says how large its heap is after each full collection. */
const TRACE = '--trace-gc';
const FULL_COLLECTION = /Mark-Compact.* -> ([\d.]+) \(/g;
/** How many templates go into one message of the scan of the folders. */
const CHUNK = 250;

const CAPABILITIES: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
    fileOperations: { willRename: true },
  },
  textDocument: {
    diagnostic: {},
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    completion: { completionItem: { snippetSupport: true } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

/** What a process takes, as `Editor.usage` says it. */
export interface Usage {
  /** Undefined when there was no full collection. */
  readonly heap: number | undefined;
  readonly memory: number;
  readonly handles: number;
}

/** What a request came to. */
export type Outcome =
  | { readonly kind: 'answer'; readonly value: unknown }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly cause: string }
  | { readonly kind: 'killed' };

/**
 * A server in a process of its own, and the editor's part of the protocol: the steps of `ProcessClient`, which cannot
 * run without VS Code. Over Node's own channel, with the same flags; after a kill the new process gets `initialize` and
 * every open document.
 */
export class Editor {
  /** What the server wrote into the log. */
  readonly logged: string[] = [];
  /** Requests without an answer, by their number: what ends their waiting. */
  private readonly pending = new Map<number, (outcome: Outcome) => void>();
  private asked = 0;
  private leastHeap = Infinity;
  private child: ChildProcess | undefined;
  private connection: ProtocolConnection | undefined;

  constructor(
    readonly name: string,
    private readonly script: string,
    private readonly world: World,
  ) {}

  async start(): Promise<void> {
    const child = fork(this.script, ['--node-ipc'], {
      execArgv: [...FLAGS, TRACE],
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    child.stdout?.setEncoding('utf8').on('data', (lines: string) => {
      for (const [, heap] of lines.matchAll(FULL_COLLECTION)) {
        this.leastHeap = Math.min(this.leastHeap, Number(heap));
      }
    });
    const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    this.child = child;
    this.connection = connection;
    const { world } = this;
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => world.settings),
    );
    connection.onRequest('workspace/diagnostic/refresh', () => null);
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest(ClientRequest.findFile.method, ({ uri, name }: FindFileParams) =>
      world.findFile(uri, name),
    );
    connection.onRequest(
      ClientRequest.readFile.method,
      ({ uri }: ReadFileParams) => world.files.get(uri) ?? null,
    );
    connection.onRequest(ClientRequest.readLists.method, ({ folder, patterns }: ReadListsParams) =>
      world.readLists(folder, patterns),
    );
    connection.onRequest(ClientRequest.ensureIndex.method, () => null);
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
    });
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      locale: 'ru',
      capabilities: CAPABILITIES,
      workspaceFolders: [{ uri: ROOT, name: 'day' }],
      initializationOptions: { configFiles: true, folderIndex: true },
    });
    this.notify('initialized', {});
    for (const [uri, { text, version }] of world.open) this.open(uri, text, version);
    await this.scan();
  }

  /** Ends the process without a word, as a crash does. */
  async kill(): Promise<void> {
    const { child, connection } = this;
    if (!child) return;
    this.child = undefined;
    this.connection = undefined;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    for (const end of this.pending.values()) end({ kind: 'killed' });
    this.pending.clear();
    connection?.dispose();
  }

  /** How many requests wait for an answer. */
  get waiting(): number {
    return this.pending.size;
  }

  notify(method: string, params: object): void {
    void this.connection?.sendNotification(method, params).catch(() => undefined);
  }

  open(uri: string, text: string, version: number): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'hsm', version, text } });
  }

  /** @param cancel whether the request is cancelled at once */
  async request(method: string, params: object, cancel = false): Promise<Outcome> {
    const { connection } = this;
    if (!connection) return { kind: 'killed' };
    const number = ++this.asked;
    const source = new CancellationTokenSource();
    const outcome = new Promise<Outcome>((resolve) => {
      this.pending.set(number, resolve);
      connection.sendRequest<unknown>(method, params, source.token).then(
        (value) => resolve({ kind: 'answer', value }),
        (cause: unknown) => resolve(failureOf(cause, this.connection !== connection)),
      );
    });
    if (cancel) source.cancel();
    return outcome.finally(() => this.pending.delete(number));
  }

  /** Sends every template, as the client does after its scan. */
  async scan(): Promise<void> {
    const files = this.world.templates().map((uri) => ({ uri, text: this.world.files.get(uri) ?? '' }));
    for (let from = 0; from < files.length; from += CHUNK) {
      await this.request(ServerRequest.indexFiles.method, {
        files: files.slice(from, from + CHUNK),
        restart: from === 0,
        ...(from + CHUNK >= files.length ? { complete: true } : {}),
      });
    }
  }

  /**
   * Since the previous call: the smallest heap after a full collection, in MB. The resident
   * memory in MB and the open handles now (Linux: proc(5)); undefined elsewhere.
   */
  usage(): Usage | undefined {
    const folder = `/proc/${this.child?.pid ?? 0}`;
    const heap = Number.isFinite(this.leastHeap) ? this.leastHeap : undefined;
    this.leastHeap = Infinity;
    try {
      const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`${folder}/status`, 'utf8')) ?? [];
      return { heap, memory: Number(kilobytes) / 1024, handles: readdirSync(`${folder}/fd`).length };
    } catch {
      return undefined;
    }
  }
}

/** The codes of the protocol for a request that was cancelled, or is about a text that changed meanwhile. */
const CANCELLED: readonly unknown[] = [-32800, -32801, -32802];

function failureOf(cause: unknown, isKilled: boolean): Outcome {
  if (isKilled) return { kind: 'killed' };
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return CANCELLED.includes(code) ? { kind: 'cancelled' } : { kind: 'failed', cause: String(cause) };
}
