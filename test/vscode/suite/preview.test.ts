import * as vscode from 'vscode';
import { equal, ok, present } from '../support/assert';
import {
  closeAll,
  fileUri,
  findings,
  openByHand,
  openFile,
  openText,
  replaceText,
  show,
  writeText,
} from '../support/documents';
import { isShown, previews, type Preview } from '../support/previews';
import { stays, waitFor } from '../support/wait';

const shows = (text: string) => (all: readonly Preview[]) => all.some((preview) => isShown(preview, text));

/** Shows a file in a preview, and deletes it: the preview says so. @returns where it was */
async function deleteShown(name: string, text: string): Promise<vscode.Uri> {
  const uri = fileUri(name);
  await writeText(uri, `[#HSM#]${text}`);
  await openByHand(uri);
  await vscode.commands.executeCommand('hsm.openPreviewToSide');
  await waitFor('the message', previews, shows(text));
  await vscode.workspace.fs.delete(uri);
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  await waitFor('the notice', previews, ([preview]) => /closed or deleted/.test(preview?.noticed ?? ''));
  return uri;
}

describe('previews', () => {
  afterEach(closeAll);

  it('stays with its template when it is locked, and follows again when it is not', async () => {
    const { editor } = await openFile('correct.hsm');
    await vscode.commands.executeCommand('hsm.openPreviewToSide');
    await waitFor('the message', previews, shows('Заказ готов'));
    await vscode.commands.executeCommand('hsm.togglePreviewLock');
    equal(previews()[0]?.locked, true);
    await openText('[#HSM#]Другой шаблон');
    await stays('the template of the locked preview', previews, shows('Заказ готов'), 500);
    await vscode.commands.executeCommand('hsm.togglePreviewLock');
    await vscode.window.showTextDocument(editor.document, editor.viewColumn);
    await openText('[#HSM#]Третий шаблон');
    await waitFor('the preview to follow', previews, shows('Третий шаблон'));
  });

  it('opens a second one beside a locked one', async () => {
    await openFile('correct.hsm');
    await vscode.commands.executeCommand('hsm.openPreviewToSide');
    await waitFor('the message', previews, shows('Заказ готов'));
    await vscode.commands.executeCommand('hsm.togglePreviewLock');
    await openText('[#HSM#]Другой шаблон');
    await vscode.commands.executeCommand('hsm.openPreviewToSide');
    await waitFor('two previews', previews, (all) => all.length === 2 && shows('Другой шаблон')(all));
    ok(shows('Заказ готов')(previews()), 'The locked preview has lost its template');
  });

  it('shows the newest text again after the server was restarted', async () => {
    const opened = await openText('[#HSM#]Раньше');
    await vscode.commands.executeCommand('hsm.openPreviewToSide');
    await waitFor('the message', previews, shows('Раньше'));
    await vscode.commands.executeCommand('hsm.restartServer');
    await replaceText(opened, '[#HSM#]Позже');
    await waitFor('the new message', previews, shows('Позже'));
  });

  it('shows 100 KB without freezing: the beginning, with a note', async () => {
    const opened = await openText('[#HSM#]Начало');
    await vscode.commands.executeCommand('hsm.openPreviewToSide');
    await waitFor('the message', previews, shows('Начало'));
    await replaceText(opened, `[#HSM#]${'слово '.repeat(17_000)}`);
    await waitFor('the long message', previews, shows('class="note cut"'));
    ok((previews()[0]?.shown?.html.length ?? 0) < 50_000, 'The page got the whole text');
  });

  it('says that its unsaved template was closed, and follows the next one', async () => {
    await openText('[#HSM#]Нигде не сохранено');
    await vscode.commands.executeCommand('hsm.openPreviewToSide');
    await waitFor('the message', previews, shows('Нигде не сохранено'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await waitFor('the notice', previews, ([preview]) => /closed or deleted/.test(preview?.noticed ?? ''));
    await openText('[#HSM#]Следующий');
    const [preview] = await waitFor('the next message', previews, shows('Следующий'));
    equal(preview?.noticed, '');
  });

  it('shows what is on the disk when a file is closed without saving', async () => {
    const uri = fileUri('correct.hsm');
    const opened = await openByHand(uri);
    // As from the menu of the file.
    await vscode.commands.executeCommand('hsm.openPreviewToSide', uri);
    await waitFor('the message', previews, shows('Заказ готов'));
    await replaceText(opened, '[#HSM#]Так и не сохранено');
    await waitFor('the unsaved message', previews, shows('Так и не сохранено'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    const [preview] = await waitFor('the saved message', previews, shows('Заказ готов'));
    equal(preview?.noticed, '');
  });

  it('says that its file was deleted, and keeps the last picture', async () => {
    await deleteShown('deleted.hsm', 'Недолгий');
    ok(shows('Недолгий')(previews()), 'The last picture is gone');
  });

  it('shows the next template that has the name of a deleted one', async () => {
    const uri = await deleteShown('again.hsm', 'Первый');
    await waitFor(
      'the document to be closed',
      () => vscode.workspace.textDocuments.map((document) => document.uri.path),
      (open) => !open.includes(uri.path),
    );
    await writeText(uri, '[#HSM#]Второй');
    await openByHand(uri);
    const [preview] = await waitFor('the next message', previews, shows('Второй'));
    equal(preview?.noticed, '');
    await vscode.workspace.fs.delete(uri);
  });

  it('shows the text of the active template while the author types fast and switches between two', async () => {
    const texts = ['один', 'два'];
    const opened = [await openText('[#HSM#]один'), await openText('[#HSM#]два')];
    await vscode.commands.executeCommand('hsm.openPreviewToSide');
    await waitFor('the message', previews, shows('два'));
    const viewColumn = present(opened[0]?.editor.viewColumn, 'column');
    const wrong: string[] = [];
    let last = '';
    for (let round = 0; round < 4; round++) {
      const turn = round % 2;
      const { document } = present(opened[turn], 'document');
      const editor = await vscode.window.showTextDocument(document, { viewColumn, preview: false });
      last = `${texts[turn] ?? ''} ${round}`;
      for (const piece of [', ', last, '!']) {
        await editor.edit((edit) => edit.insert(document.positionAt(document.getText().length), piece));
      }
      const { shown } = present(previews()[0], 'preview');
      const own = texts.findIndex((_, index) => opened[index]?.document.uri.toString() === shown?.uri);
      const other = texts[1 - own] ?? '';
      if (shown !== undefined && shown.html.includes(other)) wrong.push(`${own}: ${shown.html}`);
    }
    const [preview] = await waitFor('the last text', previews, shows(last));
    equal(preview?.uri, opened[1]?.document.uri.toString());
    equal(wrong, []);
  });

  it('does not take the old side of a comparison for a template', async () => {
    // As of `git:`, which belongs to the editor's own extension where there is one.
    const old: vscode.TextDocumentContentProvider = {
      provideTextDocumentContent: () => '[#HSM#]Старый *текст*[*FOOT*]',
    };
    const registered = vscode.workspace.registerTextDocumentContentProvider('svn', old);
    try {
      await openFile('correct.hsm');
      await vscode.commands.executeCommand('hsm.openPreviewToSide');
      await waitFor('the message', previews, shows('Заказ готов'));
      const uri = vscode.Uri.parse('svn:/old.hsm');
      const { document } = await show(await vscode.workspace.openTextDocument(uri), 0);
      // It has its colours: they come with the language.
      equal(document.languageId, 'hsm');
      await vscode.commands.executeCommand('hsm.openPreviewToSide');
      await vscode.commands.executeCommand('hsm.openPreviewToSide', uri);
      const uris = (): string[] => previews().map((preview) => preview.uri);
      const own = fileUri('correct.hsm').toString();
      await stays('the one preview of the template', uris, (now) => now.join() === own, 500);
      ok(!shows('Старый')(previews()), 'The preview went to the copy');
      equal(findings(document), []);
    } finally {
      await closeAll();
      registered.dispose();
    }
  });
});
