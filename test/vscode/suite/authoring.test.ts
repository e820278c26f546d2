import * as vscode from 'vscode';
import { equal, includes, ok, present } from '../support/assert';
import { closeAll, openText, waitForFindings } from '../support/documents';
import { waitFor } from '../support/wait';

/** What the list offers at the cursor. */
async function getCompletions(marked: string): Promise<vscode.CompletionItem[]> {
  const { document, cursor } = await openText(marked);
  const ask = async (): Promise<vscode.CompletionItem[]> => {
    const list: vscode.CompletionList = await vscode.commands.executeCommand(
      'vscode.executeCompletionItemProvider',
      document.uri,
      cursor,
    );
    // Without words of the text, which the editor itself offers.
    return list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
  };
  return waitFor('completions', ask, (items) => items.length > 0);
}

/** Accepts the first completion as soon as there is one, once, and waits for the text that comes of it. */
async function acceptFirst(document: vscode.TextDocument, expected: string): Promise<void> {
  const begun = document.getText();
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
  const accept = async (): Promise<string> => {
    if (document.getText() === begun) await vscode.commands.executeCommand('acceptSelectedSuggestion');
    return document.getText();
  };
  await waitFor('the accepted tag', accept, (text) => text === expected);
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

describe('completion', () => {
  afterEach(closeAll);

  it('offers the sections that are still free', async () => {
    const labels = (await getCompletions('[#HSM#]Привет[*HEAD*]Заголовок[*█')).map(labelOf);
    ok(
      labels.some((label) => label.includes('FOOT')),
      `the footer is offered: ${labels.join()}`,
    );
    ok(!labels.some((label) => label.startsWith('[*HEAD')), `no second header is offered: ${labels.join()}`);
  });

  it('offers the tag that every template begins with', async () => {
    const labels = (await getCompletions('[#█')).map(labelOf);
    ok(
      labels.some((label) => label.includes('[#HSM#]')),
      labels.join(),
    );
  });

  it('leaves the right text when it is accepted, at whatever moment', async () => {
    const { document, editor, cursor } = await openText('[#HSM#]Привет█');
    editor.selection = new vscode.Selection(cursor, cursor);
    await vscode.commands.executeCommand('type', { text: '[' });
    await vscode.commands.executeCommand('type', { text: '*' });
    await acceptFirst(document, '[#HSM#]Привет[*HEAD*]');
  });

  it('replaces the whole tag that was begun', async () => {
    const { document, editor, cursor } = await openText('[#HSM#]Привет[*f█*]');
    editor.selection = new vscode.Selection(cursor, cursor);
    await acceptFirst(document, '[#HSM#]Привет[*FOOT*]');
  });

  it('takes away what the editor has closed twice, and undo brings it back', async () => {
    const { document, editor, cursor } = await openText('[#HSM#]Привет█');
    editor.selection = new vscode.Selection(cursor, cursor);
    await editor.insertSnippet(new vscode.SnippetString('[*HEAD*]$0]'));
    await vscode.commands.executeCommand('hsm.tidyAccepted');
    equal(document.getText(), '[#HSM#]Привет[*HEAD*]');
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), '[#HSM#]Привет[*HEAD*]]');
  });
});

describe('hover', () => {
  afterEach(closeAll);

  const cases: [string, string, string[]][] = [
    [
      'the tag of a section, with what is used of its limit',
      '[#HSM#]Привет[*FO█OT*]Всегда с вами',
      ['13', '60'],
    ],
    ['the first tag, with the counters', '[#H█SM#]Привет', ['6', '1,024']],
    ['a variable', '[#HSM#]Привет, {{█1}}!', ['{{1}}']],
  ];
  for (const [name, text, parts] of cases) {
    it(`explains ${name}`, async () => {
      const { document, cursor } = await openText(text);
      const shown = await waitFor(
        'the hover',
        () => getHover(document, cursor),
        (now) => now !== '',
      );
      for (const part of parts) includes(shown.replaceAll('\u00a0', ' '), part);
    });
  }

  it('explains a finding', async () => {
    const { document } = await openText('Привет');
    const [finding] = await waitForFindings(document, ['missing-hsm-tag']);
    const place = present(finding, 'finding').range.start;
    const shown = await waitFor(
      'the hover',
      () => getHover(document, place),
      (now) => now !== '',
    );
    includes(shown, '[#HSM#]');
  });
});

async function getHover(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n');
}
