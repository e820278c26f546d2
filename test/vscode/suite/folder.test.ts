import * as vscode from 'vscode';
import { equal, includes, ok, present } from '../support/assert';
import { closeAll, fileUri, findings, idOf, openByHand, openFile } from '../support/documents';
import { waitFor } from '../support/wait';

const order = '[#HSM#]Ваш заказ собран и ждёт вас в магазине каждый день.[*FOOT*]Магазин';
const files: Readonly<Record<string, string>> = {
  'order.hsm': order,
  'inner/copy.hsm': order.replace('[*FOOT*]', '[*HEAD*]Заказ[*FOOT*]'),
  'broken.hsm': `[#HSM#]Привет, это сообщение о заказе.[*HEAD*]${'я'.repeat(61)}`,
};

describe('the folder', () => {
  let round = 0;
  let folder: string;
  const uriOf = (name: string): vscode.Uri => fileUri(`${folder}/${name}`);

  /** The ids of our findings in a file, whether it is open or not. */
  const ids = (name: string): string[] =>
    vscode.languages
      .getDiagnostics(uriOf(name))
      .filter(({ source }) => source === 'hsm')
      .map(idOf);

  const has = (name: string, ...expected: string[]): Promise<string[]> =>
    waitFor(
      `the findings of ${name}`,
      () => ids(name),
      (now) => now.join() === expected.join(),
    );

  /** Which file a template is reported to be a copy of. */
  const copyOf = (name: string): string | undefined => {
    const [finding] = vscode.languages.getDiagnostics(uriOf(name));
    return finding?.relatedInformation?.[0]?.location.uri.toString();
  };

  async function write(name: string, text: string): Promise<void> {
    await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
  }

  /** Checks all templates, and waits until both places of the copy are reported. */
  async function checkAll(): Promise<void> {
    void vscode.commands.executeCommand('hsm.checkAll');
    await has('broken.hsm', 'header-too-long');
    await has('order.hsm', 'duplicate-template');
    await has('inner/copy.hsm', 'duplicate-template');
  }

  before(() => openFile('correct.hsm'));
  beforeEach(async () => {
    folder = `many-${++round}`;
    for (const [name, text] of Object.entries(files)) await write(name, text);
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uriOf(''), { recursive: true });
  });

  it('is searched for templates by name', async () => {
    const ask = (): Thenable<vscode.SymbolInformation[] | undefined> =>
      vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', 'copy');
    const isOurs = ({ location }: vscode.SymbolInformation): boolean =>
      location.uri.toString() === uriOf('inner/copy.hsm').toString();
    const found = await waitFor('the template', ask, (symbols) => symbols?.some(isOurs) === true);
    equal(present(found, 'list').find(isOurs)?.name, 'copy');
  });

  it('is checked as a whole: findings of files that are not open, and both places of a copy', async () => {
    await checkAll();
    equal(copyOf('order.hsm'), uriOf('inner/copy.hsm').toString());
  });

  it('reports the findings of an opened file once', async () => {
    await checkAll();
    const { document } = await openFile(`${folder}/order.hsm`);
    await waitFor(
      'the findings of the open template',
      () => findings(document).map(idOf),
      (now) => now.join() === 'duplicate-template',
    );
  });

  it('is written as a catalogue: one page with every template, in the order of the names', async () => {
    const target = uriOf('catalogue.html');
    await vscode.commands.executeCommand('hsm.exportCatalogue', uriOf(''), target);
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    const names = [...page.matchAll(/<li><a href="#message-\d+">([^<]+)</g)].map((match) => match[1] ?? '');
    equal(names, Object.keys(files).sort());
    includes(page, 'Ваш заказ собран');
    includes(page, '.bubble');
  });

  it('follows a file that changes', async () => {
    await checkAll();
    await write('inner/copy.hsm', '[#HSM#]Теперь здесь совсем другое сообщение для вас.');
    await has('inner/copy.hsm');
    await has('order.hsm');
  });

  it('follows a deleted file', async () => {
    await checkAll();
    await vscode.workspace.fs.delete(uriOf('broken.hsm'));
    await has('broken.hsm');
  });

  it('follows a file that is deleted and then closed, before the list was brought up to date', async () => {
    await checkAll();
    await openByHand(uriOf('inner/copy.hsm'));
    const watcher = vscode.workspace.createFileSystemWatcher('**/copy.hsm');
    const deleted = new Promise((resolve) => watcher.onDidDelete(resolve));
    await vscode.workspace.fs.delete(uriOf('inner/copy.hsm'));
    await deleted;
    await closeAll();
    await has('order.hsm');
    watcher.dispose();
  });

  it('follows a deleted folder, of which the editor names no file', async () => {
    await checkAll();
    await vscode.workspace.fs.delete(uriOf('inner'), { recursive: true });
    await has('inner/copy.hsm');
    await has('order.hsm');
  });

  it('follows a folder that comes with its files', async () => {
    await checkAll();
    await vscode.workspace.fs.rename(uriOf('inner'), uriOf('moved'));
    const is = uriOf('moved/copy.hsm').toString();
    await waitFor(
      'the copy in its new place',
      () => copyOf('order.hsm'),
      (place) => place === is,
    );
    await has('inner/copy.hsm');
    await has('moved/copy.hsm', 'duplicate-template');
  });
});

describe('the list of templates', () => {
  afterEach(closeAll);

  it('opens in the Explorer', async () => {
    await openFile('correct.hsm');
    await vscode.commands.executeCommand('hsm.showTemplates');
    await vscode.commands.executeCommand('hsm.templates.refresh');
  });

  it('passes its entries to the commands', async () => {
    await vscode.commands.executeCommand('hsm.copyForBpmsoft', { uri: fileUri('correct.hsm').toString() });
    const copied = await waitFor(
      'the clipboard',
      () => vscode.env.clipboard.readText(),
      (text) => text.startsWith('[#HSM#]'),
    );
    includes(copied, '[*');
  });
});

describe('the gallery', () => {
  afterEach(closeAll);

  it('opens a page', async () => {
    await vscode.commands.executeCommand('hsm.newTemplate');
    const isOpen = (): boolean =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .some(
          ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('hsm.gallery'),
        );
    ok(await waitFor('the gallery', isOpen, Boolean), 'the page is open');
  });

  it('has an example with mistakes to try', async () => {
    await vscode.commands.executeCommand('hsm.openExample');
    const document = await waitFor(
      'the example',
      () =>
        vscode.workspace.textDocuments.find((one) => one.isUntitled && one.getText().startsWith('[#HSM#]')),
      (one) => one !== undefined,
    );
    const example = present(document, 'example');
    const errors = await waitFor(
      'its mistakes',
      () => findings(example).map(idOf),
      (now) => now.length > 2,
    );
    ok(errors.includes('misspelled-tag'), errors.join());
  });
});
