import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { ok, present } from '../support/assert';
import { closeAll, openText, replaceText, show, waitForFindings } from '../support/documents';
import { isShown, previews } from '../support/previews';
import { waitFor } from '../support/wait';

/** The process of our language server: a child of this extension host. */
function serverProcess(): number | undefined {
  return serverProcesses()[0];
}

function serverProcesses(): number[] {
  if (existsSync('/proc/self/stat')) {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((id) => isServer(readProc(id, 'stat'), readProc(id, 'cmdline')));
  }
  const listed = execFileSync('ps', ['-axo', 'pid=,ppid=,command='], { encoding: 'utf8' }).split('\n');
  return listed
    .map((line) => line.trim().split(/\s+/))
    .filter((words) => words.join(' ').includes(serverFile) && words[1] === String(process.pid))
    .map(([id]) => Number(id));
}

const serverFile = join('dist', 'server', 'server.js');

/** `stat` holds the parent's id as its fourth word, after the name in brackets. */
function isServer(stat: string, command: string): boolean {
  const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  return command.includes(serverFile) && parent === String(process.pid);
}

function readProc(id: number, name: string): string {
  try {
    return readFileSync(`/proc/${id}/${name}`, 'utf8');
  } catch {
    return ''; // it has ended
  }
}

(process.platform === 'win32' ? describe.skip : describe)('bad days', () => {
  afterEach(closeAll);

  it('a server that is killed while the author types starts again, and nothing is lost', async () => {
    const opened = await openText('Привет');
    await waitForFindings(opened.document, ['missing-hsm-tag']);
    const first = present(serverProcess(), 'server process');
    process.kill(first, 'SIGKILL');
    await opened.editor.edit((edit) => edit.insert(new vscode.Position(0, 6), ', мир'));
    const second = await waitFor(
      'another server',
      serverProcess,
      (now) => now !== undefined && now !== first,
    );
    ok(second !== first, 'it is another process');
    await replaceText(opened, '[#HSM#]Привет всем');
    await waitForFindings(opened.document, []);
    // Two words: a single one may be what somebody is typing, and its findings wait.
    await replaceText(opened, 'Привет всем');
    await waitForFindings(opened.document, ['missing-hsm-tag']);
  });

  it('a server that does not answer is restarted without the document that blocked it', async () => {
    const other = await openText('Другой текст');
    await waitForFindings(other.document, ['missing-hsm-tag']);
    const hung = await openText('Привет всем');
    await waitForFindings(hung.document, ['missing-hsm-tag']);
    const first = present(serverProcess(), 'server process');
    // It is there and does nothing any more, as in an endless loop.
    process.kill(first, 'SIGSTOP');
    void vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', hung.document.uri);
    await waitFor('another server', serverProcess, (now) => now !== undefined && now !== first, 60_000);
    await waitForFindings(other.document, ['missing-hsm-tag']);
    await waitForFindings(hung.document, []);
    await replaceText(hung, 'Привет, это всем');
    await waitForFindings(hung.document, ['missing-hsm-tag']);
    ok(serverProcesses().length === 1, 'one server runs, the one that hung has ended');
  }).timeout(180_000);

  it('a preview says that the server stopped, and later shows what was typed meanwhile', async () => {
    const opened = await openText('[#HSM#]Раз');
    await vscode.commands.executeCommand('hsm.openPreviewToSide');
    await waitFor('the message', previews, ([preview]) => isShown(preview, 'Раз'));
    const first = present(serverProcess(), 'server process');
    process.kill(first, 'SIGKILL');
    let wasNoticed = false;
    for (const word of ['два', 'три', 'четыре', 'пять']) {
      const end = opened.document.positionAt(opened.document.getText().length);
      await opened.editor.edit((edit) => edit.insert(end, `, ${word}`));
      wasNoticed ||= previews()[0]?.noticed !== '';
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    await waitFor('the whole text', previews, ([preview]) => {
      wasNoticed ||= preview?.noticed !== '';
      return isShown(preview, 'Раз, два, три, четыре, пять') && preview?.noticed === '';
    });
    ok(wasNoticed, 'Nobody said that the server is gone');
  });

  it('a line of ten megabytes gets an answer, and other templates still work', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hsm-large-'));
    try {
      const file = join(folder, 'large.hsm');
      writeFileSync(file, `[#HSM#]${'много текста, '.repeat(420_000)}`);
      const document = await vscode.workspace.openTextDocument(file);
      ok(document.getText().length > 5_000_000, 'it is large');
      await show(document, 0);
      await waitForFindings((await openText('Привет')).document, ['missing-hsm-tag']);
    } finally {
      await closeAll();
      rmSync(folder, { recursive: true });
    }
  });
});
