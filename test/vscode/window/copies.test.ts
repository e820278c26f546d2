// The page with file, lookup and registered list in a real window: rows, keys, a comparison, and a change on disk.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import type { EditorWindow } from '../../../scripts/host/editor-window.mjs';
import { takePicture, useWindow } from '../support/window';

const FILES: Readonly<Record<string, string>> = {
  'Визит.hsm': '[#HSM#]Ждём вас завтра в\u00a010:00 в нашем салоне.',
  'Заказ.hsm': '[#HSM#]Ваш заказ собран и ждёт вас в магазине.',
  'Оплата.hsm': '[#HSM#]Счёт оплачен, спасибо за покупку.',
  'hsm.config.json': '{ "lookup": { "file": "lookup.xlsx" }, "registered": "registered.json" }',
  'registered.json': JSON.stringify(
    [
      ['Ждём вас завтра в {{1}} в нашем салоне.', 'APPROVED'],
      ['Ваш заказ собран и ждёт вас в магазине.', 'APPROVED'],
      ['Счёт оплачен, спасибо за покупку.', 'PAUSED'],
      ['Весенняя распродажа началась.', 'APPROVED'],
    ].map(([text, status], index) => ({
      ...{ id: index + 1, name: `template_${index + 1}`, channelType: 'WHATSAPP', language: 'RU' },
      ...{ type: 'OPERATOR', status, content: { text } },
    })),
  ),
};
const RECORDS: Readonly<Record<string, string>> = {
  Визит: '[#HSM#]Ждём вас завтра в 10:00 в нашем салоне.',
  Заказ: '[#HSM#]Ваш заказ собран и ждёт вас в магазине.',
  'Старая акция': '[#HSM#]Скидки до пятницы.',
};

describe('file, lookup and registered list in the window', () => {
  let window: EditorWindow;
  let folder: string;
  let page: FrameLocator;
  /** The lookup with these records, as `hsm export` writes it. */
  const keepLookup = async (records: Readonly<Record<string, string>>): Promise<void> => {
    const source = await mkdtemp(join(tmpdir(), 'hsm-records-'));
    for (const [name, text] of Object.entries(records)) await writeFile(join(source, `${name}.hsm`), text);
    execFileSync(
      process.execPath,
      [...['dist/cli/hsm.js', 'export', source, '--force', '--out', join(folder, 'lookup.xlsx')]],
      { stdio: 'ignore' },
    );
    await rm(source, { recursive: true });
  };

  const open = useWindow('copies', async (empty) => {
    folder = empty;
    for (const [name, text] of Object.entries(FILES)) await writeFile(join(empty, name), text);
    await keepLookup(RECORDS);
    return { language: 'ru' };
  });

  before(async () => {
    ({ window } = open());
    // Not by the address of the window, by which the editor would open it alone whenever the window is loaded.
    await window.openFile('Заказ.hsm');
    await window.page.locator('.statusbar-item', { hasText: /\/1.024/ }).waitFor({ timeout: 60_000 });
  });

  const names = (): Promise<string[]> => page.locator('tbody th button').allInnerTexts();

  it('have a row for each template, record and approved template', async () => {
    await window.startCommand('HSM: Сравнить файл, справочник');
    page = window.webview;
    await page.locator('tbody tr').nth(4).waitFor();
    assert.deepEqual(await names(), ['Визит', 'Заказ', 'Оплата', 'Старая акция', 'template_4']);
    assert.deepEqual(await page.locator('tbody tr').nth(0).locator('.state').allInnerTexts(), [
      'отличается',
      'отличается',
    ]);
  });

  it('open the comparison by keys', async () => {
    await page.locator('tbody th button').first().focus();
    await window.page.keyboard.press('ArrowRight');
    await window.page.keyboard.press('Enter');
    await window.page.locator('.monaco-diff-editor').waitFor();
    await takePicture(window, 'copies-comparison');
    await window.page.keyboard.press('ControlOrMeta+W');
  });

  it('follow the lookup when it changes on disk', async () => {
    await page.locator('[data-group="different"][aria-pressed]').click();
    await page.locator('tbody tr').first().waitFor();
    assert.deepEqual(await names(), ['Визит']);
    await keepLookup({ ...RECORDS, Визит: FILES['Визит.hsm'] ?? '' });
    await page.locator('tbody td.in-lookup', { hasText: 'совпадает' }).waitFor();
    await page.locator('[data-group="all"]').click();
  });

  it('open again after the window is loaded again', async () => {
    await window.reload();
    await page.locator('tbody td.in-lookup', { hasText: 'совпадает' }).first().waitFor();
    assert.deepEqual(await names(), ['Визит', 'Заказ', 'Оплата', 'Старая акция', 'template_4']);
    await window.startCommand('HSM: Сравнить файл, справочник');
    await page.locator('tbody tr').first().waitFor();
    assert.equal(await window.page.locator('.tab', { hasText: 'Файл, справочник' }).count(), 1);
  });
});
