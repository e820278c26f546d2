import { EventEmitter, l10n, type CancellationToken, type Disposable, type Uri } from 'vscode';
import {
  ServerRequest,
  type FolderEntry,
  type IndexFilesParams,
  type IndexFilesResult,
} from '../../../server/src/shell/protocol';
import { findTemplates } from './find';
import type { Server } from '../server';
import type { FolderProblems } from './problems';
import { batchesOf, readTexts } from './read';

/** Number of files read and checked at a time; small enough that the editor and the server stay responsive. */
const BATCH = 40;

/** How a long scan of the folders reports progress and is cancelled. */
export interface ScanOptions {
  readonly token?: CancellationToken;
  /** Called after each batch. */
  readonly report?: (done: number, all: number) => void;
}

/**
 * All templates of the open folders. Nothing is looked for before somebody asks; then every file is read once and
 * sent to the server, which answers with a short entry. No text is kept.
 */
export class FolderTemplates implements Disposable {
  private readonly changed = new EventEmitter<void>();
  /** The list or entries in it changed. */
  readonly onDidChange = this.changed.event;
  readonly entries = new Map<string, FolderEntry>();
  allowed: IndexFilesResult['allowed'] | undefined;
  /** Whether every template is in the list. */
  complete = false;
  /** Whether somebody cancelled the last scan: then the list has what was found so far. */
  isCancelled = false;
  private running: Promise<boolean> | undefined;

  constructor(
    private readonly server: Server,
    readonly problems: FolderProblems,
  ) {}

  /** Scans the folders unless that was done; false when it was cancelled. */
  async ensure(options: ScanOptions = {}): Promise<boolean> {
    if (this.complete) return true;
    return this.running ?? this.scan(options);
  }

  /** Scans the folders again. Waits for a running scan first. */
  async scan(options: ScanOptions = {}): Promise<boolean> {
    // One at a time. The caller of an earlier scan has received its error.
    while (this.running) await this.running.catch(() => false);
    const running = this.read(options).finally(() => (this.running = undefined));
    this.running = running;
    return running;
  }

  /** Reads some files again, or takes them out when they are gone. Does nothing before the first scan. */
  async update(uris: readonly Uri[], removed: readonly string[] = []): Promise<void> {
    if (!this.complete) return;
    if (removed.length > 0) await this.send({ files: [], removed });
    for (const batch of batchesOf(uris, BATCH)) await this.send(await this.readAll(batch));
    await this.again(undefined);
    this.changed.fire();
  }

  /** What was known is no longer true: the server ended, or what decides about problems changed. */
  forget(): boolean {
    const was = this.complete;
    this.complete = false;
    return was;
  }

  dispose(): void {
    this.changed.dispose();
  }

  private async read({ token, report }: ScanOptions): Promise<boolean> {
    const uris = await findTemplates(undefined, token);
    this.entries.clear();
    this.problems.clear();
    await this.send({ files: [], restart: true });
    let done = 0;
    for (const batch of batchesOf(uris, BATCH)) {
      if (token?.isCancellationRequested === true) break;
      await this.send(await this.readAll(batch));
      report?.((done += batch.length), uris.length);
    }
    await this.again(token);
    this.isCancelled = token?.isCancellationRequested === true;
    this.complete = !this.isCancelled;
    await this.send({ files: [], complete: this.complete });
    this.changed.fire();
    return this.complete;
  }

  /** Checks files once more whose text or image turned up in a later one. */
  private async again(token: CancellationToken | undefined): Promise<void> {
    const { affected } = await this.send({ files: [], wantsAffected: true });
    for (const batch of batchesOf(affected, BATCH)) {
      if (token?.isCancellationRequested === true) return;
      const uris = batch.map((uri) => this.server.uriOf(uri));
      await this.send(await this.readAll(uris));
    }
  }

  private async readAll(uris: readonly Uri[]): Promise<Pick<IndexFilesParams, 'files' | 'unread'>> {
    const files = await readTexts(uris, (uri) => this.server.uriText(uri));
    // Of a text that lost letters nobody knows what its placeholders are called.
    const whole = new Set(files.flatMap(({ uri, isDamaged }) => (isDamaged ? [] : [uri])));
    const unread = uris.map((uri) => this.server.uriText(uri)).filter((uri) => !whole.has(uri));
    return unread.length === 0 ? { files } : { files, unread };
  }

  private async send(params: IndexFilesParams): Promise<IndexFilesResult> {
    const { wanted } = this.problems;
    const asked: IndexFilesParams = { ...params, diagnostics: wanted };
    const result = await this.server.request(ServerRequest.indexFiles, asked);
    if (!result)
      throw new Error(
        l10n.t('the language server is not running. Start it with “HSM: Restart Language Server”.'),
      );
    this.allowed = result.allowed;
    for (const entry of result.entries) this.entries.set(entry.uri, entry);
    for (const uri of params.removed ?? []) {
      this.entries.delete(uri);
      this.problems.delete(uri);
    }
    if (wanted) {
      for (const { uri, items } of result.diagnostics) {
        this.problems.set(uri, await this.server.diagnosticsOf(items));
      }
    }
    return result;
  }
}
