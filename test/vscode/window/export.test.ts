// The exports in a real window: their dialogs, what remains after Escape and Cancel, and the notifications.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { EditorWindow } from '../../../scripts/host/editor-window.mjs';
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

  const input = (): ReturnType<EditorWindow['page']['locator']> =>
    window.page.locator('.quick-input-widget:visible input[type=text]');
  /** Chooses a row of the open list. */
  async function choose(row: string): Promise<void> {
    await window.page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first().click();
  }

  /** Waits for the dialog that asks where to save; answers what it proposes. */
  async function saveDialog(title: string): Promise<string> {
    await window.page.locator('.quick-input-widget:visible', { hasText: title }).waitFor();
    await window.page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLInputElement>('.quick-input-widget input[type=text]')].some(
        ({ value }) => value.endsWith('.html'),
      ),
    );
    return input().inputValue();
  }

  /** Types a path into the dialog, which goes through the folders meanwhile, and says OK as soon as it is heard. */
  async function saveAs(path: string): Promise<void> {
    await input().fill(path);
    for (let presses = 0; presses < 10 && (await input().isVisible()); presses++) {
      await window.page.waitForTimeout(1000);
      if ((await input().isVisible()) && (await input().inputValue()).startsWith(path))
        await window.page.keyboard.press('Enter');
    }
    await input().waitFor({ state: 'hidden' });
  }

  /** As far as the dialog that asks where to save. */
  async function startCatalogue(): Promise<string> {
    await window.startCommand('HSM: Export Catalogue');
    await choose(basename(folder));
    await choose('Typical');
    return saveDialog('Export Catalogue');
  }

  it('the preview: beside the template, by its name', async () => {
    await window.startCommand('HSM: Export Preview');
    assert.equal(await saveDialog('Export Preview'), inFolder('order.html'));
    await window.page.keyboard.press('Enter');
    await window.notification('Exported: order.html');
    assert.match(readFileSync(inFolder('order.html'), 'utf8'), /Ваш заказ собран/);
  });

  it('the preview: an existing file is overwritten only after a confirmation', async () => {
    await writeFile(inFolder('order.html'), OLD);
    await window.startCommand('HSM: Export Preview');
    await saveDialog('Export Preview');
    await window.page.keyboard.press('Enter');
    await window.page
      .getByText(/already exists/)
      .first()
      .waitFor();
    await window.page.keyboard.press('Escape');
    await window.page.keyboard.press('Escape');
    await input().waitFor({ state: 'hidden' });
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
    assert.equal(await startCatalogue(), inFolder('catalogue.html'));
    await window.page.keyboard.press('Escape');
    await input().waitFor({ state: 'hidden' });
    assert.deepEqual(pages(), before);
  });

  it('the catalogue: every template, filled with the chosen samples', async () => {
    await startCatalogue();
    await window.page.keyboard.press('Enter');
    await window.notification(/Exported: catalogue\.html, templates: 2/);
    const page = readFileSync(inFolder('catalogue.html'), 'utf8');
    assert.match(page, /Елена/);
    assert.equal(page.match(/class="exported"/g)?.length, 2);
  });

  it('the catalogue: a folder that cannot be written is reported in words', async () => {
    await startCatalogue();
    await saveAs('/proc/catalogue.html');
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
    await saveAs(inFolder('approved.html'));
    const progress = await window.notification('Exporting the catalogue');
    await progress.getByText(new RegExp(`\\d+ of ${MANY + 2}`)).waitFor();
    await takePicture(window, 'export progress');
    await progress.getByRole('button', { name: 'Cancel' }).click();
    await progress.waitFor({ state: 'hidden' });
    await window.page.waitForTimeout(1000);
    assert.equal(existsSync(inFolder('approved.html')), false);
    assert.equal(readFileSync(inFolder('catalogue.html'), 'utf8'), OLD);
  });

  it('the catalogue: a folder without templates says so', async () => {
    await mkdir(inFolder('empty'));
    await window.startCommand('HSM: Export Catalogue');
    await choose('Another folder');
    await window.page.locator('.quick-input-widget:visible', { hasText: 'Choose Folder' }).waitFor();
    // The dialog has come to rest when it shows what is in the folder.
    await window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'empty' }).waitFor();
    await saveAs(inFolder('empty'));
    await window.notification(/no templates in empty/);
  });
});
