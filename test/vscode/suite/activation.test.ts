import * as vscode from 'vscode';
import { equal, ok, present } from '../support/assert';
import { closeAll, fileUri, findings, idOf, openFile, openText, waitForFindings } from '../support/documents';
import { waitFor } from '../support/wait';

const broken = '[#HSM#]Здравствуйте[*HEAD*]Заголовок[*HEAD*]Ещё один';

describe('what is a template', () => {
  afterEach(closeAll);

  it('is a file whose name ends in .hsm', async () => {
    const { document } = await openFile('correct.hsm');
    equal(document.languageId, 'hsm');
    await waitFor('the extension to start', extensionIsActive, Boolean);
  });

  it('is a plain text whose first line starts with [#HSM#]', async () => {
    const { document } = await openFile('first-line.txt');
    await waitFor(
      'the language',
      () => document.languageId,
      (language) => language === 'hsm',
    );
    await waitForFindings(document, ['duplicate-tag']);
  });

  it('stays plain text when the author chose that language', async () => {
    const { document } = await openFile('first-line.txt');
    await waitFor(
      'the language',
      () => document.languageId,
      (language) => language === 'hsm',
    );
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await waitForFindings((await openText(broken)).document, ['duplicate-tag']);
    equal(document.languageId, 'plaintext');
  });

  it('is not another plain text, and such a text has no findings', async () => {
    const { document } = await openFile('letter.txt');
    equal(document.languageId, 'plaintext');
    // Another template's findings have come by now: those of the letter would have come too.
    await waitForFindings((await openText(broken)).document, ['duplicate-tag']);
    equal(findings(document).map(idOf), []);
  });

  it('may be a text that was never saved', async () => {
    const { document } = await openText(broken);
    equal(document.isUntitled, true);
    await waitForFindings(document, ['duplicate-tag']);
  });

  it('has no findings when it is correct', async () => {
    const { document } = await openFile('correct.hsm');
    await waitForFindings((await openText(broken)).document, ['duplicate-tag']);
    await waitForFindings(document, []);
    equal(document.uri.toString(), fileUri('correct.hsm').toString());
  });
});

describe('the extension', () => {
  it('has every command of its manifest', async () => {
    const extension = present(vscode.extensions.getExtension('hsm-templates.hsm-templates'), 'extension');
    await extension.activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    const commands = commandsOf(extension);
    ok(commands.includes('hsm.openPreviewToSide'), 'the manifest names the preview');
    equal(
      commands.filter((command) => !registered.has(command)),
      [],
      'Commands that do nothing',
    );
  });
});

function extensionIsActive(): boolean {
  return vscode.extensions.getExtension('hsm-templates.hsm-templates')?.isActive === true;
}

function commandsOf({ packageJSON }: vscode.Extension<unknown>): string[] {
  return [...JSON.stringify(packageJSON).matchAll(/"command":"(hsm\.[^"]+)"/g)].map(
    ([, command = '']) => command,
  );
}
