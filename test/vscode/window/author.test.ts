// A new author in a folder without anything: what it offers, where the length is counted, and what is copied for Edna.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { EditorWindow } from '../../../scripts/host/editor-window.mjs';
import { stays } from '../support/wait';
import { useWindow } from '../support/window';

const SENTENCE = 'Your order is packed and waits for you in our shop. ';
const PARTS = '[#HSM#]Your order is ready.[*HEAD*]Order[*FOOT*]Shop';

describe('a new author in the window', () => {
  let window: EditorWindow;
  let folder: string;

  const open = useWindow('author', () => Promise.resolve({ width: 1600 }));

  before(() => {
    ({ window, folder } = open());
  });

  const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);

  it('finds in the list of an empty folder what to do', async () => {
    await window.runCommand('HSM: Show All Templates');
    const list = window.page.locator('.pane', { hasText: 'HSM Templates' }).last();
    await list.getByText('This folder has no templates yet').waitFor({ timeout: 60_000 });
    await list.locator('.monaco-text-button', { hasText: 'New Template' }).waitFor();
  });

  it('sees the length of the part where the cursor is, also without typing', async () => {
    await write('parts.hsm', PARTS);
    await window.openFile('parts.hsm');
    await window.statusItem('Body 20/1,024').waitFor({ timeout: 60_000 });
    const columnOf = (text: string): number => PARTS.indexOf(text) + 1;
    await window.goTo(1, columnOf('Order') + 1);
    await window.statusItem('Header 5/60').waitFor();
    await window.goTo(1, columnOf('Shop') + 1);
    await window.statusItem('Footer 4/60').waitFor();
    // What is typed before a tag belongs to the part that ends there.
    await window.goTo(1, columnOf('[*FOOT*]'));
    await window.statusItem('Header 5/60').waitFor();
    await window.goTo(1, columnOf('[*HEAD*]'));
    await window.statusItem('Body 20/1,024').waitFor();
  });

  it('copies each field for Edna by Enter and Down in turn', async () => {
    await window.startCommand('HSM: Copy for Edna');
    const row = (name: string): Locator =>
      window.page.locator('.quick-input-list .monaco-list-row', { hasText: name });
    for (const name of ['Header', 'Body', 'Footer']) {
      await window.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor();
      await window.page.keyboard.press('Enter');
      await row(name).getByText('copied').waitFor();
      await window.page.keyboard.press('ArrowDown');
    }
    await window.page.keyboard.press('Escape');
    // What is typed into a list that is about to close is lost.
    await window.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  });

  it('sees a message of ordinary length whole, and one of marketing folded', async () => {
    const text = `[#HSM#]${SENTENCE.repeat(4)}Come any day.`;
    await write('usual.hsm', text);
    await write('sale.hsm', `${text} All cups cost half.`);
    await window.openFile('usual.hsm');
    await window.runCommand('HSM: Open Preview to the Side');
    const more = window.webview.locator('.read-more');
    await window.webview.locator('.bubble .body', { hasText: 'Come any day.' }).waitFor();
    await stays(
      'the whole message',
      () => more.isVisible(),
      (isVisible) => !isVisible,
    );
    await write('hsm.config.json', '{ "templates": { "sale": { "category": "marketing" } } }');
    await window.openFile('sale.hsm');
    await more.waitFor();
    assert.match(await more.innerText(), /Read more/);
  });
});
