import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../client/src/activate';
import { equal, ok, present } from '../support/assert';
import {
  closeAll,
  fileUri,
  findings,
  idOf,
  openFile,
  openText,
  replaceText,
  waitForFindings,
} from '../support/documents';
import { waitFor } from '../support/wait';

/** The tabs of our preview. What it shows the window tests read: a suite cannot look into a webview. */
function previews(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('hsm'));
}

/** What the one open preview was given to show, by the extension's own word. */
function shownHtml(): string {
  const extension = vscode.extensions.getExtension<ExtensionApi>('hsm-templates.hsm-templates');
  return present(extension, 'extension').exports.previews()[0]?.shown?.html ?? '';
}

describe('the preview', () => {
  afterEach(closeAll);

  it('opens beside the template, and only once', async () => {
    const { editor } = await openFile('correct.hsm');
    await vscode.commands.executeCommand('hsm.openPreviewToSide');
    const named = (tabs: vscode.Tab[]): boolean => tabs[0]?.label.includes('correct.hsm') === true;
    const [tab] = await waitFor('the preview', previews, named);
    ok(tab !== undefined && tab.group.viewColumn !== editor.viewColumn, 'it is in a column of its own');
    await vscode.window.showTextDocument(editor.document, editor.viewColumn);
    await vscode.commands.executeCommand('hsm.openPreviewToSide');
    equal(previews().length, 1, 'One preview is enough');
  });

  it('shows the message, and what the author types', async () => {
    const opened = await openText('[#HSM#]Добрый *день*!');
    await vscode.commands.executeCommand('hsm.openPreviewToSide');
    await waitFor('the message', shownHtml, (html) => /<(b|strong)\b[^>]*>.*день/.test(html));
    await vscode.window.showTextDocument(opened.document, opened.editor.viewColumn);
    await replaceText(opened, '[#HSM#]Добрый вечер!<script>');
    await waitFor('the new message', shownHtml, (html) => html.includes('Добрый вечер!&lt;script&gt;'));
  });

  it('follows the active template', async () => {
    const { editor } = await openFile('correct.hsm');
    await vscode.commands.executeCommand('hsm.openPreviewToSide');
    await waitFor('the preview', previews, (tabs) => tabs[0]?.label.includes('correct.hsm') === true);
    const other = await vscode.workspace.openTextDocument(
      vscode.Uri.joinPath(editor.document.uri, '../broken.hsm'),
    );
    await vscode.window.showTextDocument(other, editor.viewColumn);
    await waitFor(
      'the preview to follow',
      previews,
      (tabs) => tabs[0]?.label.includes('broken.hsm') === true,
    );
  });
});

describe('the commands', () => {
  afterEach(closeAll);

  it('copy for BPMSoft: one LF a line, no BOM, no newline at the end', async () => {
    const opened = await openText('[#HSM#]Привет');
    await opened.editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF));
    await replaceText(opened, '[#HSM#]Привет,\r\nмир[*FOOT*]Всегда с вами\r\n');
    await vscode.env.clipboard.writeText('before');
    // Not awaited: the command ends when its message is closed.
    void vscode.commands.executeCommand('hsm.copyForBpmsoft');
    const read = (): Thenable<string> => vscode.env.clipboard.readText();
    const copied = await waitFor('the clipboard', read, (text) => text !== 'before');
    equal(copied, '[#HSM#]Привет,\nмир[*FOOT*]Всегда с вами');
  });

  it('restart the server: the findings are there again', async () => {
    // Two words: a single one may be what somebody is typing, and its findings wait.
    const opened = await openText('Привет всем');
    await waitForFindings(opened.document, ['missing-hsm-tag']);
    await vscode.commands.executeCommand('hsm.restartServer');
    await replaceText(opened, '[#HSM#]Привет всем');
    await waitForFindings(opened.document, []);
    await replaceText(opened, 'Привет всем');
    await waitForFindings(opened.document, ['missing-hsm-tag']);
  });

  it('explain findings that have a page, not a notice about accepted findings', async () => {
    const write = (name: string, text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));
    const gone = {
      file: 'explained.hsm',
      check: 'double-space',
      text: '  ',
      occurrence: 1,
      reason: 'так надо',
    };
    await write('hsm.baseline.json', JSON.stringify({ accepted: [gone] }));
    await write('explained.hsm', '[#НSM#]Привет 🎉');
    try {
      const { document } = await openFile('explained.hsm');
      await waitFor(
        'both notices',
        () => findings(document).map(idOf),
        (ids) => ids.includes('baseline-stale') && ids.includes('tag-homoglyph'),
      );
      // With two to choose from, a list would open.
      await vscode.commands.executeCommand('hsm.explainCheck');
      const labels = (): string[] =>
        vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
      await waitFor('the page', labels, (all) => all.some((label) => label.includes('tag-homoglyph')));
    } finally {
      await vscode.workspace.fs.delete(fileUri('hsm.baseline.json'));
      await vscode.workspace.fs.delete(fileUri('explained.hsm'));
    }
  });

  it('format without changing the message', async () => {
    const { document } = await openText('[#HSM#]Привет[*FOOT*]Всегда с вами');
    await waitForFindings(document, []);
    const before = document.getText();
    await vscode.commands.executeCommand('editor.action.formatDocument');
    equal(document.getText(), before);
  });
});
