// What an author sees of the registered templates and of a damaged configuration without opening anything.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { EditorWindow } from '../../../scripts/host/editor-window.mjs';
import { ednaRow } from '../../support/edna-rows';
import { showLanguageStatus, takePicture, useWindow } from '../support/window';

const CONFIGURATION = '{ "registered": "registered.json" }\n';
const FILES: Readonly<Record<string, string>> = {
  'Визит.hsm': '[#HSM#]Ждём вас завтра в 10:30, Анна.',
  'Заказ.hsm': '[#HSM#]Ваш заказ А-1 готов и ждёт вас.',
  'Акция.hsm': '[#HSM#]Приведите друга и получите подарок в любом салоне.',
  'hsm.config.json': CONFIGURATION,
  'registered.json': JSON.stringify([
    ednaRow(1, 'Ждём вас завтра в {{1}}, {{2}}.'),
    ednaRow(2, 'Ваш заказ\u00a0{{1}} готов и ждёт вас.'),
    ednaRow(3, 'Оцените, пожалуйста, визит, {{1}}.'),
  ]),
};

describe('what the window says of registered templates', () => {
  let window: EditorWindow;
  let folder: string;
  let list: Locator;

  const open = useWindow('status', async (empty) => {
    for (const [name, text] of Object.entries(FILES)) await writeFile(join(empty, name), text);
    return { file: 'Визит.hsm', language: 'ru' };
  });

  before(async () => {
    ({ window, folder } = open());
    await window.statusItem(/\/1.024/).waitFor({ timeout: 110_000 });
    list = window.page.locator('.pane', { hasText: 'HSM-шаблоны' }).last();
  });

  /** Waits for a line of the language status, which is not wider than what shows it. */
  async function hasStatus(text: string | RegExp, picture: string): Promise<void> {
    await showLanguageStatus(window);
    const line = window.page.locator('.hover-language-status > .element', { hasText: text }).first();
    await line.waitFor();
    await takePicture(window, picture);
    const { isCut, right } = await line.evaluate((element) => ({
      isCut: element.scrollWidth > element.clientWidth,
      right: element.getBoundingClientRect().right,
    }));
    assert.ok(!isCut && right <= 1280, `${String(text)} is cut`);
    await window.page.mouse.move(0, 0);
    await line.waitFor({ state: 'detached' });
  }

  it('as what a template is registered, and how old the lists are, is beside the language', async () => {
    await hasStatus(/Зарегистрирован как «.+», одобрен/, 'status registered');
    await hasStatus('Списков: 1, шаблонов: 3, возраст в днях: 0', 'status lists');
    await window.openFile('Заказ.hsm');
    await hasStatus('Отличается от «t2» (одобрен): отдельные символы', 'status differs');
  });

  it('the list of templates begins with what will not arrive, and can show only those', async () => {
    await window.runCommand('HSM: Показать все шаблоны');
    const row = (name: string): Locator => list.locator('.monaco-list-row', { hasText: name });
    await row('Заказ')
      .filter({ hasText: /Заказ\s*Зарегистрирован: отличается/ })
      .waitFor();
    await row('Акция')
      .filter({ hasText: /Акция\s*Зарегистрирован: нет/ })
      .waitFor();
    await takePicture(window, 'status list');
    await list.locator('.pane-header').hover();
    await list.getByRole('button', { name: 'More Actions...' }).click();
    await window.page.locator('.monaco-menu').getByText('Отфильтровать по регистрации').click();
    await window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Отличаются от' }).click();
    await row('Акция').waitFor({ state: 'detached' });
    assert.equal(await list.locator('.monaco-list-row').count(), 1);
    await list.locator('.pane-header').hover();
    await list.getByRole('button', { name: 'Снять фильтр' }).click();
    await row('Акция').waitFor();
  });

  it('an approved template without a file becomes one by a click', async () => {
    const group = list.locator('.monaco-list-row', { hasText: 'Зарегистрированы, файла здесь нет' });
    await group.click();
    await list.locator('.monaco-list-row', { hasText: 't3' }).last().click();
    await window.page.locator('.tab.active', { hasText: '.hsm' }).waitFor();
    await group.waitFor({ state: 'detached' });
  });

  it('a damaged configuration is reported where the language is, and what it said before applies', async () => {
    await window.openFile('Акция.hsm');
    await window.squiggles('error').first().waitFor();
    await writeFile(join(folder, 'hsm.config.json'), CONFIGURATION.replace(' }', ', "severity": '));
    await hasStatus('Ошибки в hsm.config.json; действует прежняя версия', 'status damaged');
    assert.ok((await window.squiggles('error').count()) > 0, 'the findings are still there');
  });
});
