// The exports in a real window: their dialogs, what remains after Escape and Cancel, and the notifications.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { EditorWindow } from '../../../scripts/host/editor-window.mjs';
import { answerDialog, refuseToOverwrite, waitForDialog, type FileDialog } from '../support/file-dialog';
import { stays } from '../support/wait';
import { takePicture, useWindow } from '../support/window';

const OLD = 'An older page of somebody.';
const FILES: Readonly<Record<string, string>> = {
  'order.hsm': '[#HSM#]Здравствуйте, {{1}}! Ваш заказ собран и ждёт вас в магазине.',
  'second.hsm': '[#HSM#]Напоминаем о записи на завтра, ждём вас в 10:00.',
  'hsm.config.json': '{"allowPlaceholders": true, "samples": {"Typical": {"1": "Елена"}}}',
};
/** Far more than are drawn while somebody reaches for Cancel. */
const MANY = 3000;

describe('the exports in the window', () => {
  let window: EditorWindow;
  let folder: string;
  const inFolder = (name: string): string => join(folder, name);
  const pages = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.html'));

  const open = useWindow('export', async (empty) => {
    for (const [name, text] of Object.entries(FILES)) await writeFile(join(empty, name), text);
    return { file: 'order.hsm' };
  });

  before(async () => {
    ({ window, folder } = open());
    await window.page.locator('.statusbar-item', { hasText: /\/1.024/ }).waitFor({ timeout: 60_000 });
  });

  afterEach(async () => {
    await window.page.keyboard.press('Escape');
  });

  /** Chooses a row of the open list. */
  async function choose(row: string): Promise<void> {
    await window.page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first().click();
  }

  /** The dialogs that ask where to save. */
  const previewDialog = (): FileDialog => ({ title: 'Export Preview', proposal: inFolder('order.html') });
  const catalogueDialog = (): FileDialog => ({
    title: 'Export Catalogue',
    proposal: inFolder('catalogue.html'),
  });

  /** As far as the dialog that asks where to save. */
  async function startCatalogue(): Promise<void> {
    await window.startCommand('HSM: Export Catalogue');
    await choose(basename(folder));
    await choose('Typical');
  }

  it('the preview: beside the template, by its name', async () => {
    await window.startCommand('HSM: Export Preview');
    await answerDialog(window, previewDialog());
    await window.notification('Exported: order.html');
    assert.match(readFileSync(inFolder('order.html'), 'utf8'), /Ваш заказ собран/);
  });

  it('the preview: an existing file is overwritten only after a confirmation', async () => {
    await writeFile(inFolder('order.html'), OLD);
    await window.startCommand('HSM: Export Preview');
    await refuseToOverwrite(window, previewDialog());
    assert.equal(readFileSync(inFolder('order.html'), 'utf8'), OLD);
  });

  it('the catalogue: Escape at any question writes nothing', async () => {
    const before = pages();
    await window.startCommand('HSM: Export Catalogue');
    await window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Another folder' }).waitFor();
    await window.page.keyboard.press('Escape');
    await window.startCommand('HSM: Export Catalogue');
    await choose(basename(folder));
    await window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Typical' }).waitFor();
    await window.page.keyboard.press('Escape');
    await startCatalogue();
    const input = await waitForDialog(window, catalogueDialog());
    await window.page.keyboard.press('Escape');
    await input.waitFor({ state: 'hidden' });
    assert.deepEqual(pages(), before);
  });

  it('the catalogue: every template, filled with the chosen samples', async () => {
    await startCatalogue();
    await answerDialog(window, catalogueDialog());
    await window.notification(/Exported: catalogue\.html, templates: 2/);
    const page = readFileSync(inFolder('catalogue.html'), 'utf8');
    assert.match(page, /Елена/);
    assert.equal(page.match(/class="exported"/g)?.length, 2);
  });

  it('the catalogue: a folder that cannot be written is reported in words', async () => {
    await startCatalogue();
    // The folder of the first process is there as long as the machine runs.
    await answerDialog(window, catalogueDialog(), { path: '/proc/catalogue.html', neighbour: '1' });
    await window.notification(/catalogue\.html could not be written\. Choose a folder/);
  });

  it('the catalogue: Cancel in the middle leaves the file as it was', async () => {
    for (let start = 0; start < MANY; start += 100) {
      await Promise.all(
        Array.from({ length: 100 }, (_, index) =>
          writeFile(inFolder(`many-${start + index}.hsm`), `${FILES['second.hsm']} ${start + index}`),
        ),
      );
    }
    await writeFile(inFolder('catalogue.html'), OLD);
    await startCatalogue();
    await answerDialog(window, catalogueDialog(), { path: inFolder('approved.html') });
    const progress = await window.notification('Exporting the catalogue');
    await progress.getByText(new RegExp(`\\d+ of ${MANY + 2}`)).waitFor();
    await takePicture(window, 'export progress');
    await progress.getByRole('button', { name: 'Cancel' }).click();
    await progress.waitFor({ state: 'hidden' });
    await stays('no page', pages, (names) => !names.includes('approved.html'));
    assert.equal(readFileSync(inFolder('catalogue.html'), 'utf8'), OLD);
  });

  it('the catalogue: a folder without templates says so', async () => {
    await mkdir(inFolder('empty/deeper'), { recursive: true });
    await window.startCommand('HSM: Export Catalogue');
    await choose('Another folder');
    await answerDialog(
      window,
      { title: 'Choose Folder', proposal: inFolder('/') },
      { path: inFolder('empty/'), neighbour: 'deeper' },
    );
    await window.notification(/no templates in empty/);
  });
});
