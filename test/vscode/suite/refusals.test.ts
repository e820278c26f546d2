// Commands whose argument is missing or out of date, and edits that the editor refuses: each says what to do.
import * as vscode from 'vscode';
import { ednaRow } from '../../support/edna-rows';
import { equal, includes } from '../support/assert';
import { closeAll, fileUri, openText, readText, writeText } from '../support/documents';
import { recordMessages, refuseEdits, restoreFunctions } from '../support/functions';
import { waitFor } from '../support/wait';

const OPEN_TEMPLATE = 'Open a template first: a file that ends in .hsm or begins with [#HSM#].';
const OPEN_PREVIEW = 'Open a preview first, with “HSM: Open Preview to the Side”, and select it.';
const CHANGED = 'The text has changed in the meantime. Try again.';

const folder = 'refusals';
const uriOf = (name: string): vscode.Uri => fileUri(`${folder}/${name}`);
const write = (name: string, text: string): Thenable<void> => writeText(uriOf(name), text);
const read = (name: string): Promise<string> => readText(uriOf(name));
const run = (command: string, ...parameters: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...parameters);

describe('a command that cannot do what it was run for', () => {
  let messages: readonly string[];

  beforeEach(() => {
    messages = recordMessages();
  });
  afterEach(async () => {
    restoreFunctions();
    await closeAll();
  });

  for (const [command, message] of [
    ['hsm.showSource', OPEN_PREVIEW],
    ['hsm.togglePreviewLock', OPEN_PREVIEW],
    ['hsm.explainCheck', OPEN_TEMPLATE],
    ['hsm.insertSection', OPEN_TEMPLATE],
    ['hsm.removeStaleAccepted', OPEN_TEMPLATE],
    ['hsm.saveSamples', OPEN_TEMPLATE],
  ] as const)
    it(`asks for what is missing: ${command}`, async () => {
      await closeAll();
      await run(command);
      equal(messages, [message]);
    });

  it('says so when a template has every section', async () => {
    await openText('[#HSM#]Ждём вас.[*HEAD*]Да[*IMAGE*]https://example.com/a.png[*FOOT*]Магазин');
    await run('hsm.insertSection');
    equal(messages, ['The template has every section already.']);
  });

  it('says so when no accepted finding is outdated', async () => {
    await openText('[#HSM#]Ждём вас завтра в салоне.');
    await run('hsm.removeStaleAccepted');
    includes(messages[0] ?? '', 'has no outdated accepted findings');
  });

  it('says so when neither a text nor a code is to be explained', async () => {
    await run('hsm.whyNotDelivered', '', '');
    includes(messages[0] ?? '', 'There is nothing to explain');
  });

  for (const command of ['hsm.toggleBold', 'hsm.cleanUpText'])
    it(`says so when the editor refuses the edit: ${command}`, async () => {
      const text = '[#HSM#]Ждём вас\u200b завтра.';
      const { document } = await openText(text.replace('вас', 'в█ас'));
      refuseEdits();
      await run(command);
      equal(messages, [CHANGED]);
      equal(document.getText(), text);
    });

  describe('with a registered list', () => {
    before(async () => {
      await write('hsm.config.json', '{ "registered": "list.json" }');
      await write('list.json', JSON.stringify([ednaRow(1, 'Ваш заказ {{1}} уже готов к выдаче.')]));
      await write('visit.hsm', '[#HSM#]Ждём вас завтра.');
    });
    after(() => vscode.workspace.fs.delete(fileUri(folder), { recursive: true }));

    for (const [what, key] of [
      ['is unknown', 'file:///gone.json#7'],
      ['is missing', undefined],
    ] as const)
      it(`creates no file when the entry ${what}`, async () => {
        await run('hsm.templates.createFile', key, fileUri(folder));
        equal(messages, [
          'The registered list no longer has this template. Select “Refresh” in the list of templates, and choose the template there.',
        ]);
      });

    it('creates no file in a folder with another list', async () => {
      const other = fileUri('refusals-other');
      const config = vscode.Uri.joinPath(other, 'hsm.config.json');
      await writeText(config, '{ "registered": "list.json" }');
      const list = JSON.stringify([ednaRow(2, 'Оцените визит, пожалуйста.')]);
      await writeText(vscode.Uri.joinPath(other, 'list.json'), list);
      const key = `${uriOf('list.json').toString()}#1`;
      const said = async (): Promise<string> => {
        await run('hsm.templates.refresh');
        await run('hsm.templates.createFile', key, other);
        return messages.at(-1) ?? '';
      };
      await waitFor('the message', said, (text) => text.startsWith('No file was created'));
      includes(messages.at(-1) ?? '', 'refusals-other');
      equal((await vscode.workspace.fs.readDirectory(other)).length, 2);
      await vscode.workspace.fs.delete(other, { recursive: true });
    });

    it('says so when every template has a file', async () => {
      const said = async (): Promise<string> => {
        await run('hsm.createFromRegistered', fileUri(folder));
        return messages.at(-1) ?? '';
      };
      await waitFor('the message', said, (text) => text === 'Every approved template has a file already: 1.');
      equal(await read('t1.hsm'), '[#HSM#]Ваш заказ {{1}} уже готов к выдаче.');
    });
  });
});
