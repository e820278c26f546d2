import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../client/src/activate';
import { equal, ok, present } from '../support/assert';
import { closeAll, openFile, openText, replaceText } from '../support/documents';
import { waitFor } from '../support/wait';

type Shown = ReturnType<ExtensionApi['previews']>[number];

/** The open previews, by the extension's own word: a suite cannot look into a webview. */
function previews(): readonly Shown[] {
  const extension = vscode.extensions.getExtension<ExtensionApi>('hsm-templates.hsm-templates');
  return present(extension, 'extension').exports.previews();
}

const shows = (text: string) => (all: readonly Shown[]) =>
  all.some(({ shown }) => shown?.html.includes(text) === true);

describe('previews', () => {
  afterEach(closeAll);

  it('stays with its template when it is locked, and follows again when it is not', async () => {
    const { editor } = await openFile('correct.hsm');
    await vscode.commands.executeCommand('hsm.openPreviewToSide');
    await waitFor('the message', previews, shows('Заказ готов'));
    await vscode.commands.executeCommand('hsm.togglePreviewLock');
    equal(previews()[0]?.locked, true);
    await openText('[#HSM#]Другой шаблон');
    await new Promise((resolve) => setTimeout(resolve, 500));
    ok(shows('Заказ готов')(previews()), 'The locked preview went to another template');
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

  it('shows 100 KB without standing still: the beginning, and says so', async () => {
    const opened = await openText('[#HSM#]Начало');
    await vscode.commands.executeCommand('hsm.openPreviewToSide');
    await waitFor('the message', previews, shows('Начало'));
    await replaceText(opened, `[#HSM#]${'слово '.repeat(17_000)}`);
    await waitFor('the long message', previews, shows('class="note cut"'));
    ok((previews()[0]?.shown?.html.length ?? 0) < 50_000, 'The page got the whole text');
  });
});
