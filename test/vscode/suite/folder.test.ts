import * as vscode from 'vscode';
import { equal, includes, ok, present } from '../support/assert';
import { closeAll, fileUri, findings, idOf, openFile } from '../support/documents';
import { waitFor } from '../support/wait';

const folder = 'many';
const order = '[#HSM#]Ваш заказ собран и ждёт вас в магазине каждый день.[*FOOT*]Магазин';
const files: Readonly<Record<string, string>> = {
  'order.hsm': order,
  'copy.hsm': order.replace('[*FOOT*]', '[*HEAD*]Заказ[*FOOT*]'),
  'broken.hsm': `[#HSM#]Привет, это сообщение о заказе.[*HEAD*]${'я'.repeat(61)}`,
};
const uriOf = (name: string): vscode.Uri => fileUri(`${folder}/${name}`);

/** The ids of our findings in a file, whether it is open or not. */
function ids(name: string): string[] {
  return vscode.languages
    .getDiagnostics(uriOf(name))
    .filter(({ source }) => source === 'hsm')
    .map(idOf);
}

async function write(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
}

describe('the folder', () => {
  before(async () => {
    await openFile('correct.hsm');
    for (const [name, text] of Object.entries(files)) await write(name, text);
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uriOf(''), { recursive: true });
  });

  it('is not scanned before it is needed', () => {
    equal(Object.keys(files).map(ids), [[], [], []]);
  });

  it('is searched for templates by name', async () => {
    const ask = (): Thenable<vscode.SymbolInformation[] | undefined> =>
      vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', 'copy');
    const found = await waitFor('the template', ask, (symbols) => (symbols?.length ?? 0) > 0);
    const [symbol] = present(found, 'list');
    equal(symbol?.name, 'copy');
    equal(symbol?.location.uri.toString(), uriOf('copy.hsm').toString());
  });

  it('is checked as a whole: findings of files that are not open, and both places of a copy', async () => {
    void vscode.commands.executeCommand('hsm.checkAll');
    await waitFor(
      'the findings',
      () => ids('broken.hsm'),
      (now) => now.includes('header-too-long'),
    );
    await waitFor(
      'the copy',
      () => ids('order.hsm'),
      (now) => now.includes('duplicate-template'),
    );
    const [finding] = vscode.languages.getDiagnostics(uriOf('order.hsm'));
    const place = present(finding?.relatedInformation?.[0], 'other place').location;
    equal(place.uri.toString(), uriOf('copy.hsm').toString());
  });

  it('reports the findings of an opened file once', async () => {
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
    await write('copy.hsm', '[#HSM#]Теперь здесь совсем другое сообщение для вас.');
    await waitFor(
      'the copy to vanish',
      () => ids('copy.hsm'),
      (now) => now.length === 0,
    );
    await waitFor(
      'the finding of the other to vanish',
      () => ids('order.hsm'),
      (now) => now.length === 0,
    );
  });

  it('follows a deleted file', async () => {
    await vscode.workspace.fs.delete(uriOf('broken.hsm'));
    await waitFor(
      'its findings to vanish',
      () => ids('broken.hsm'),
      (now) => now.length === 0,
    );
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
