// The first minutes of an author: an empty template, a ready-made text, its preview.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditorWindow } from '../../../scripts/host/editor-window.mjs';
import { stays, waitFor } from '../support/wait';
import { useWindow } from '../support/window';

const FULL = `[#HSM#]Здравствуйте, {{1}}! *Заказ* № {{2}} готов.
- адрес: https://example.com/shop
- телефон: +7 495 000-00-00
Ждём вас до конца недели![*HEAD*]Заказ готов[*FOOT*]Магазин «Пример»`;

describe('the first minutes in the window', () => {
  let window: EditorWindow;
  let folder: string;

  const open = useWindow('first', async (folder) => {
    await writeFile(join(folder, 'empty.hsm'), '');
    await writeFile(join(folder, 'full.hsm'), FULL);
    const settings = { 'files.simpleDialog.enable': true };
    return { file: 'empty.hsm', language: 'ru', width: 1600, settings };
  });

  before(() => {
    ({ window, folder } = open());
  });

  it('an empty template says how to begin, and a chosen text comes with its preview', async () => {
    const hint = window.page.locator('.codelens-decoration a', { hasText: 'Пустой шаблон' });
    await hint.waitFor({ timeout: 110_000 });
    await window.screenshot(join('out', 'screenshots', 'first-empty.png'));
    await hint.click();
    await window.webview.locator('.card', { hasText: 'Запись подтверждена' }).first().click();
    // The page of the ready-made texts shows bubbles, too; it is gone now.
    await window.page.locator('.tab', { hasText: 'Предпросмотр' }).waitFor();
    await window.webview.locator('.bubble .body', { hasText: 'Адрес: ул. Ленина' }).waitFor();
    // Each variable has its sample, so nothing is left to do about it.
    await window.webview.locator('.bubble .body', { hasText: 'Здравствуйте, Елена!' }).waitFor();
    await window.squiggles('info').waitFor({ state: 'detached' });
    await window.page.locator('.monaco-editor.focused').waitFor();
    // The editor has the focus: what is typed goes into the first blank.
    await window.page.keyboard.type('Мира, 7');
    await window.webview.locator('.bubble .body', { hasText: 'Адрес: Мира, 7' }).waitFor();
  });

  it('keeps the samples of the new template when it is saved', async () => {
    await window.page.keyboard.press('Escape');
    await window.page.keyboard.press('ControlOrMeta+S');
    // The dialog proposes a name once it has listed the folder.
    await window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'full.hsm' }).waitFor();
    await window.page.keyboard.press('Enter');
    const kept = (): Promise<string> => readFile(join(folder, 'hsm.config.json'), 'utf8').catch(() => '');
    await waitFor('the samples in the configuration', kept, (text) => text.includes('"1": "Елена"'));
    await window.squiggles('info').waitFor({ state: 'detached' });
  });

  it('nothing of a correct template looks like an error', async () => {
    await window.openFile('full.hsm');
    await window.squiggles('error').waitFor({ state: 'detached' });
    const errors = (): Promise<number> => window.squiggles('error').count();
    await stays('no error', errors, (count) => count === 0, 2000);
  });
});
