// The list of registered templates as an author gets it: host, key, channels, the question before the configuration.
import assert from 'node:assert/strict';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditorWindow } from '../../../scripts/host/editor-window.mjs';
import { ednaRow } from '../../support/edna-rows';
import { edna, ListServer, TEST_KEY } from '../../support/list-server';
import { takePicture, useWindow } from '../support/window';
import { waitFor } from '../support/wait';

describe('registered templates in the window', () => {
  let window: EditorWindow;
  let folder: string;
  let server: ListServer;

  before(async () => {
    server = await ListServer.start(
      edna({
        537: [ednaRow(1, 'Ваш заказ\u00a0{{1}} готов.'), ednaRow(2, 'Оцените визит, {{1}}.')],
        538: [],
      }),
    );
  });
  after(() => server.close());

  const open = useWindow('registered', async (empty) => {
    await writeFile(join(empty, 'start.hsm'), '[#HSM#]Ждём вас.[*HED*]Да');
    await writeFile(join(empty, 'order.hsm'), '[#HSM#]Ваш заказ А-1 готов.');
    return { file: 'start.hsm', settings: { 'window.dialogStyle': 'custom' } };
  });
  before(async () => {
    ({ window, folder } = open());
    await window.squiggles('error').first().waitFor({ timeout: 110_000 });
  });

  /** Waits for a question of the list at the top: its row, its placeholder or its prompt. Answers it. */
  async function answer(question: string, keys: string, picture?: string): Promise<void> {
    const widget = window.page.locator('.quick-input-widget');
    await widget.getByPlaceholder(question).or(widget.getByText(question)).first().waitFor();
    if (keys !== '') await window.page.keyboard.type(keys);
    if (picture !== undefined) await takePicture(window, picture);
    await window.page.keyboard.press('Enter');
  }

  it('are downloaded after one question each for host, key and channels', async () => {
    await window.startCommand('HSM: Download Registered Templates from Edna');
    await answer('Where do you sign in to Edna?', 'Another address');
    await answer('The address of your Edna', server.origin);
    await answer('The API key of', TEST_KEY, 'registered key');
    await answer('Which channels?', '', 'registered channels');
    const dialog = window.page.locator('.monaco-dialog-box', { hasText: 'hsm.config.json' });
    await dialog.waitFor();
    await takePicture(window, 'registered question');
    await dialog.getByText('Add to hsm.config.json', { exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    assert.deepEqual(await readdir(join(folder, 'registered')), ['Магазин.json']);
    await window.notification(
      /Registered templates: 2, approved: 2\. Lists saved: registered\/Магазин\.json/,
    );
    // It is written after the notification.
    const configuration = (): Promise<string> =>
      readFile(join(folder, 'hsm.config.json'), 'utf8').catch(() => '');
    const configured = '{\n  "registered": "registered/*.json"\n}\n';
    await waitFor('the configuration', configuration, (text) => text === configured);
    await window.openFile('order.hsm');
    await window.squiggles('error').first().waitFor();
  });
  it('never show the key', async () => {
    assert.ok(!(await window.page.content()).includes(TEST_KEY));
  });
});
