import {
  Disposable,
  EventEmitter,
  FileType,
  RelativePattern,
  Uri,
  workspace,
  type FileSystemWatcher,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { decodeForReading, WORKBOOK_BYTES } from '../../server/src/service/files';
import { answerRequest } from './answer-request';
import {
  ClientRequest,
  type ReadListFile,
  type ReadListsParams,
  type ReadWorkbookParams,
} from '../../server/src/shell/protocol';
import { base64 } from './base64';
import { FILES_CHANGED } from './config-files';

/** More lists than any account has channels. */
const MAX_LISTS = 100;
/** `FileChangeType.Changed` of the protocol. */
const CHANGED = 2;

/** Reads registered lists and the exported lookup for the server, and notifies it when one of them changes. */
export class ComparedFiles extends Disposable {
  private readonly watchers = new Map<string, FileSystemWatcher>();
  private readonly changed = new EventEmitter<void>();
  /** One of the files came, changed or went. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly client: BaseLanguageClient) {
    super(() => {
      for (const watcher of this.watchers.values()) watcher.dispose();
      this.changed.dispose();
      for (const answer of answers) answer.dispose();
    });
    const answers = [
      answerRequest(client, ClientRequest.readLists, (params) => this.read(params)),
      answerRequest(client, ClientRequest.readWorkbook, (params) => this.readWorkbook(params)),
    ];
  }

  private async readWorkbook({ folder, path }: ReadWorkbookParams): Promise<string | null> {
    const base = Uri.parse(folder);
    this.watch(`${folder}\n${path}`, new RelativePattern(base, path));
    const uri = Uri.joinPath(base, path);
    try {
      const { type, size } = await workspace.fs.stat(uri);
      // A link may lead out of the folder.
      if ((type & FileType.SymbolicLink) !== 0) return null;
      // One byte more than is read is enough for the server to report that it is too large.
      const bytes =
        size > WORKBOOK_BYTES ? new Uint8Array(WORKBOOK_BYTES + 1) : await workspace.fs.readFile(uri);
      return base64(bytes);
    } catch {
      return null;
    }
  }

  private async read({ folder, patterns }: ReadListsParams): Promise<readonly ReadListFile[]> {
    const base = Uri.parse(folder);
    const found = new Map<string, Uri>();
    for (const pattern of patterns) {
      const files = new RelativePattern(base, pattern.replaceAll('\\', '/').replace(/^\.\//, ''));
      this.watch(`${folder}\n${pattern}`, files);
      for (const uri of await workspace.findFiles(files, null, MAX_LISTS)) found.set(uri.toString(), uri);
    }
    return Promise.all([...found.values()].map(readList));
  }

  private watch(key: string, pattern: RelativePattern): void {
    if (this.watchers.has(key)) return;
    const watcher = workspace.createFileSystemWatcher(pattern);
    this.watchers.set(key, watcher);
    const report = (uri: Uri): void => {
      const changes = [{ uri: uri.toString(), type: CHANGED }];
      void this.client.sendNotification(FILES_CHANGED, { changes });
      this.changed.fire();
    };
    watcher.onDidCreate(report);
    watcher.onDidChange(report);
    watcher.onDidDelete(report);
  }
}

async function readList(uri: Uri): Promise<ReadListFile> {
  try {
    const { type, mtime } = await workspace.fs.stat(uri);
    // A link may lead out of the folder.
    if ((type & FileType.SymbolicLink) !== 0) return { uri: uri.toString(), text: null };
    const text = decodeForReading(await workspace.fs.readFile(uri));
    return { uri: uri.toString(), text, modified: new Date(mtime).toISOString().slice(0, 10) };
  } catch {
    return { uri: uri.toString(), text: null };
  }
}
