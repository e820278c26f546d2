import * as vscode from 'vscode';
import { equal, includes } from '../support/assert';
import { fileUri } from '../support/documents';

const folder = 'hand-over';
const uriOf = (name: string): vscode.Uri => fileUri(`${folder}/${name}`);
const write = (name: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
const read = async (name: string): Promise<Uint8Array> => vscode.workspace.fs.readFile(uriOf(name));

describe('the way into BPMSoft', () => {
  before(async () => {
    await write('visit.hsm', '[#HSM#]Ждём вас завтра в нашем салоне.');
    await write('hsm.config.json', '{ "names": { "visit.hsm": "Визит" }, "lookup": { "type": "WhatsApp" } }');
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
    const target = fileUri(`${folder}/back`);
    await vscode.workspace.fs.createDirectory(target);
    await write('back/Другой.hsm', '[#HSM#]Это моё.');
    await vscode.commands.executeCommand('hsm.exportForBpmsoft', fileUri(folder), uriOf('lookup.xlsx'));
    await vscode.commands.executeCommand('hsm.importFromBpmsoft', uriOf('lookup.xlsx'), target);
    equal(new TextDecoder().decode(await read('back/Визит.hsm')), '[#HSM#]Ждём вас завтра в нашем салоне.');
    equal(new TextDecoder().decode(await read('back/Другой.hsm')), '[#HSM#]Это моё.');
  });
});
