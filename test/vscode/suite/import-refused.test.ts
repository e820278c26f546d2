// The import from BPMSoft when the editor does not take its edits: each file is named, with the way out, and keeps its text.
import * as vscode from 'vscode';
import { equal, includes, ok } from '../support/assert';
import { closeAll, fileUri, openByHand, readText, writeText } from '../support/documents';
import { recordMessages, replaceFunction, restoreFunctions } from '../support/functions';

// A folder for each test: the editor keeps the documents of the last one for some minutes.
let count = 0;
const target = (): vscode.Uri => fileUri(`import-refused-${count}`);
const uriOf = (name: string): vscode.Uri => vscode.Uri.joinPath(target(), name);
const write = (name: string, text: string): Thenable<void> => writeText(uriOf(name), text);
const read = (name: string): Promise<string> => readText(uriOf(name));

interface Pick {
  items: readonly { readonly changed?: object }[];
  selectedItems: Pick['items'];
}

/** Answers the questions of the import: this folder, and every changed record. */
function chooseAllChanged(): void {
  replaceFunction(vscode.window, 'showQuickPick', (items: readonly unknown[]) =>
    Promise.resolve(items.at(-1)),
  );
  replaceFunction(vscode.window, 'showOpenDialog', () => Promise.resolve([target()]));
  replaceFunction(vscode.window, 'createQuickPick', () => {
    const accepted = new vscode.EventEmitter<void>();
    const hidden = new vscode.EventEmitter<void>();
    const pick: Pick = { items: [], selectedItems: [] };
    return Object.assign(pick, {
      onDidAccept: accepted.event,
      onDidHide: hidden.event,
      onDidTriggerItemButton: new vscode.EventEmitter<unknown>().event,
      show: () => {
        pick.selectedItems = pick.items.filter(({ changed }) => changed !== undefined);
        accepted.fire();
      },
      hide: () => hidden.fire(),
      dispose: () => undefined,
    });
  });
}

describe('an import that the editor refuses', () => {
  const settings = vscode.workspace.getConfiguration('files');
  let messages: readonly string[];

  // In a browser, the editor saves by itself after a moment.
  before(() => settings.update('autoSave', 'off', vscode.ConfigurationTarget.Global));
  after(() => settings.update('autoSave', undefined, vscode.ConfigurationTarget.Global));
  beforeEach(async () => {
    count++;
    await write('visit.hsm', '[#HSM#]Ждём вас завтра в нашем салоне.');
    await write('bill.hsm', '[#HSM#]Счёт оплачен, спасибо за покупку.');
    await vscode.commands.executeCommand('hsm.exportForBpmsoft', target(), uriOf('lookup.xlsx'));
    await write('visit.hsm', '[#HSM#]Моё: ждём вас.');
    await write('bill.hsm', '[#HSM#]Моё: счёт оплачен.');
    messages = recordMessages();
    chooseAllChanged();
  });
  afterEach(async () => {
    restoreFunctions();
    await settings.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
    await vscode.workspace.fs.delete(target(), { recursive: true });
  });

  const importAll = (): Thenable<unknown> =>
    vscode.commands.executeCommand('hsm.importFromBpmsoft', uriOf('lookup.xlsx'));

  it('names the file and the way out, keeps its text, and replaces the others', async () => {
    const { applyEdit } = vscode.workspace;
    replaceFunction(vscode.workspace, 'applyEdit', (edit: vscode.WorkspaceEdit) =>
      edit.entries().some(([uri]) => uri.path.endsWith('/visit.hsm'))
        ? Promise.resolve(false)
        : applyEdit(edit),
    );
    await importAll();
    equal(
      messages[0],
      'visit.hsm was not replaced and has its old text. Allow changes to it and run the import again.',
    );
    includes(messages.at(-1) ?? '', 'new 0, replaced 1');
    equal(await read('visit.hsm'), '[#HSM#]Моё: ждём вас.');
    equal(await read('bill.hsm'), '[#HSM#]Счёт оплачен, спасибо за покупку.');
  });

  it('does not overwrite unsaved changes', async () => {
    const { document, editor } = await openByHand(uriOf('visit.hsm'));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 7), 'Не сохранено. '));
    await importAll();
    includes(messages[0] ?? '', 'visit.hsm has unsaved changes, so it was not replaced.');
    ok(document.isDirty, 'it is still unsaved');
    equal(document.getText(), '[#HSM#]Не сохранено. Моё: ждём вас.');
    equal(await read('bill.hsm'), '[#HSM#]Счёт оплачен, спасибо за покупку.');
  });

  it('keeps the text of a read-only file', async () => {
    const name = '**/import-refused-*/visit.hsm';
    await settings.update('readonlyInclude', { [name]: true }, vscode.ConfigurationTarget.Global);
    await importAll();
    includes(messages[0] ?? '', 'visit.hsm was not replaced and has its old text.');
    equal(await read('visit.hsm'), '[#HSM#]Моё: ждём вас.');
    equal(await read('bill.hsm'), '[#HSM#]Счёт оплачен, спасибо за покупку.');
  });

  it('says that the new text is in the editor when the file cannot be saved', async () => {
    const { openTextDocument } = vscode.workspace;
    replaceFunction(vscode.workspace, 'openTextDocument', async (uri: vscode.Uri): Promise<unknown> => {
      const document: object = await openTextDocument(uri);
      const isRefused = uri.path.endsWith('/visit.hsm');
      return isRefused
        ? Object.create(document, { save: { value: () => Promise.resolve(false) } })
        : document;
    });
    await importAll();
    includes(messages[0] ?? '', 'visit.hsm could not be saved, so the file has its old text.');
    equal(await read('visit.hsm'), '[#HSM#]Моё: ждём вас.');
    const { document } = await openByHand(uriOf('visit.hsm'));
    equal(document.getText(), '[#HSM#]Ждём вас завтра в нашем салоне.');
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), '[#HSM#]Моё: ждём вас.');
  });
});
