import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { closeAll, openText, waitForFindings } from '../support/documents';
import { waitFor } from '../support/wait';

describe('while a template is written', () => {
  afterEach(closeAll);

  it('Enter in an empty item ends the list, and elsewhere it is a line end', async () => {
    const { document, editor } = await openText('[#HSM#]Возьмите:\n- паспорт\n- █');
    await vscode.commands.executeCommand('hsm.leaveList');
    equal(document.getText(), '[#HSM#]Возьмите:\n- паспорт\n');
    equal(editor.selection.active, { line: 2, character: 0 });
    await vscode.commands.executeCommand('hsm.leaveList');
    equal(document.getText(), '[#HSM#]Возьмите:\n- паспорт\n\n');
  });

  it('one undo brings the marker back', async () => {
    const { document } = await openText('[#HSM#]Возьмите:\n1. █');
    await vscode.commands.executeCommand('hsm.leaveList');
    equal(document.getText(), '[#HSM#]Возьмите:\n');
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), '[#HSM#]Возьмите:\n1. ');
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

  it('a pasted text keeps what it was; the findings tell about the invisible', async () => {
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
  });
});
