import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { closeAll, openText, waitForFindings } from '../support/documents';
import { waitFor } from '../support/wait';

describe('while a template is written', () => {
  afterEach(closeAll);

  /** Types as a key does. */
  const type = (text: string): Thenable<unknown> => vscode.commands.executeCommand('type', { text });
  const waitForText = (document: vscode.TextDocument, text: string): Promise<string> =>
    waitFor(
      JSON.stringify(text),
      () => document.getText(),
      (now) => now === text,
    );

  it('Enter in an empty item ends the list, and elsewhere it is a line end', async () => {
    const { document, editor } = await openText('[#HSM#]Возьмите 🛂:\n- паспорт\n- █');
    await type('\n');
    await waitForText(document, '[#HSM#]Возьмите 🛂:\n- паспорт\n');
    // The editor sends the text and the cursor one after the other.
    await waitFor(
      'the cursor in the third line',
      () => editor.selection.active,
      ({ line, character }) => line === 2 && character === 0,
    );
    await type('\n');
    await waitForText(document, '[#HSM#]Возьмите 🛂:\n- паспорт\n\n');
  });

  it('keys that come before the extension are not lost when a list ends', async () => {
    const { document } = await openText('[#HSM#]Возьмите 🛂:\n- паспорт\n- █');
    // Nothing is waited for: the editor has them all before the extension receives the first.
    const typed = ['\n', 'Ж', 'д', 'ё', 'м', ' ', '🎉', '!'].map((key) => type(key));
    await Promise.all(typed);
    await waitForText(document, '[#HSM#]Возьмите 🛂:\n- паспорт\nЖдём 🎉!');
  });

  it('Enter with several cursors ends the lists at all of them, before the next section, too', async () => {
    const { document, editor } = await openText('[#HSM#]- \nи\n> [*FOOT*]Магазин');
    editor.selections = [new vscode.Selection(0, 9, 0, 9), new vscode.Selection(2, 2, 2, 2)];
    await type('\n');
    await waitForText(document, '[#HSM#]\nи\n[*FOOT*]Магазин');
  });

  it('one undo brings the marker back', async () => {
    const { document } = await openText('[#HSM#]Возьмите:\n1. █');
    await type('\n');
    await waitForText(document, '[#HSM#]Возьмите:\n');
    await vscode.commands.executeCommand('undo');
    await waitForText(document, '[#HSM#]Возьмите:\n1. ');
  });

  it('invisible characters are cleaned up, in the selection only when there is one', async () => {
    const { document, editor } = await openText('[#HSM#]👍 За\u00a0вас\nи\u200bдом 👨\u200d👩\u200d👧');
    await waitFor(
      'the server',
      () => vscode.languages.getDiagnostics(document.uri).length,
      (count) => count > 0,
    );
    editor.selection = new vscode.Selection(1, 0, 1, 6);
    await vscode.commands.executeCommand('hsm.cleanUpText');
    equal(document.getText(), '[#HSM#]👍 За\u00a0вас\nидом 👨\u200d👩\u200d👧');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('hsm.cleanUpText');
    equal(document.getText(), '[#HSM#]👍 За вас\nидом 👨\u200d👩\u200d👧');
  });

  it('a pasted text is not changed where that is set; findings report its invisible characters', async () => {
    await vscode.workspace.getConfiguration('hsm').update('convertPastedText', false, true);
    const { document } = await openText('[#HSM#]█');
    await vscode.env.clipboard.writeText('Ждём вас в\u200bмагазине.');
    await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
    const text = await waitFor(
      'the pasted text',
      () => document.getText(),
      (now) => now.length > 7,
    );
    ok(text === '[#HSM#]Ждём вас в\u200bмагазине.', text);
    await waitForFindings(document, ['invisible-character']);
    await vscode.workspace.getConfiguration('hsm').update('convertPastedText', undefined, true);
  });
});
