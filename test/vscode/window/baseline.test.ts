// Accepting a finding with a reason, as an author does it: where it is underlined, through changes of the text, to the end.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditorWindow } from '../../../scripts/host/editor-window.mjs';
import { waitFor } from '../support/wait';
import { useWindow } from '../support/window';

const header = 'Заголовок, который длиннее шестидесяти символов, потому что так решили';
const start = '[#HSM#]Ваш заказ готов.[*HEAD*]';

describe('an accepted finding in the window', () => {
  let window: EditorWindow;
  let folder: string;

  const open = useWindow('baseline', async (empty) => {
    await writeFile(join(empty, 'long.hsm'), start + header);
    return { file: 'long.hsm' };
  });

  before(async () => {
    ({ window, folder } = open());
    await window.squiggles('error').first().waitFor({ timeout: 110_000 });
  });

  /** What the baseline file accepts. */
  async function accepted(): Promise<unknown[]> {
    const file: unknown = JSON.parse(await readFile(join(folder, 'hsm.baseline.json'), 'utf8'));
    assert.ok(typeof file === 'object' && file !== null && 'accepted' in file);
    const entries: unknown = file.accepted;
    assert.ok(Array.isArray(entries));
    return entries.map((entry: unknown) => entry);
  }

  it('is gone, and the file has it with its reason', async () => {
    const input = window.page.locator('.quick-input-widget input[type=text]');
    await window.chooseFix(window.squiggles('error').first(), 'Accept “');
    await input.waitFor();
    await input.fill('  ');
    await window.page.locator('.quick-input-message', { hasText: 'Enter a reason.' }).waitFor();
    await input.fill('Meta registered it like that');
    await window.page.keyboard.press('Enter');
    await window.squiggles('error').first().waitFor({ state: 'detached' });
    const [entry] = await waitFor('the accepted finding', accepted, ({ length }) => length === 1);
    assert.ok(typeof entry === 'object' && entry !== null && 'check' in entry && 'reason' in entry);
    assert.equal(entry.check, 'header-too-long');
    assert.equal(entry.reason, 'Meta registered it like that');
  });

  it('stays accepted while the text elsewhere changes', async () => {
    await window.goTo(1, '[#HSM#]'.length + 1);
    await window.page.keyboard.type('Анна! ');
    await window.page.keyboard.press('ControlOrMeta+S');
    await window.page.locator('.view-lines', { hasText: 'Анна! Ваш' }).waitFor();
    // A finding of another place comes, so the checks have run on the new text.
    await window.goTo(1, '[#HSM#]'.length + 1);
    await window.page.keyboard.type('<b>');
    await window.page.keyboard.press('ControlOrMeta+S');
    await window.squiggles('warning').first().waitFor();
    assert.equal(await window.squiggles('error').count(), 0);
  });

  it('comes back when its text changes, and the entry can be removed', async () => {
    await window.page.keyboard.press('ControlOrMeta+End');
    await window.page.keyboard.type(' они');
    await window.page.keyboard.press('ControlOrMeta+S');
    await window.squiggles('error').first().waitFor();
    await waitFor('the entry that is gone', accepted, ({ length }) => length === 1);
    await window.chooseFix(window.squiggles('info').first(), 'Remove accepted findings that are gone');
    await window.squiggles('info').first().waitFor({ state: 'detached' });
    await waitFor('no entry', accepted, ({ length }) => length === 0);
  });
});
