// What is pasted from Word, Excel and a web page: the clipboard as those programs fill it, and what the author gets.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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
const WORD_WITH_SIGNS = 'Ждём вас *5 мая* в магазине 👨\u200d👩\u200d👧\n- паспорт\n- полис';
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

/** Puts on the clipboard what another program has copied, by types, and nothing that the browser makes of it. */
async function copy(window: EditorWindow, copied: Readonly<Record<string, string>>): Promise<void> {
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

/** Pastes at the end of the template that is open. */
async function pasteAtEnd(window: EditorWindow, copied: Readonly<Record<string, string>>): Promise<void> {
  await window.editor.click();
  await copy(window, copied);
  await window.page.keyboard.press('ControlOrMeta+End');
  await window.page.keyboard.press('ControlOrMeta+V');
}

/** Templates without a text, by their names, and one with signs. */
async function writeTemplates(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) await writeFile(join(folder, `${name}.hsm`), '[#HSM#]');
  await writeFile(join(folder, 'signs.hsm'), '[#HSM#]Ждём *вас*!');
}

/** The server is there when the first finding is: an empty body. */
const waitForServer = (window: EditorWindow): Promise<void> =>
  window.squiggles('error').first().waitFor({ timeout: 110_000 });

const allowClipboard = (page: EditorWindow['page']): Promise<void> =>
  page.context().grantPermissions(['clipboard-read', 'clipboard-write']);

describe('a pasted text in the window', () => {
  let window: EditorWindow;
  /** By its file: the editor draws every kind of space alike. */
  let waitForSaved: (file: string, expected: string) => Promise<void>;

  const open = useWindow('paste', async (folder) => {
    await writeTemplates(folder, ['start', 'word', 'excel', 'page', 'plain', 'clean', 'other']);
    return { file: 'start.hsm', before: allowClipboard };
  });

  before(async () => {
    const { folder } = open();
    ({ window } = open());
    waitForSaved = (file, expected) => saveUntil(window, join(folder, file), expected);
    await waitForServer(window);
  });

  const cases: [string, string, Readonly<Record<string, string>>, string][] = [
    ['Word', 'word.hsm', word, `[#HSM#]${WORD_WITH_SIGNS}`],
    ['Excel', 'excel.hsm', excel, '[#HSM#]*Заказ* 42\n*Сумма* 1 500 ₽'],
    ['a web page', 'page.hsm', page, '[#HSM#]*Акция* до\nконца мая: https://example.com/may'],
    ['a program without formatting', 'plain.hsm', plain, '[#HSM#]Ждём вас тут'],
  ];
  for (const [program, file, copied, expected] of cases) {
    it(`from ${program} has WhatsApp’s signs; one undo brings back what was copied`, async () => {
      await window.openFile(file);
      await pasteAtEnd(window, copied);
      await waitForSaved(file, expected);
      await window.page.keyboard.press('ControlOrMeta+Z');
      await waitForSaved(file, `[#HSM#]${copied['text/plain'] ?? ''}`.replaceAll('\r\n', '\n'));
      await window.page.keyboard.press('ControlOrMeta+Z');
      await waitForSaved(file, '[#HSM#]');
    });
  }

  it('leaves the cursor at its end', async () => {
    await window.openFile('clean.hsm');
    await pasteAtEnd(window, { 'text/plain': 'Ждём вас', 'text/html': '<p>Ждём <b>вас</b></p>' });
    await waitForSaved('clean.hsm', '[#HSM#]Ждём *вас*');
    await window.page.keyboard.type('!');
    await waitForSaved('clean.hsm', '[#HSM#]Ждём *вас*!');
  });

  it('that was copied in the editor itself is not changed', async () => {
    await window.openFile('signs.hsm');
    await window.page.keyboard.press('ControlOrMeta+A');
    await window.page.keyboard.press('ControlOrMeta+C');
    await window.openFile('other.hsm');
    await window.page.keyboard.press('ControlOrMeta+A');
    await window.page.keyboard.press('ControlOrMeta+V');
    await waitForSaved('other.hsm', '[#HSM#]Ждём *вас*!');
    // The text of another program gets its spaces cleaned: what was to come of the first one has come by then.
    await pasteAtEnd(window, plain);
    await waitForSaved('other.hsm', '[#HSM#]Ждём *вас*!Ждём вас тут');
  });
});

describe('a pasted text in the window, with the setting off', () => {
  let window: EditorWindow;
  let folder: string;

  const open = useWindow('paste-off', async (empty) => {
    await writeTemplates(empty, ['start']);
    return { file: 'start.hsm', settings: { 'hsm.convertPastedText': false }, before: allowClipboard };
  });

  before(async () => {
    ({ window, folder } = open());
    await waitForServer(window);
  });

  it('comes with an offer instead', async () => {
    await pasteAtEnd(window, word);
    const button = window.page.locator('.post-edit-widget');
    await button.waitFor();
    const file = join(folder, 'start.hsm');
    await saveUntil(window, file, `[#HSM#]${word['text/plain']}`.replaceAll('\r\n', '\n'));
    await button.click();
    await window.page.locator('.action-widget').getByText(offer).click();
    await saveUntil(window, file, `[#HSM#]${WORD_WITH_SIGNS}`);
  });
});
