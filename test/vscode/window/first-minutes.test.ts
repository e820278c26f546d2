// The first minutes of an author: an empty template, a ready-made text, its preview.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditorWindow } from '../../../scripts/host/editor-window.mjs';
import { useWindow } from '../support/window';

const FULL = `[#HSM#]Здравствуйте, {{1}}! *Заказ* № {{2}} готов.
- адрес: https://example.com/shop
- телефон: +7 495 000-00-00
Ждём вас до конца недели![*HEAD*]Заказ готов[*FOOT*]Магазин «Пример»`;

describe('the first minutes in the window', () => {
  let window: EditorWindow;

  const open = useWindow('first', async (folder) => {
    await writeFile(join(folder, 'empty.hsm'), '');
    await writeFile(join(folder, 'full.hsm'), FULL);
    return { file: 'empty.hsm', language: 'ru', width: 1600 };
  });

  before(() => {
    ({ window } = open());
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
    await window.page.locator('.monaco-editor.focused').waitFor();
    // The editor has the focus: what is typed goes into the first blank.
    await window.page.keyboard.type('Мира, 7');
    await window.webview.locator('.bubble .body', { hasText: 'Адрес: Мира, 7' }).waitFor();
  });

  it('nothing of a correct template looks like an error', async () => {
    await window.openFile('full.hsm');
    await window.page.waitForTimeout(2000);
    await window.squiggles('error').waitFor({ state: 'detached' });
  });
});
