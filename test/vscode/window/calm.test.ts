// What the editor shows while a template is being typed: nothing red that the next key repairs.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditorWindow } from '../../../scripts/host/editor-window.mjs';
import { stays } from '../support/wait';
import { useWindow } from '../support/window';

/** What a template says: each something else, because copies are reported. */
const textOf = (name: string): string => `Ваш заказ готов, пришлите слово ${name}. Ждём вас!`;

describe('typing in the window', () => {
  let window: EditorWindow;

  const open = useWindow('calm', async (empty) => {
    await writeFile(join(empty, 'start.hsm'), '[#HSM#]');
    for (const name of ['bracket', 'variable', 'image', 'list', 'word'])
      await writeFile(join(empty, `${name}.hsm`), `[#HSM#]${textOf(name)}`);
    return { file: 'start.hsm' };
  });

  before(async () => {
    ({ window } = open());
    // The server is there when the first finding is: an empty body.
    await window.squiggles('error').first().waitFor({ timeout: 110_000 });
  });

  /** Opens a template with the cursor at its end. */
  async function openAtEnd(name: string): Promise<void> {
    await window.openFile(`${name}.hsm`);
    await window.page.keyboard.press('ControlOrMeta+End');
    await window.statusItem(`Body ${textOf(name).length}/`).waitFor();
  }

  /** Looks for two seconds: longer than any pause after which findings come. */
  async function assertCalm(what: string): Promise<void> {
    const marks = async (): Promise<number> =>
      (await window.squiggles('error').count()) + (await window.squiggles('warning').count());
    await stays(`no mark at ${what}`, marks, (count) => count === 0, 2000);
  }

  const suggestion = (text: string) =>
    window.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: text });

  it('a bracket with its list open marks nothing', async () => {
    await openAtEnd('bracket');
    await window.page.keyboard.type('[');
    await suggestion('[*FOOT*]').waitFor();
    await assertCalm('[');
    await window.page.keyboard.press('Escape');
    await assertCalm('[ without the list');
  });

  it('the braces of a variable mark nothing', async () => {
    await openAtEnd('variable');
    await window.page.keyboard.type(' {{');
    await assertCalm('{{}}');
    await window.page.keyboard.press('Escape');
    await window.page.keyboard.type('1');
    await assertCalm('{{1}}');
  });

  it('an accepted tag marks nothing until its text comes', async () => {
    await openAtEnd('image');
    await window.page.keyboard.type('[*i');
    await suggestion('[*IMAGE*]').waitFor();
    await window.page.keyboard.press('Enter');
    await assertCalm('[*IMAGE*]');
    await window.page.keyboard.type('https://exa');
    await assertCalm('half an address');
  });

  it('a tag is completed at once after a list has been left', async () => {
    await openAtEnd('list');
    await window.page.keyboard.type('\n- паспорт');
    await window.waitForColours('- паспорт');
    await window.page.keyboard.type('\n\n[*');
    await suggestion('[*FOOT*]').waitFor();
  });

  it('a letter of a word offers no templates', async () => {
    await openAtEnd('word');
    await window.page.keyboard.type(' h');
    const rows = (): Promise<number> =>
      window.page.locator('.suggest-widget.visible .monaco-list-row').count();
    await stays('no list', rows, (count) => count === 0, 1500);
  });
});
