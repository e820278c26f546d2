// Sample values: a text that becomes a variable and its sample, and values that no template uses.
import * as vscode from 'vscode';
import { getActions } from '../support/actions';
import { equal, includes, ok, present } from '../support/assert';
import { closeAll, fileUri, findings, idOf, show } from '../support/documents';
import { waitFor } from '../support/wait';

/** The file that is made, in the folder that is open. */
const made = fileUri('hsm.config.json');

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

describe('sample values', () => {
  afterEach(closeAll);

  it('come from the text that becomes a variable; the configuration file is made for the first one', async () => {
    const template = fileUri('samples/letter.hsm');
    await write(template, '[#HSM#]Здравствуйте, Анна 🎉! Ваш заказ готов.');
    const { document } = await show(await vscode.workspace.openTextDocument(template), 0);
    const start = document.getText().indexOf('Анна');
    const range = new vscode.Range(document.positionAt(start), document.positionAt(start + 4));
    const all = await getActions(document, range, vscode.CodeActionKind.RefactorExtract);
    const action = present(
      all.find(({ title }) => title.includes('hsm.config.json')),
      `refactoring among ${all.map(({ title }) => title).join('; ')}`,
    );
    const chosen = present(action.command, 'command');
    const given: readonly unknown[] = chosen.arguments ?? [];
    await vscode.commands.executeCommand(chosen.command, ...given);
    equal(document.getText(), '[#HSM#]Здравствуйте, {{1}} 🎉! Ваш заказ готов.');
    const written = await vscode.workspace.openTextDocument(made);
    equal(written.getText(), '{\n  "samples": {\n    "Typical": {\n      "1": "Анна"\n    }\n  }\n}\n');
    await written.save();
    // What `save` returns is whether the text stayed as it was meanwhile: an editor that saves by itself may come first.
    await waitFor(
      'the file to be saved',
      () => written.isDirty,
      (isDirty) => !isDirty,
    );
    await closeAll();
    await vscode.workspace.fs.delete(made);
    await vscode.workspace.fs.delete(fileUri('samples'), { recursive: true });
  });

  it('that no template uses are faded in the file, and can be taken out', async () => {
    const template = fileUri('unused-samples/letter.hsm');
    const config = fileUri('unused-samples/hsm.config.json');
    await write(template, '[#HSM#]Здравствуйте, {{1}} 🎉! Ваш заказ готов.');
    await write(
      config,
      '{\n  "samples": {\n    "A": {\n      "1": "Анна", // имя\n      "99": "x"\n    }\n  }\n}\n',
    );
    await show(await vscode.workspace.openTextDocument(template), 0);
    const { document } = await show(await vscode.workspace.openTextDocument(config), 0);
    const notices = await waitFor(
      'the notice',
      () => findings(document),
      // Until the editor reports that the template was written, its value counts as unused, too.
      (now) => now.length === 1 && now.every((one) => document.getText(one.range) === '"99"'),
    );
    const notice = present(notices[0], 'notice');
    equal(idOf(notice), 'sample-unused');
    equal(notice.severity, vscode.DiagnosticSeverity.Hint);
    equal(notice.tags, [vscode.DiagnosticTag.Unnecessary]);
    const [fix] = (await getActions(document, notice.range, vscode.CodeActionKind.QuickFix)).filter(
      ({ title }) => title.includes('{{99}}'),
    );
    ok(await vscode.workspace.applyEdit(present(fix?.edit, 'edit of the repair')), 'the edit is applied');
    includes(document.getText(), '"1": "Анна" // имя\n    }');
    await waitFor(
      'the notice to vanish',
      () => findings(document),
      (now) => now.length === 0,
    );
    await document.save();
    await vscode.workspace.fs.delete(fileUri('unused-samples'), { recursive: true });
  });
});
