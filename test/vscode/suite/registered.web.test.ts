import * as vscode from 'vscode';
import { ednaRow } from '../../support/edna-rows';
import { equal } from '../support/assert';
import { fileUri, writeText } from '../support/documents';

const folder = 'registered-in-browser';
const uriOf = (name: string): vscode.Uri => fileUri(`${folder}/${name}`);
const write = (name: string, text: string): Thenable<void> => writeText(uriOf(name), text);
const names = async (): Promise<readonly string[]> =>
  (await vscode.workspace.fs.readDirectory(fileUri(folder))).map(([name]) => name).sort();

describe('registered templates in the browser', () => {
  before(() => write('hsm.config.json', '{ "registered": "list.json" }'));
  after(() => vscode.workspace.fs.delete(fileUri(folder), { recursive: true }));

  it('are not downloaded: the command says so, and nothing is written', async () => {
    await vscode.commands.executeCommand('hsm.downloadRegistered', {
      ...{ folder: fileUri(folder), address: 'http://127.0.0.1:1' },
    });
    equal(await names(), ['hsm.config.json']);
  });

  it('become files from a list that was added', async () => {
    await write('list.json', JSON.stringify([ednaRow(1, 'Ваш заказ {{1}} готов.'), ednaRow(2, 'Ждём вас.')]));
    await vscode.commands.executeCommand('hsm.createFromRegistered', fileUri(folder));
    equal(await names(), ['hsm.config.json', 'list.json', 't1.hsm', 't2.hsm']);
  });
});
