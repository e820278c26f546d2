import * as vscode from 'vscode';
import { equal, includes } from '../support/assert';
import { fileUri, writeText } from '../support/documents';
import { stays } from '../support/wait';

const folder = 'hand-over';
const uriOf = (name: string): vscode.Uri => fileUri(`${folder}/${name}`);
const write = (name: string, text: string): Thenable<void> => writeText(uriOf(name), text);
const read = async (name: string): Promise<Uint8Array> => vscode.workspace.fs.readFile(uriOf(name));

describe('the way into BPMSoft', () => {
  before(async () => {
    await write('visit.hsm', '[#HSM#]Ждём вас завтра в нашем салоне.');
    await write('bill.hsm', '[#HSM#]Счёт оплачен, спасибо за покупку.');
    await write(
      'hsm.config.json',
      '{ "names": { "visit.hsm": "Визит", "bill.hsm": "Оплата: счёт?" }, "lookup": { "type": "WhatsApp" } }',
    );
  });
  after(() => vscode.workspace.fs.delete(fileUri(folder), { recursive: true }));

  it('is a workbook of the templates of a folder', async () => {
    await vscode.commands.executeCommand('hsm.exportForBpmsoft', fileUri(folder), uriOf('templates.xlsx'));
    const bytes = await read('templates.xlsx');
    equal([...bytes.slice(0, 4)], [0x50, 0x4b, 3, 4]);
  });

  it('is a table for people, by the name of the file', async () => {
    await vscode.commands.executeCommand('hsm.exportForBpmsoft', fileUri(folder), uriOf('templates.csv'));
    includes(new TextDecoder().decode(await read('templates.csv')), '"Визит"');
  });

  it('leads back: an exported lookup becomes files, and nothing is overwritten', async () => {
    // Beside the folder: a template of the same name in it is a question for the next export.
    const target = fileUri('hand-over-back');
    const textOf = async (name: string): Promise<string> =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(target, name)));
    const own = new TextEncoder().encode('[#HSM#]Это моё.');
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(target, 'Другой.hsm'), own);
    await vscode.commands.executeCommand('hsm.exportForBpmsoft', fileUri(folder), uriOf('lookup.xlsx'));
    await vscode.commands.executeCommand('hsm.importFromBpmsoft', uriOf('lookup.xlsx'), target);
    equal(await textOf('Визит.hsm'), '[#HSM#]Ждём вас завтра в нашем салоне.');
    equal(await textOf('Другой.hsm'), '[#HSM#]Это моё.');
    await vscode.workspace.fs.delete(target, { recursive: true });
  });

  describe('brings nothing back', () => {
    const target = fileUri('hand-over-refused');
    const configuration = vscode.Uri.joinPath(target, 'hsm.config.json');
    const settings = vscode.workspace.getConfiguration('files');
    const bringsNothing = async (text: string): Promise<void> => {
      await vscode.workspace.fs.writeFile(configuration, new TextEncoder().encode(text));
      await vscode.commands.executeCommand('hsm.exportForBpmsoft', fileUri(folder), uriOf('lookup.xlsx'));
      // It ends when somebody has closed its message, which nobody does here.
      void vscode.commands.executeCommand('hsm.importFromBpmsoft', uriOf('lookup.xlsx'), target);
      const files = (): Thenable<unknown[]> => vscode.workspace.fs.readDirectory(target);
      await stays('the configuration alone', files, ({ length }) => length === 1, 3000);
      equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(configuration)), text);
    };
    afterEach(async () => {
      await settings.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Global);
      await vscode.window.showTextDocument(configuration);
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await vscode.workspace.fs.delete(target, { recursive: true });
    });

    it('when the names in the configuration are no object', () => bringsNothing('{ "names": 5 }'));
    it('when the configuration is cut off', () => bringsNothing('{ "names": {'));
    it('when the configuration cannot be saved', async () => {
      const value = { '**/hand-over-refused/**': true };
      await settings.update('readonlyInclude', value, vscode.ConfigurationTarget.Global);
      await bringsNothing('{ "names": {} }');
    });
  });
});
