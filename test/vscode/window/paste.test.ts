// What is pasted from Word, Excel and a web page: the clipboard as those programs fill it, and what the author gets.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditorWindow } from '../../../scripts/host/editor-window.mjs';
import { saveUntil, useWindow } from '../support/window';

const offer = 'Paste without invisible characters';
const word = {
  'text/plain': 'Ждём вас 5\u00a0мая в\u00a0мага\u00adзине 👨\u200d👩\u200d👧',
  'text/html':
    '<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><!--StartFragment--><p class=MsoNormal>Ждём вас 5&nbsp;мая в&nbsp;мага&shy;зине 👨&zwj;👩&zwj;👧</p><!--EndFragment--></body></html>',
};
const excel = {
  'text/plain': 'Заказ\t42\r\nСумма\t1\u00a0500 ₽\r\n',
  'text/html':
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><tr><td>Заказ</td><td>42</td></tr><tr><td>Сумма</td><td>1&nbsp;500 ₽</td></tr></table></body></html>',
};
const page = {
  'text/plain': 'Акция\u200b до\u2028конца мая',
  'text/html': '<meta charset="utf-8"><b>Акция\u200b</b> до<br>конца мая',
};

describe('a pasted text in the window', () => {
  let window: EditorWindow;
  let folder: string;

  const open = useWindow('paste', async (empty) => {
    for (const name of ['start.hsm', 'word.hsm', 'excel.hsm', 'page.hsm', 'clean.hsm'])
      await writeFile(join(empty, name), '[#HSM#]');
    return {
      file: 'start.hsm',
      before: (one) => one.context().grantPermissions(['clipboard-read', 'clipboard-write']),
    };
  });

  before(async () => {
    ({ window, folder } = open());
    // The server is there when the first finding is: an empty body.
    await window.squiggles('error').first().waitFor({ timeout: 110_000 });
  });

  /** Opens a template and pastes at its end what another program copied, by types. */
  async function paste(file: string, copied: Readonly<Record<string, string>>): Promise<void> {
    await window.openFile(file);
    await window.editor.click();
    await window.page.evaluate(async (types) => {
      const blobs = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })] as const);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    }, copied);
    await window.page.keyboard.press('ControlOrMeta+End');
    await window.page.keyboard.press('ControlOrMeta+V');
  }

  /** By its file: the editor draws every kind of space alike. */
  async function waitForSaved(file: string, expected: string, why: string): Promise<void> {
    assert.equal(await saveUntil(window, join(folder, file), expected), expected, why);
  }

  const cases: [string, string, Readonly<Record<string, string>>, string][] = [
    ['Word', 'word.hsm', word, '[#HSM#]Ждём вас 5 мая в магазине 👨\u200d👩\u200d👧'],
    ['Excel', 'excel.hsm', excel, '[#HSM#]Заказ 42\nСумма 1 500 ₽\n'],
    ['a web page', 'page.hsm', page, '[#HSM#]Акция до\nконца мая'],
  ];
  for (const [program, file, copied, cleaned] of cases) {
    it(`from ${program} stays what it was, and is clean after one click`, async () => {
      await paste(file, copied);
      const button = window.page.locator('.post-edit-widget');
      await button.waitFor();
      const pasted = `[#HSM#]${copied['text/plain'] ?? ''}`.replaceAll('\r\n', '\n');
      await waitForSaved(file, pasted, 'nothing is changed unasked');
      await button.click();
      await window.page.locator('.action-widget').getByText(offer).click();
      await waitForSaved(file, cleaned, 'what is invisible is gone');
    });
  }

  it('that has nothing invisible comes without an offer', async () => {
    await paste('clean.hsm', { 'text/plain': 'Ждём вас 5 мая', 'text/html': '<p>Ждём вас <b>5 мая</b></p>' });
    await waitForSaved('clean.hsm', '[#HSM#]Ждём вас 5 мая', 'the text is there');
    assert.equal(await window.page.locator('.post-edit-widget').count(), 0);
  });
});
