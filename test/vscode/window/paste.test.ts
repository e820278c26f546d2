// What is pasted from Word, Excel and a web page: the clipboard as those programs fill it, and what the author gets.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EditorWindow } from '../../../scripts/host/editor-window.mjs';
import { saveUntil, useWindow } from '../support/window';

const offer = 'Paste with WhatsApp formatting';
const word = {
  'text/plain': 'Ждём вас 5\u00a0мая в\u00a0мага\u00adзине 👨\u200d👩\u200d👧\r\n·\tпаспорт\r\n·\tполис\r\n',
  'text/html': `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><!--StartFragment-->
<p class=MsoNormal>Ждём вас <b style='mso-bidi-font-weight:normal'>5&nbsp;мая</b> в&nbsp;мага&shy;зине 👨&zwj;👩&zwj;👧</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>паспорт</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span>полис</p>
<!--EndFragment--></body></html>`,
};
const excel = {
  'text/plain': 'Заказ\t42\r\nСумма\t1\u00a0500 ₽\r\n',
  'text/html': `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>.xl65 {font-weight:700;}</style></head><body><table>
<tr><td class=xl65>Заказ</td><td>42</td></tr><tr><td class=xl65>Сумма</td><td>1&nbsp;500 ₽</td></tr></table></body></html>`,
};
const page = {
  'text/plain': 'Акция\u200b до\u2028конца мая',
  'text/html':
    '<meta charset="utf-8"><b>Акция\u200b</b> до<br>конца <a href="https://example.com/may">мая</a>',
};
const plain = { 'text/plain': 'Ждём\u00a0вас\tтут' };

describe('a pasted text in the window', () => {
  let window: EditorWindow;
  let folder: string;

  const open = useWindow('paste', async (empty) => {
    const files = ['start', 'word', 'excel', 'page', 'plain', 'clean', 'other', 'off'];
    for (const name of files) await writeFile(join(empty, `${name}.hsm`), '[#HSM#]');
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

  /** Puts on the clipboard what another program has copied, by types, and nothing that the browser makes of it. */
  async function copy(copied: Readonly<Record<string, string>>): Promise<void> {
    await window.page.evaluate((types) => {
      globalThis.addEventListener(
        'copy',
        (event) => {
          for (const [type, text] of Object.entries(types)) event.clipboardData?.setData(type, text);
          event.preventDefault();
          event.stopImmediatePropagation();
        },
        { capture: true, once: true },
      );
    }, copied);
    await window.page.keyboard.press('ControlOrMeta+C');
  }

  /** Opens a template and pastes at its end. */
  async function paste(file: string, copied: Readonly<Record<string, string>>): Promise<void> {
    await window.openFile(file);
    await window.editor.click();
    await copy(copied);
    await window.page.keyboard.press('ControlOrMeta+End');
    await window.page.keyboard.press('ControlOrMeta+V');
  }

  /** By its file: the editor draws every kind of space alike. */
  async function waitForSaved(file: string, expected: string, why: string): Promise<void> {
    assert.equal(await saveUntil(window, join(folder, file), expected), expected, why);
  }

  const cases: [string, string, Readonly<Record<string, string>>, string][] = [
    ['Word', 'word.hsm', word, '[#HSM#]Ждём вас *5 мая* в магазине 👨\u200d👩\u200d👧\n- паспорт\n- полис'],
    ['Excel', 'excel.hsm', excel, '[#HSM#]*Заказ* 42\n*Сумма* 1 500 ₽'],
    ['a web page', 'page.hsm', page, '[#HSM#]*Акция* до\nконца мая: https://example.com/may'],
    ['a program without formatting', 'plain.hsm', plain, '[#HSM#]Ждём вас тут'],
  ];
  for (const [program, file, copied, expected] of cases) {
    it(`from ${program} has WhatsApp’s signs; one undo brings back what was copied`, async () => {
      await paste(file, copied);
      await waitForSaved(file, expected, 'with signs, and clean');
      await window.page.keyboard.press('ControlOrMeta+Z');
      const raw = `[#HSM#]${copied['text/plain'] ?? ''}`.replaceAll('\r\n', '\n');
      await waitForSaved(file, raw, 'as it was copied');
      await window.page.keyboard.press('ControlOrMeta+Z');
      await waitForSaved(file, '[#HSM#]', 'as before');
    });
  }

  it('leaves the cursor at its end', async () => {
    await paste('clean.hsm', { 'text/plain': 'Ждём вас', 'text/html': '<p>Ждём <b>вас</b></p>' });
    await waitForSaved('clean.hsm', '[#HSM#]Ждём *вас*', 'with signs');
    await window.page.keyboard.type('!');
    await waitForSaved('clean.hsm', '[#HSM#]Ждём *вас*!', 'the cursor is after it');
  });

  it('that was copied in the editor itself is not changed', async () => {
    await window.openFile('clean.hsm');
    await window.page.keyboard.press('ControlOrMeta+A');
    await window.page.keyboard.press('ControlOrMeta+C');
    await window.openFile('other.hsm');
    await window.page.keyboard.press('ControlOrMeta+A');
    await window.page.keyboard.press('ControlOrMeta+V');
    await waitForSaved('other.hsm', '[#HSM#]Ждём *вас*!', 'there');
    await window.page.waitForTimeout(500);
    await waitForSaved('other.hsm', '[#HSM#]Ждём *вас*!', 'not formatted a second time');
  });

  it('comes with an offer instead when the setting is off', async () => {
    const settings = join(folder, '.vscode', 'settings.json');
    await mkdir(dirname(settings), { recursive: true });
    await writeFile(settings, '{ "hsm.convertPastedText": false }');
    await window.page.waitForTimeout(2000);
    await paste('off.hsm', word);
    const button = window.page.locator('.post-edit-widget');
    await button.waitFor();
    await waitForSaved(
      'off.hsm',
      `[#HSM#]${word['text/plain']}`.replaceAll('\r\n', '\n'),
      'as it was copied',
    );
    await button.click();
    await window.page.locator('.action-widget').getByText(offer).click();
    await waitForSaved('off.hsm', cases[0]?.[3] ?? '', 'with signs, and clean');
  });
});
