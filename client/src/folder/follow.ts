import { Disposable, FileType, Uri, workspace, type LogOutputChannel, type TextDocument } from 'vscode';
import { TEMPLATE_PATTERN } from '../../../server/src/service/files';
import { CONFIG_PATTERN } from '../config-files';
import { guarded } from '../log';
import { isTemplate } from '../preview/manager';
import { soon } from '../soon';
import type { ComparedFiles } from '../compared-files';
import type { Server } from '../server';
import { findTemplates, isTemplateBelow } from './find';
import type { FolderTemplates } from './templates';

/** Several changes that come together (a branch is changed, a word is typed) are one. */
const PAUSE_MILLISECONDS = 400;

/**
 * Keeps the list of templates true, once there is one: files that come, change and go, what is typed in open ones,
 * and what decides about problems. Nothing is watched before the first scan.
 */
export class FolderFollower implements Disposable {
  private readonly changed = new Map<string, Uri>();
  private readonly removed = new Set<string>();
  private all = false;
  private subscription: Disposable | undefined;
  private readonly flush: ReturnType<typeof soon>;

  constructor(
    private readonly templates: FolderTemplates,
    private readonly server: Server,
    private readonly log: LogOutputChannel,
    private readonly comparedFiles: ComparedFiles,
  ) {
    const report = guarded(log, 'folder', () => this.report());
    this.flush = soon(() => void report(), PAUSE_MILLISECONDS);
  }

  /** Starts to follow; more than once does no harm. */
  start(): void {
    if (this.subscription) return;
    const files = workspace.createFileSystemWatcher(TEMPLATE_PATTERN);
    const configuration = workspace.createFileSystemWatcher(CONFIG_PATTERN);
    // Of a folder that comes or goes, the editor reports the folder only, and not to watchers of files in it.
    const folders = workspace.createFileSystemWatcher('**', false, true, false);
    const rescan = (): void => this.rescan();
    const foundBelow = guarded(this.log, 'folder', (uri: Uri) => this.foundBelow(uri));
    const typed = (document: TextDocument): void => {
      // A deleted file is listed until the next report; that its editor closes then does not bring it back.
      if (isTemplate(document) && this.isListed(document.uri)) this.change(document.uri);
    };
    this.subscription = Disposable.from(
      files,
      configuration,
      folders,
      folders.onDidCreate((uri) => void foundBelow(uri)),
      folders.onDidDelete((uri) => this.removeBelow(uri)),
      files.onDidCreate((uri) => this.found(uri)),
      files.onDidChange((uri) => this.found(uri)),
      files.onDidDelete((uri) => this.remove(uri)),
      configuration.onDidCreate(rescan),
      configuration.onDidChange(rescan),
      configuration.onDidDelete(rescan),
      this.comparedFiles.onDidChange(rescan),
      // At once, where the editor itself does it.
      workspace.onDidDeleteFiles(rescan),
      workspace.onDidRenameFiles(rescan),
      workspace.onDidChangeWorkspaceFolders(rescan),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('hsm')) this.rescan();
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) typed(document);
      }),
      workspace.onDidOpenTextDocument(typed),
      workspace.onDidCloseTextDocument(typed),
      // A new server knows nothing of the folder.
      this.server.onDidChangeState((state) => {
        if (state === 'running') this.rescan();
      }),
    );
  }

  dispose(): void {
    this.flush.dispose();
    this.subscription?.dispose();
  }

  private isListed(uri: Uri): boolean {
    const text = this.server.uriText(uri);
    return this.templates.entries.has(text) && !this.removed.has(text);
  }

  private found(uri: Uri): void {
    if (isTemplateBelow(uri)) this.change(uri);
  }

  /** Finds what is in a folder that is new; nothing when it is a file. */
  private async foundBelow(folder: Uri): Promise<void> {
    if (!isTemplateBelow(Uri.joinPath(folder, 'any.hsm'))) return;
    if (!(await isFolder(folder))) return;
    for (const uri of await findTemplates(folder)) this.change(uri);
  }

  private change(uri: Uri): void {
    this.removed.delete(this.server.uriText(uri));
    this.changed.set(this.server.uriText(uri), uri);
    this.flush.ask();
  }

  private remove(uri: Uri): void {
    this.changed.delete(this.server.uriText(uri));
    this.removed.add(this.server.uriText(uri));
    this.flush.ask();
  }

  /** Takes out what was in a folder that is gone; nothing when it was a file. */
  private removeBelow(folder: Uri): void {
    const start = `${this.server.uriText(folder)}/`;
    for (const uri of this.templates.entries.keys())
      if (uri.startsWith(start)) this.remove(this.server.uriOf(uri));
  }

  private rescan(): void {
    this.all = true;
    this.flush.ask();
  }

  private async report(): Promise<void> {
    const changed = [...this.changed.values()];
    const removed = [...this.removed];
    const { all } = this;
    this.changed.clear();
    this.removed.clear();
    this.all = false;
    if (!all) await this.templates.update(changed, removed);
    else if (this.templates.forget()) await this.templates.scan();
  }
}

async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
  } catch {
    // Files that programs write for a moment are gone by now.
    return false;
  }
}
