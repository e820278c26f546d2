// Sample values: a text that becomes a variable and its sample, and values that no template uses.
import * as vscode from 'vscode';
import { getActions } from '../support/actions';
import { equal, includes, ok, present } from '../support/assert';
import { closeAll, fileUri, findings, idOf, show } from '../support/documents';
import { waitFor } from '../support/wait';

const template = fileUri('samples/letter.hsm');
const config = fileUri('hsm.config.json');

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

describe('sample values', () => {
  before(() => write(template, '[#HSM#]Здравствуйте, Анна 🎉! Ваш заказ готов.'));
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(config);
    await vscode.workspace.fs.delete(fileUri('samples'), { recursive: true });
  });

  it('come from the text that becomes a variable; the configuration file is made for the first one', async () => {
    const { document } = await show(await vscode.workspace.openTextDocument(template), 0);
    const start = document.getText().indexOf('Анна');
    const range = new vscode.Range(document.positionAt(start), document.positionAt(start + 4));
    const all = await getActions(document, range, vscode.CodeActionKind.RefactorExtract);
    const action = present(
      all.find(({ title }) => title.includes('hsm.config.json')),
      `refactoring among ${all.map(({ title }) => title).join('; ')}`,
    );
    ok(await vscode.workspace.applyEdit(present(action.edit, 'edit')), 'the edit is applied');
    equal(document.getText(), '[#HSM#]Здравствуйте, {{1}} 🎉! Ваш заказ готов.');
    const written = await vscode.workspace.openTextDocument(config);
    equal(written.getText(), '{\n  "samples": {\n    "Typical": {\n      "1": "Анна"\n    }\n  }\n}\n');
    ok(await written.save(), 'the file is saved');
    ok(await document.save(), 'the template is saved');
  });

  it('that no template uses are faded in the file, and can be taken out', async () => {
    await closeAll();
    await write(
      config,
      '{\n  "samples": {\n    "A": {\n      "1": "Анна", // имя\n      "99": "x"\n    }\n  }\n}\n',
    );
    await show(await vscode.workspace.openTextDocument(template), 0);
    const { document } = await show(await vscode.workspace.openTextDocument(config), 0);
    const notices = await waitFor(
      'the notice',
      () => findings(document),
      // The template was saved and closed a moment ago: until the editor reports that, its value counts as unused, too.
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
  });
});
