import { Disposable, FilePermission, FileType, Uri, workspace, type FileSystemWatcher } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { decodeForReading } from '../../server/src/service/files';
import { ClientRequest } from '../../server/src/shell/protocol';
import { answerRequest } from './answer-request';

/** The files beside templates that decide how they are checked. */
export const CONFIG_PATTERN = '**/{hsm.config,hsm.baseline}.json';

/** The notification after which the server asks for all files again. */
export const FILES_CHANGED = 'workspace/didChangeWatchedFiles';

/**
 * Finds and reads files for the server, through the editor's file systems: whatever kind of folder is open, on the
 * desktop and in the browser.
 */
export function answerFileRequests(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    answerRequest(client, ClientRequest.findFile, async ({ uri, name }) => {
      for (const folder of foldersUpward(Uri.parse(uri))) {
        const candidate = Uri.joinPath(folder, name);
        const text = await readText(candidate);
        if (text === undefined) continue;
        const found = { uri: candidate.toString(), text };
        return (await isReadOnly(candidate)) ? { ...found, readOnly: true } : found;
      }
      return null;
    }),
    answerRequest(client, ClientRequest.readFile, async ({ uri }) => {
      const file = Uri.parse(uri);
      return isWithinTrust(file) ? ((await readText(file)) ?? null) : { refused: true };
    }),
    // What was refused may be read now.
    workspace.onDidGrantWorkspaceTrust(() => {
      if (client.isRunning()) void client.sendNotification(FILES_CHANGED, { changes: [] });
    }),
  );
}

/**
 * Whether a file that a configuration names may be read: in a folder that the author does not trust, a path must not lead
 * out of the open folders.
 */
function isWithinTrust(file: Uri): boolean {
  return workspace.isTrusted || workspace.getWorkspaceFolder(file) !== undefined;
}

/** Watchers that notify the server when such a file is created, changed or deleted. */
export function configWatcher(): FileSystemWatcher {
  return workspace.createFileSystemWatcher(CONFIG_PATTERN);
}

/** The folder of a document and those above it; for one that has no place yet, the first workspace folder. */
function* foldersUpward(document: Uri): Generator<Uri> {
  if (document.scheme === 'untitled') {
    const [first] = workspace.workspaceFolders ?? [];
    if (first) yield* foldersUpward(Uri.joinPath(first.uri, 'untitled'));
    return;
  }
  let folder = Uri.joinPath(document, '..');
  for (;;) {
    yield folder;
    const parent = Uri.joinPath(folder, '..');
    if (parent.path === folder.path) return;
    folder = parent;
  }
}

/** The text of a file as it is on disk; undefined when there is none, or it cannot be read. */
async function readText(uri: Uri): Promise<string | undefined> {
  try {
    const { type } = await workspace.fs.stat(uri);
    if ((type & FileType.File) === 0) return undefined;
    return decodeForReading(await workspace.fs.readFile(uri));
  } catch {
    // No such file is the usual case on the way up; one that may not be read cannot decide either.
    return undefined;
  }
}

/** Whether the editor cannot write a file that is there. */
async function isReadOnly(uri: Uri): Promise<boolean> {
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  try {
    const { permissions = 0 } = await workspace.fs.stat(uri);
    return (permissions & FilePermission.Readonly) !== 0;
  } catch {
    // Gone since it was read.
    return false;
  }
}
