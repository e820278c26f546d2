// What the editor shows while a template is being typed: nothing red that the next key repairs.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditorWindow } from '../../../scripts/host/editor-window.mjs';
import { useWindow } from '../support/window';

describe('typing in the window', () => {
  let window: EditorWindow;

  const open = useWindow('calm', async (empty) => {
    await writeFile(join(empty, 'start.hsm'), '[#HSM#]');
    // Each with a text of its own: copies are reported.
    for (const name of ['bracket', 'variable', 'image', 'list', 'word'])
      await writeFile(
        join(empty, `${name}.hsm`),
        `[#HSM#]Ваш заказ готов, пришлите слово ${name}. Ждём вас!`,
      );
    return { file: 'start.hsm' };
  });

  before(async () => {
    ({ window } = open());
    // The server is there when the first finding is: an empty body.
    await window.squiggles('error').first().waitFor({ timeout: 110_000 });
  });

  /** Opens a template with the cursor at its end. */
  async function openAtEnd(file: string): Promise<void> {
    await window.openFile(file);
    await window.page.keyboard.press('ControlOrMeta+End');
    // Until the server knows the place.
    await window.page.waitForTimeout(500);
  }

  /** Looks for two seconds: longer than any pause after which findings come. */
  async function assertCalm(what: string): Promise<void> {
    for (let look = 0; look < 20; look++) {
      for (const kind of ['error', 'warning'] as const)
        assert.equal(await window.squiggles(kind).count(), 0, `${what}: ${kind}`);
      await window.page.waitForTimeout(100);
    }
  }

  const suggestion = (text: string) =>
    window.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: text });

  it('a bracket with its list open marks nothing', async () => {
    await openAtEnd('bracket.hsm');
    await window.page.keyboard.type('[');
    await suggestion('[*FOOT*]').waitFor();
    await assertCalm('[');
    await window.page.keyboard.press('Escape');
    await assertCalm('[ without the list');
  });

  it('the braces of a variable mark nothing', async () => {
    await openAtEnd('variable.hsm');
    await window.page.keyboard.type(' {{');
    await assertCalm('{{}}');
    await window.page.keyboard.press('Escape');
    await window.page.keyboard.type('1');
    await assertCalm('{{1}}');
  });

  it('an accepted tag marks nothing until its text comes', async () => {
    await openAtEnd('image.hsm');
    await window.page.keyboard.type('[*i');
    await suggestion('[*IMAGE*]').waitFor();
    await window.page.keyboard.press('Enter');
    await assertCalm('[*IMAGE*]');
    await window.page.keyboard.type('https://exa');
    await assertCalm('half an address');
  });

  it('a tag is completed at once after a list has been left', async () => {
    await openAtEnd('list.hsm');
    await window.page.keyboard.type('\n- паспорт');
    await window.page.waitForTimeout(1000);
    await window.page.keyboard.type('\n\n[*');
    await suggestion('[*FOOT*]').waitFor({ timeout: 5000 });
  });

  it('a letter of a word offers no templates', async () => {
    await openAtEnd('word.hsm');
    await window.page.keyboard.type(' h');
    await window.page.waitForTimeout(1500);
    const rows = await window.page.locator('.suggest-widget.visible .monaco-list-row').count();
    assert.equal(rows, 0);
  });
});
