import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../client/src/activate';
import { ednaRow } from '../../support/edna-rows';
import { edna, ListServer, TEST_KEY } from '../../support/list-server';
import { equal, includes, ok, present } from '../support/assert';
import { closeAll, fileUri, openByHand, waitForFindings, readText, writeText } from '../support/documents';
import { waitFor } from '../support/wait';

const folder = 'registered-lists';
const uriOf = (name: string): vscode.Uri => fileUri(`${folder}/${name}`);
const write = (name: string, text: string): Thenable<void> => writeText(uriOf(name), text);
const read = (name: string): Promise<string> => readText(uriOf(name));
const rows = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => ednaRow(index, `Заказ {{1}} передан курьеру номер ${index}.`));

describe('the download of registered templates', () => {
  const lists: Record<string, unknown> = { 538: [ednaRow(9, 'Ваш заказ {{1}} готов.')] };
  let server: ListServer;
  const download = async (): Promise<void> => {
    await vscode.commands.executeCommand('hsm.downloadRegistered', {
      ...{ folder: fileUri(folder), address: server.origin },
    });
  };

  before(async () => {
    server = await ListServer.start(edna(lists));
    const extension = vscode.extensions.getExtension<ExtensionApi>('hsm-templates.hsm-templates');
    const api = await present(extension, 'extension').activate();
    await api.keepKey(server.origin, TEST_KEY);
  });
  after(() => server.close());
  beforeEach(async () => {
    lists[537] = rows(4);
    await write('order.hsm', '[#HSM#]Ваш заказ А-1 готов.');
    await download();
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(fileUri(folder), { recursive: true });
  });

  it('keeps a list for each channel and names them in the configuration', async () => {
    const { document } = await openByHand(uriOf('order.hsm'));
    ok(
      server.asked.every(({ key }) => key === TEST_KEY),
      'the key goes to the server',
    );
    equal(JSON.parse(await read('registered/Магазин.json')), rows(4));
    equal(JSON.parse(await read('hsm.config.json')), { registered: 'registered/*.json' });
    const names = (await vscode.workspace.fs.readDirectory(uriOf('registered'))).map(([name]) => name);
    equal(names.sort(), ['Магазин.json', 'Опросы.json']);
    await waitForFindings(document, []);
    await write('order.hsm', '[#HSM#]Ваш заказ А-1 уже готов к выдаче.');
    await waitForFindings(document, ['not-registered']);
  });

  it('never writes the key into a file', async () => {
    for (const name of ['hsm.config.json', 'registered/Магазин.json', 'registered/Опросы.json'])
      ok(!(await read(name)).includes(TEST_KEY), name);
  });

  it('keeps a list when the server returns far fewer templates', async () => {
    lists[537] = rows(1);
    await download();
    equal(JSON.parse(await read('registered/Магазин.json')), rows(4));
    lists[537] = [];
    await download();
    equal(JSON.parse(await read('registered/Магазин.json')), rows(4));
  });

  it('downloads again by one command, without questions', async () => {
    lists[537] = rows(6);
    void vscode.commands.executeCommand('hsm.refreshRegistered');
    const list = await waitFor(
      'the new list',
      () => read('registered/Магазин.json'),
      (text) => text.includes('номер 5'),
    );
    includes(list, 'номер 0');
  });

  it('becomes files, and none is overwritten', async () => {
    await write('t9.hsm', '[#HSM#]Это моё.');
    const templates = async (): Promise<readonly string[]> => {
      await vscode.commands.executeCommand('hsm.createFromRegistered', fileUri(folder));
      const names = (await vscode.workspace.fs.readDirectory(fileUri(folder))).map(([name]) => name);
      return names.filter((name) => name.endsWith('.hsm'));
    };
    // The new list is read in a moment.
    await waitFor('the files', templates, ({ length }) => length === 6);
    equal(await read('t9.hsm'), '[#HSM#]Это моё.');
    equal(await read('t0.hsm'), '[#HSM#]Заказ {{1}} передан курьеру номер 0.');
  });

  it('becomes a file by one click in the list of templates', async () => {
    await vscode.commands.executeCommand('hsm.templates.refresh');
    const list = await read('registered/Магазин.json');
    const start = list.lastIndexOf('{', list.indexOf('"t1"'));
    const key = `${uriOf('registered/Магазин.json').toString()}#${start}`;
    const names = async (): Promise<readonly string[]> => {
      await vscode.commands.executeCommand('hsm.templates.createFile', key, fileUri(folder));
      return (await vscode.workspace.fs.readDirectory(fileUri(folder))).map(([name]) => name);
    };
    // The new list is read in a moment; until then the server does not know the key, and the list of templates does not show it.
    await waitFor('the file', names, (all) => all.includes('t1.hsm'));
    equal(await read('t1.hsm'), '[#HSM#]Заказ {{1}} передан курьеру номер 1.');
    equal(vscode.window.activeTextEditor?.document.uri.toString(), uriOf('t1.hsm').toString());
  });

  it('is named in the hover and the preview, and compared with the template', async () => {
    await write('compared.hsm', '[#HSM#]Ваш заказ А-1 готов!');
    const uri = uriOf('compared.hsm');
    await openByHand(uri);
    const hover = async (): Promise<string> => {
      const place = new vscode.Position(0, 2);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        uri,
        place,
      );
      return hovers
        .flatMap(({ contents }) => contents)
        .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
        .join('\n');
    };
    await waitFor('the hover', hover, (text) => text.includes('command:hsm.compareRegistered'));
    await vscode.commands.executeCommand('hsm.compareRegistered', { uri: uri.toString() });
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    ok(input instanceof vscode.TabInputTextDiff, 'a comparison is open');
    equal(input.modified.toString(), uri.toString());
    const left = await vscode.workspace.openTextDocument(input.original);
    equal(left.getText(), '[#HSM#]Ваш заказ А-1 готов.');
    await vscode.commands.executeCommand('hsm.openPreview', uri);
    const extension = vscode.extensions.getExtension<ExtensionApi>('hsm-templates.hsm-templates');
    const { previews } = present(extension, 'extension').exports;
    await waitFor(
      'the line in the preview',
      () => previews().find(({ shown }) => shown?.uri === uri.toString())?.shown?.banner ?? '',
      (banner) => banner.includes('data-state="missing"'),
    );
  });

  it('leads back: a template becomes the request that registers it', async () => {
    await write('hsm.config.json', '{ "registered": "registered/*.json", "category": "utility" }');
    await write('ready.hsm', '[#HSM#]Ваш заказ уже ждёт вас в магазине.');
    await openByHand(uriOf('ready.hsm'));
    const request = async (): Promise<string> => {
      await vscode.commands.executeCommand('hsm.prepareRegistration', uriOf('ready.hsm'), 'edna');
      return vscode.window.activeTextEditor?.document.getText() ?? '';
    };
    const json = await waitFor('the request', request, (text) => text.includes('messageMatcher'));
    includes(json, '"name": "ready"');
    equal(vscode.window.activeTextEditor?.document.isUntitled, true);
  });
});
