import { Disposable, FileType, RelativePattern, Uri, workspace, type FileSystemWatcher } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CustomRequest, type ReadListFile, type ReadListsParams } from '../../../server/src/shell/custom';

/** More lists than any account has channels. */
const MOST_LISTS = 100;
/** `FileChangeType.Changed` of the protocol. */
const CHANGED = 2;

/** Reads lists of registered templates for the server, and tells it when one of them changes. */
export class RegisteredLists extends Disposable {
  private readonly watchers = new Map<string, FileSystemWatcher>();

  constructor(private readonly client: BaseLanguageClient) {
    super(() => {
      for (const watcher of this.watchers.values()) watcher.dispose();
      answer.dispose();
    });
    const answer = client.onRequest(CustomRequest.readLists, (params: ReadListsParams) => this.read(params));
  }

  private async read({ folder, patterns }: ReadListsParams): Promise<readonly ReadListFile[]> {
    const base = Uri.parse(folder);
    const found = new Map<string, Uri>();
    for (const pattern of patterns) {
      const files = new RelativePattern(base, pattern.replaceAll('\\', '/').replace(/^\.\//, ''));
      this.watch(`${folder}\n${pattern}`, files);
      for (const uri of await workspace.findFiles(files, null, MOST_LISTS)) found.set(uri.toString(), uri);
    }
    return Promise.all([...found.values()].map(readList));
  }

  private watch(key: string, pattern: RelativePattern): void {
    if (this.watchers.has(key)) return;
    const watcher = workspace.createFileSystemWatcher(pattern);
    this.watchers.set(key, watcher);
    const report = (uri: Uri): void => {
      const changes = [{ uri: uri.toString(), type: CHANGED }];
      void this.client.sendNotification('workspace/didChangeWatchedFiles', { changes });
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
    const text = decode(await workspace.fs.readFile(uri));
    return { uri: uri.toString(), text, modified: new Date(mtime).toISOString().slice(0, 10) };
  } catch {
    return { uri: uri.toString(), text: null };
  }
}

/** UTF-16 when a byte-order mark says so, else UTF-8. */
function decode(bytes: Uint8Array): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(mark).decode(bytes);
}
