import * as vscode from 'vscode';
import { equal } from '../support/assert';
import { isShown, previews } from '../support/previews';
import { closeAll, fileUri, findings, idOf, openText, show, waitForFindings } from '../support/documents';
import { waitFor } from '../support/wait';

const broken = 'Привет';

/** A file system that holds one file and takes no changes, as a repository on the web does. */
class ReadOnlyFiles implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  readonly content: Uint8Array;

  constructor(text: string) {
    this.content = new TextEncoder().encode(text);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const type = uri.path.endsWith('.hsm') ? vscode.FileType.File : vscode.FileType.Directory;
    if (type === vscode.FileType.Directory && uri.path !== '/')
      throw vscode.FileSystemError.FileNotFound(uri);
    return {
      type,
      ctime: 0,
      mtime: 0,
      size: this.content.length,
      permissions: vscode.FilePermission.Readonly,
    };
  }
  readFile(): Uint8Array {
    return this.content;
  }
  readDirectory(): [string, vscode.FileType][] {
    return [['a.hsm', vscode.FileType.File]];
  }
  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }
  writeFile(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}

describe('odd places and odd files', () => {
  afterEach(closeAll);

  it('a read-only folder of another file system: findings all the same', async () => {
    const files = new ReadOnlyFiles(broken);
    const registered = vscode.workspace.registerFileSystemProvider('memfs', files, { isReadonly: true });
    try {
      const uri = vscode.Uri.parse('memfs:/findings.hsm');
      const { document } = await show(await vscode.workspace.openTextDocument(uri), 0);
      equal(document.languageId, 'hsm');
      await waitForFindings(document, ['missing-hsm-tag']);
    } finally {
      await closeAll();
      registered.dispose();
    }
  });

  it('a read-only folder of another file system: a preview, restarted with the server', async () => {
    const files = new ReadOnlyFiles('[#HSM#]Только для чтения[*FOOT*]Подпись');
    const registered = vscode.workspace.registerFileSystemProvider('memfs', files, { isReadonly: true });
    try {
      const uri = vscode.Uri.parse('memfs:/a.hsm');
      await show(await vscode.workspace.openTextDocument(uri), 0);
      await vscode.commands.executeCommand('hsm.openPreviewToSide');
      await waitFor('the message', previews, ([preview]) => isShown(preview, 'Только для чтения'));
      const before = previews()[0]?.shown;
      await vscode.commands.executeCommand('hsm.restartServer');
      // Nothing changes in a document that nobody can change: it must come back by itself.
      await waitFor(
        'the message again',
        previews,
        ([preview]) => preview?.shown !== before && preview?.noticed === '',
      );
      equal(previews()[0]?.uri, uri.toString());
    } finally {
      await closeAll();
      registered.dispose();
    }
  });

  it('a file deleted while it is open does not affect the others', async () => {
    const uri = fileUri('short-lived.hsm');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(broken));
    const { document } = await show(await vscode.workspace.openTextDocument(uri), 0);
    await waitForFindings(document, ['missing-hsm-tag']);
    await vscode.workspace.fs.delete(uri);
    // Another text: a copy may be reported.
    await waitForFindings((await openText('Добрый вечер')).document, ['missing-hsm-tag']);
  });

  it('a binary file named .hsm gets an answer, and other templates still work', async () => {
    const uri = fileUri('picture.hsm');
    // No NUL among them: such a file the editor itself refuses to open as text.
    const bytes = Uint8Array.from({ length: 4096 }, (_, index) => ((index * 7919) % 255) + 1);
    await vscode.workspace.fs.writeFile(uri, bytes);
    const { document } = await show(await vscode.workspace.openTextDocument(uri), 0);
    const ids = (): string[] => findings(document).map(idOf);
    await waitFor('the finding', ids, (now) => now.includes('missing-hsm-tag'));
    await waitForFindings((await openText(broken)).document, ['missing-hsm-tag']);
    await vscode.workspace.fs.delete(uri);
  });

  it('NUL, half of an emoji and line separators in a text', async () => {
    const { document } = await openText('Привет\u0000, \ud83d мир\u2028');
    const ids = (): string[] => findings(document).map(idOf);
    await waitFor('the finding', ids, (now) => now.includes('missing-hsm-tag'));
  });
});
