// The way into BPMSoft and back in a real window, in Russian: the dialogs, the pre-flight, and what is on the disk.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { EditorWindow } from '../../../scripts/host/editor-window.mjs';
import { LOOKUP_NAME } from '../../../server/src/service';
import { lookupTable, readWorkbook, writeWorkbook } from '../../../server/src/service/hand-over';
import { answerDialog, refuseToOverwrite, type FileDialog } from '../support/file-dialog';
import { takePicture, useWindow } from '../support/window';

const VISIT = '[#HSM#]Ждём вас завтра в\u00a010:00 в нашем салоне.\nДо встречи!';
const ORDER = '[#HSM#]Ваш заказ собран и ждёт вас в магазине.';
const CHANGED = '[#HSM#]Ваш заказ собран и ждёт вас на складе.';
const NEW = '[#HSM#]Оплата получена, спасибо за покупку.';
const MINE = '[#HSM#]Этого в справочнике нет.';
const CAPTIONS = ['Название', 'Описание', 'Тип шаблона ответа'];

describe('the way into BPMSoft in the window', () => {
  let window: EditorWindow;
  let folder: string;
  const inFolder = (...names: string[]): string => join(folder, ...names);
  const read = (...names: string[]): string => readFileSync(inFolder(...names), 'utf8');
  const list = (): Locator => window.page.locator('.quick-input-widget:visible');
  const row = (text: string): Locator => list().locator('.monaco-list-row', { hasText: text }).first();
  /** Clicks the row of a record, left of its buttons. */
  const mark = (text: string): Promise<void> =>
    row(text)
      .locator('.quick-input-list-rows')
      .click({ position: { x: 20, y: 10 } });
  const dialog = (): Locator => window.page.locator('.monaco-dialog-box');

  /** The rows of a workbook in the folder, as BPMSoft's import would read them. */
  function rowsOf(name: string): readonly (readonly string[])[] {
    const workbook = readWorkbook(readFileSync(inFolder(name)));
    assert.ok(workbook.ok);
    return workbook.value.rows.map(({ cells }) => [...cells]);
  }

  /** A lookup as BPMSoft exports it, with a record that is no template. */
  async function keepLookup(name: string, records: readonly (readonly [string, string])[]): Promise<void> {
    const rows = [...records, ['Приветствие', 'Добрый день!'] as const].map(([name, description]) => ({
      name,
      description,
      type: 'WhatsApp',
    }));
    await writeFile(inFolder(name), await writeWorkbook(lookupTable(rows), LOOKUP_NAME));
  }

  const exportDialog = (): FileDialog => ({
    title: 'Экспорт для BPMSoft',
    proposal: inFolder('templates.xlsx'),
  });
  const chooseExport = async (): Promise<void> => {
    await window.startCommand('HSM: Экспортировать для BPMSoft');
    await row(basename(folder)).click();
  };
  const startExport = async (target: string): Promise<void> => {
    await chooseExport();
    await answerDialog(window, exportDialog(), { path: inFolder(target) });
  };
  const startImport = async (source: string): Promise<void> => {
    await window.startCommand('HSM: Импортировать из BPMSoft');
    const dialog = { title: 'Импорт из BPMSoft', proposal: inFolder('/') };
    await answerDialog(window, dialog, { path: inFolder(source) });
    await row(basename(folder)).click();
  };

  const open = useWindow('hand-over', async (empty) => {
    await writeFile(join(empty, 'Визит.hsm'), VISIT);
    await writeFile(join(empty, 'Заказ.hsm'), ORDER);
    await writeFile(join(empty, 'hsm.config.json'), '{ "lookup": { "type": "WhatsApp" } }');
    return { file: 'Заказ.hsm', language: 'ru' };
  });

  before(async () => {
    ({ window, folder } = open());
    await window.page.locator('.statusbar-item', { hasText: /\/1.024/ }).waitFor({ timeout: 60_000 });
  });

  afterEach(async () => {
    await window.page.keyboard.press('Escape');
    await window.page.keyboard.press('Escape');
  });

  it('writes the workbook that the import reads', async () => {
    await startExport('templates.xlsx');
    await window.notification(/Экспортировано: templates\.xlsx, шаблонов — 2/);
    assert.deepEqual(rowsOf('templates.xlsx'), [
      CAPTIONS,
      ['Визит', VISIT, 'WhatsApp'],
      ['Заказ', ORDER, 'WhatsApp'],
    ]);
  });

  it('asks before it overwrites a file', async () => {
    await writeFile(inFolder('templates.xlsx'), 'Чужой файл');
    await chooseExport();
    await refuseToOverwrite(window, exportDialog());
    assert.equal(read('templates.xlsx'), 'Чужой файл');
  });

  it('refuses a template with errors, lists them, and exports it only after a confirmation', async () => {
    await writeFile(inFolder('Сбой.hsm'), '[#HSM#]Здравствуйте, {{1}, ждём вас завтра.');
    await startExport('second.xlsx');
    await dialog()
      .getByText(/Файл не создан/)
      .waitFor();
    await takePicture(window, 'hand-over refused');
    await dialog().getByRole('button', { name: 'Показать' }).click();
    await window.page.locator('.tab', { hasText: 'Экспорт для BPMSoft' }).waitFor();
    assert.equal(existsSync(inFolder('second.xlsx')), false);
    await startExport('second.xlsx');
    await dialog().getByRole('button', { name: 'Всё равно экспортировать' }).click();
    await window.notification(/Экспортировано: second\.xlsx, шаблонов — 3/);
    assert.equal(rowsOf('second.xlsx').length, 4);
  });

  it('takes new records, and leaves what is there and what is no template', async () => {
    await writeFile(inFolder('Моё.hsm'), MINE);
    await keepLookup('lookup.xlsx', [
      ['Визит', VISIT],
      ['Заказ', CHANGED],
      ['Оплата: счёт?', NEW],
    ]);
    await startImport('lookup.xlsx');
    await row('Оплата: счёт?').waitFor();
    await takePicture(window, 'hand-over records');
    await window.page.keyboard.press('Enter');
    await window.notification(/Импортировано: новых 1, заменено 0/);
    assert.equal(read('Оплата_ счёт_.hsm'), NEW);
    assert.match(read('hsm.config.json'), /"Оплата_ счёт_.hsm": "Оплата: счёт\?"/);
    assert.equal(read('Заказ.hsm'), ORDER);
    assert.equal(read('Моё.hsm'), MINE);
    assert.equal(existsSync(inFolder('Приветствие.hsm')), false);
  });

  it('shows what changed in the lookup since, and takes it record by record', async () => {
    await startImport('lookup.xlsx');
    await row('Заказ.hsm').hover();
    await row('Заказ.hsm').locator('.codicon-diff').click();
    await window.page.locator('.monaco-diff-editor').waitFor();
    await takePicture(window, 'hand-over comparison');
    await mark('Заказ.hsm');
    await window.page.keyboard.press('Enter');
    await window.notification(/Импортировано: новых 0, заменено 1/);
    assert.equal(read('Заказ.hsm'), CHANGED);
    assert.equal(read('Визит.hsm'), VISIT);
    await window.page.keyboard.press('ControlOrMeta+W');
  });

  it('opens or deletes a file that the lookup does not have, after one more question', async () => {
    const files = readdirSync(folder).length;
    for (const answer of ['Cancel', 'Удалить']) {
      await startImport('lookup.xlsx');
      await row('Моё.hsm').hover();
      await row('Моё.hsm').locator('.codicon-go-to-file').click();
      await window.page.locator('.tab', { hasText: 'Моё.hsm' }).waitFor();
      await mark('Моё.hsm');
      await window.page.keyboard.press('Enter');
      await dialog()
        .getByText(/Удалить файлы, которых нет в справочнике: 1/)
        .waitFor();
      await takePicture(window, `hand-over delete ${answer}`);
      assert.ok(existsSync(inFolder('Моё.hsm')));
      await dialog().getByRole('button', { name: answer }).click();
      await window.notification(answer === 'Cancel' ? /Ничего не импортировано/ : /Удалено: 1/);
      assert.equal(existsSync(inFolder('Моё.hsm')), answer === 'Cancel');
    }
    assert.equal(readdirSync(folder).length, files - 1);
    assert.equal(read('Визит.hsm'), VISIT);
  });
});
