import * as vscode from 'vscode';
import { equal, includes, ok, present } from '../support/assert';
import {
  closeAll,
  findings,
  idOf,
  openFile,
  openText,
  replaceText,
  waitForFindings,
} from '../support/documents';
import { waitFor } from '../support/wait';
import { applyFirstFix, getActions } from '../support/actions';

describe('findings', () => {
  afterEach(closeAll);

  it('say what is wrong, where, and where to read more', async () => {
    const { document } = await openFile('broken.hsm');
    const [finding] = await waitForFindings(document, ['image-trailing-text']);
    const { source, code, severity, range, message } = present(finding, 'finding');
    equal(source, 'hsm');
    equal(severity, vscode.DiagnosticSeverity.Error);
    includes(document.getText(range), 'Всегда с вами');
    ok(message.length > 20, 'a message explains');
    ok(
      typeof code === 'object' && code.target.toString().includes('image-trailing-text'),
      'the code has a link',
    );
  });

  it('name both places of a double tag', async () => {
    const { document } = await openText('[#HSM#]Привет[*FOOT*]Одна[*FOOT*]Другая');
    const [finding] = await waitForFindings(document, ['duplicate-tag']);
    const related = present(finding?.relatedInformation?.[0], 'related place');
    equal(document.getText(related.location.range), '[*FOOT*]');
    ok(related.location.range.start.isBefore(present(finding, 'finding').range.start), 'it is the first tag');
  });

  it('count columns in UTF-16 units, after Cyrillic letters and emoji too', async () => {
    const { document } = await openText('[#HSM#]Привет, 👍🏽 друг[*FOOT*]Одна[*FOOT*]Другая');
    const [finding] = await waitForFindings(document, ['duplicate-tag']);
    includes(document.getText(present(finding, 'finding').range), '[*FOOT*]');
  });

  it('disappear and appear while the author types', async () => {
    const opened = await openText('[#HSM#]Привет[*FOOT*]Одна[*FOOT*]Другая');
    await waitForFindings(opened.document, ['duplicate-tag']);
    await replaceText(opened, '[#HSM#]Привет[*FOOT*]Одна');
    await waitForFindings(opened.document, []);
    await replaceText(opened, 'Привет[*FOOT*]Одна');
    await waitForFindings(opened.document, ['missing-hsm-tag']);
  });
});

describe('findings while the author types', () => {
  afterEach(closeAll);

  it('wait from the first key stroke in a file on, and come when the cursor leaves', async () => {
    const { document, editor } = await openText('[#HSM#]Здравствуйте, {{1}}█! Ваш **заказ** уже готов.');
    await waitForFindings(document, ['markdown-bold']);
    const seen: string[][] = [];
    const listener = vscode.languages.onDidChangeDiagnostics(() => seen.push(findings(document).map(idOf)));
    await vscode.commands.executeCommand('deleteLeft');
    // A second finding far away shows that the half-typed variable has been checked.
    const end = document.positionAt(document.getText().length - 1);
    await editor.edit((edit) => edit.insert(end, ' **сегодня**'));
    await waitFor(
      'the second finding',
      () => seen,
      (all) => all.some((ids) => ids.filter((id) => id === 'markdown-bold').length === 2),
    );
    equal(seen.flat().includes('variable-braces'), false);
    listener.dispose();
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await waitForFindings(document, ['variable-braces', 'markdown-bold', 'markdown-bold']);
  });
});

describe('quick fixes', () => {
  afterEach(closeAll);

  it('remove their finding', async () => {
    const { document } = await openFile('broken.hsm');
    const [finding] = await waitForFindings(document, ['image-trailing-text']);
    await applyFirstFix(document, present(finding, 'finding').range);
    await waitForFindings(document, []);
    includes(document.getText(), '.jpg[*FOOT*]Всегда с вами');
  });

  it('are undone in one step', async () => {
    const { document, editor } = await openText('Привет, мир[*FOOT*]Одна');
    const before = document.getText();
    const [finding] = await waitForFindings(document, ['missing-hsm-tag']);
    await applyFirstFix(document, present(finding, 'finding').range);
    equal(document.getText(), `[#HSM#]${before}`);
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), before);
    // Away from the word with the finding: what is at the cursor may wait while the author types there.
    editor.selection = new vscode.Selection(0, 10, 0, 10);
    await waitForFindings(document, ['missing-hsm-tag']);
  });

  it('fix everything at once', async () => {
    const { document } = await openText('[#нsм#]Привет[* FOOT *]Одна');
    const all = new vscode.Range(0, 0, 0, document.getText().length);
    const actions = await getActions(document, all, vscode.CodeActionKind.SourceFixAll.append('hsm'));
    const edit = present(actions.find((action) => action.edit !== undefined)?.edit, 'action that fixes all');
    ok(await vscode.workspace.applyEdit(edit), 'the edit is applied');
    equal(document.getText(), '[#HSM#]Привет[*FOOT*]Одна');
    await waitForFindings(document, []);
  });
});
