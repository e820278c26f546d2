// A folder of thousands of templates in the window: its check can be ended, and then the list says what is missing.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditorWindow } from '../../../scripts/host/editor-window.mjs';
import { waitFor } from '../support/wait';
import { useWindow } from '../support/window';

/** Enough templates that there is time to cancel the check. */
const files = 10_000;

describe('the check of a large folder in the window', () => {
  let window: EditorWindow;

  const open = useWindow('check-all', async (folder) => {
    for (let index = 0; index < files; index++) {
      if (index % 100 === 0) await mkdir(join(folder, String(index / 100)));
      const file = join(folder, String(Math.floor(index / 100)), `${index}.hsm`);
      await writeFile(file, `[#НSM#]Ваш заказ № ${index} собран и ждёт вас в магазине.`);
    }
    return { file: join('0', '1.hsm') };
  });

  before(async () => {
    ({ window } = open());
    await window.squiggles('error').first().waitFor({ timeout: 110_000 });
  });

  /** The number of errors in the status bar; of a thousand and more it shows `1k`. */
  async function errors(): Promise<string> {
    return (await window.page.locator('#status\\.problems').innerText()).trim().split(/\s+/)[0] ?? '';
  }

  it('ends when it is cancelled, and keeps what it has found', async () => {
    assert.equal(await errors(), '1', 'nothing but the open template is checked before somebody asks');
    await window.runCommand('HSM: Check All Templates');
    const progress = await window.notification('Checking HSM templates');
    await progress.getByText(new RegExp(`of ${files}`)).waitFor({ timeout: 60_000 });
    await progress.getByRole('button', { name: 'Cancel' }).click();
    await progress.waitFor({ state: 'detached', timeout: 60_000 });
    const found = await waitFor('what was found until then', errors, (shown) => shown !== '1');
    assert.doesNotMatch(found, /^10k/i, 'the rest was not looked at');
    assert.equal(await window.page.getByText('Templates checked').count(), 0, 'a part is not the whole');
  });

  it('says in the list that it is incomplete, until it is complete', async () => {
    await window.runCommand('HSM: Show All Templates');
    const pane = window.page.locator('.pane', { hasText: 'HSM Templates' }).last();
    const notice = pane.getByText('Not all templates are listed');
    await notice.waitFor();
    await window.runCommand('HSM: Check All Templates');
    await window.notification(`Templates checked: ${files}.`);
    await notice.waitFor({ state: 'hidden' });
  });
});
