import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { closeAll, openText } from '../support/documents';
import { waitFor } from '../support/wait';

const TEXT = '[#HSM#]Ваш *заказ* {{1}} 🎉\n- www.a.ru\n- да[*FOOT*]Коман█да';

/** What a provider of the editor's answers, once the server is there. */
function ask<Item>(command: string, uri: vscode.Uri, ...more: unknown[]): Promise<Item[]> {
  const run = async (): Promise<Item[]> =>
    (await vscode.commands.executeCommand<Item[] | undefined>(command, uri, ...more)) ?? [];
  return waitFor(command, run, (items) => items.length > 0);
}

describe('reading a template', () => {
  afterEach(closeAll);

  it('has an outline with lengths', async () => {
    const { document } = await openText(TEXT);
    const symbols = await ask<vscode.DocumentSymbol>('vscode.executeDocumentSymbolProvider', document.uri);
    equal(
      symbols.map(({ detail }) => detail),
      ['36/1,024', '7/60'],
    );
    equal(
      symbols[0]?.children.map(({ name }) => name),
      ['{{1}}'],
    );
  });

  it('has colours, folds, links and links over the first line', async () => {
    const { document, cursor } = await openText(TEXT);
    const { uri } = document;
    const colours = async (): Promise<number> => {
      const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
        'vscode.provideDocumentSemanticTokens',
        uri,
      );
      return tokens?.data.length ?? 0;
    };
    ok((await waitFor('colours', colours, (count) => count > 0)) % 5 === 0, 'five numbers a token');
    const folds = await ask<vscode.FoldingRange>('vscode.executeFoldingRangeProvider', uri);
    equal(
      folds.map(({ start, end }) => [start, end]),
      [
        [0, 1],
        [1, 2],
      ],
    );
    const links = await ask<vscode.DocumentLink>('vscode.executeLinkProvider', uri);
    equal(
      links.map(({ target }) => target?.toString()),
      ['https://www.a.ru/'],
    );
    const lenses = await ask<vscode.CodeLens>('vscode.executeCodeLensProvider', uri);
    equal(
      lenses.map(({ command }) => command?.command),
      ['hsm.openPreviewToSide', 'hsm.copyForBpmsoft', 'workbench.actions.view.problems'],
    );
    const known = await vscode.commands.getCommands();
    for (const { command } of lenses)
      ok(known.includes(command?.command ?? ''), command?.command ?? 'no command');
    const steps = await ask<vscode.SelectionRange>('vscode.executeSelectionRangeProvider', uri, [cursor]);
    equal(steps[0] && document.getText(steps[0].range), 'Команда');
  });

  it('lets bold, italic and strikethrough apply together in every theme', () => {
    const settings: unknown = vscode.workspace
      .getConfiguration('editor')
      .get('semanticTokenColorCustomizations');
    // In a list, because the editor's objects are proxies that JSON sees only inside others.
    const written = JSON.stringify([settings]);
    ok(written.includes('"*.bold:hsm":{"bold":true}'), written);
    ok(written.includes('"*.italic:hsm":{"italic":true}'), written);
  });

  it('shows lengths as inlay hints when they are enabled', async () => {
    const { document } = await openText(TEXT);
    const settings = vscode.workspace.getConfiguration('hsm', document);
    await settings.update('inlayHints.lengths', true, vscode.ConfigurationTarget.Workspace);
    try {
      const all = new vscode.Range(0, 0, 9, 0);
      const hints = await ask<vscode.InlayHint>('vscode.executeInlayHintProvider', document.uri, all);
      equal(
        hints.map(({ label }) => label),
        ['36/1,024', '7/60'],
      );
    } finally {
      await settings.update('inlayHints.lengths', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('toggles bold and inserts variables and keeps the cursor', async () => {
    const { document, editor } = await openText('[#HSM#]Ваш за█каз 🎉 ');
    const text = (): string => document.getText();
    await vscode.commands.executeCommand('hsm.toggleBold');
    await waitFor('bold', text, (now) => now === '[#HSM#]Ваш *заказ* 🎉 ');
    await waitFor(
      'the cursor',
      () => editor.selection.active.character,
      (character) => character === 14,
    );
    await vscode.commands.executeCommand('hsm.toggleBold');
    await waitFor('plain text', text, (now) => now === '[#HSM#]Ваш заказ 🎉 ');
    const end = document.positionAt(document.getText().length);
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('hsm.insertVariable');
    await waitFor('a variable', text, (now) => now === '[#HSM#]Ваш заказ 🎉 {{1}}');
  });
});
