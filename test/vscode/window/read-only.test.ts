// A folder whose files the author may not change: each command that writes says which file and what to do, and what was
// typed is still there.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { EditorWindow } from '../../../scripts/host/editor-window.mjs';
import { LOOKUP_NAME } from '../../../server/src/service';
import { lookupTable, writeWorkbook } from '../../../server/src/service/hand-over';
import { ednaRow } from '../../support/edna-rows';
import { answerDialog } from '../support/file-dialog';
import { useWindow } from '../support/window';

const VISIT = { name: 'Visit', description: '[#HSM#]See you tomorrow in our salon.', type: 'WhatsApp' };
const FILES: Readonly<Record<string, string>> = {
  'long.hsm': `[#HSM#]Your order is ready, come today.[*HEAD*]A header that is longer than Meta allows, because we like it.`,
  'tag.hsm': '[#НSM#]Your order is ready, come today.',
  'sample.hsm': '[#HSM#]Your order {{1}} is ready, come on {{2}} before the evening.',
  'hsm.config.json': '{ "samples": { "Typical": { "1": "A-1042" } } }',
  'list.json': JSON.stringify([ednaRow(1, 'See you tomorrow at {{1}}, we wait for you.')]),
};

describe('in a folder that cannot be written', () => {
  let window: EditorWindow;
  let folder: string;
  let input: Locator;

  const open = useWindow('locked', async (empty) => {
    for (const [name, text] of Object.entries(FILES)) await writeFile(join(empty, name), text);
    await writeFile(join(empty, 'lookup.xlsx'), await writeWorkbook(lookupTable([VISIT]), LOOKUP_NAME));
    return {
      ...{ file: 'long.hsm', width: 1400 },
      settings: {
        'files.simpleDialog.enable': true,
        'editor.codeActionsOnSave': { 'source.fixAll.hsm': 'explicit' },
      },
      env: { HSM_READ_ONLY: join(tmpdir(), 'hsm-locked-') },
      preload: ['test/vscode/support/read-only.mjs'],
    };
  });

  before(async () => {
    ({ window, folder } = open());
    input = window.page.locator('.quick-input-widget input[type=text]');
    await window.squiggles('error').first().waitFor({ timeout: 110_000 });
  });

  afterEach(async () => {
    await window.page.keyboard.press('Escape');
    // The list keeps its place when a new one comes above those that it shows.
    await window.runCommand('Notifications: Clear All Notifications');
    // Whatever was tried, the files are what they were, and no other one is there.
    assert.deepEqual(readdirSync(folder).sort(), [...Object.keys(FILES), 'lookup.xlsx'].sort());
    for (const [name, text] of Object.entries(FILES))
      assert.equal(readFileSync(join(folder, name), 'utf8'), text);
  });

  const unchanged = (name: string): RegExp =>
    new RegExp(`${name.replaceAll('.', '\\.')} could not be written, so it is unchanged\\. Allow changes`);

  it('accepting a finding names the baseline, and the reason is there for the next attempt', async () => {
    const accept = async (): Promise<void> => {
      await window.chooseFix(window.squiggles('error').first(), 'Accept “');
      await input.waitFor();
    };
    await accept();
    await input.fill('Registered like that');
    await window.page.keyboard.press('Enter');
    await window.notification(unchanged('hsm.baseline.json'));
    await accept();
    assert.equal(await input.inputValue(), 'Registered like that');
  });

  it('a sample from the lightbulb is kept in the open configuration', async () => {
    await window.openFile('sample.hsm');
    await window.chooseFix(window.squiggles('info').first(), 'Add a sample for {{2}}');
    await input.waitFor();
    await input.fill('Tuesday');
    await window.page.keyboard.press('Enter');
    await window.notification(/Failed to save 'hsm\.config\.json'/);
    await window.page.locator('.tab.dirty', { hasText: 'hsm.config.json' }).waitFor();
    await window.openFile('hsm.config.json');
    await window.page.locator('.view-lines', { hasText: '"2": "Tuesday"' }).waitFor();
    await window.runCommand('File: Revert File');
  });

  it('fixing on save fixes the text, and the editor says that it is not saved', async () => {
    await window.openFile('tag.hsm');
    await window.squiggles('error').first().waitFor();
    await window.page.keyboard.press('ControlOrMeta+End');
    await window.page.keyboard.type(' Bye!');
    await window.page.keyboard.press('ControlOrMeta+S');
    await window.notification(/Failed to save 'tag\.hsm'/);
    await window.page
      .locator('.view-lines', { hasText: '[#HSM#]Your order is ready, come today. Bye!' })
      .waitFor();
    await window.page.locator('.tab.dirty', { hasText: 'tag.hsm' }).waitFor();
  });

  it('the values of a preview stay in it', async () => {
    await window.openFile('sample.hsm');
    await window.runCommand('HSM: Open Preview to the Side');
    await window.webview.getByText('Values for this preview').click();
    await window.webview.locator('input[name="2"]').fill('Monday');
    await window.webview.getByText('Save values…').click();
    await input.waitFor();
    await window.page.keyboard.press('Enter');
    await window.notification(unchanged('hsm.config.json'));
    await window.webview.locator('.bubble', { hasText: 'come on Monday before' }).waitFor();
    assert.equal(await window.webview.locator('input[name="2"]').inputValue(), 'Monday');
  });

  it('an import names the file', async () => {
    await window.startCommand('HSM: Import from BPMSoft');
    const dialog = { title: 'Import from BPMSoft', proposal: join(folder, '/') };
    await answerDialog(window, dialog, { path: join(folder, 'lookup.xlsx') });
    const row = (text: string): Locator =>
      window.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
    await row(basename(folder)).click();
    await row('Visit').waitFor();
    await window.page.keyboard.press('Enter');
    await window.notification(/Visit\.hsm could not be written\. Choose a folder/);
  });

  it('a list of registered templates names its file', async () => {
    await window.startCommand('HSM: Add a List of Registered Templates');
    await window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'From a File' }).click();
    const dialog = { title: 'Add a List of Registered Templates', proposal: join(folder, '/') };
    await answerDialog(window, dialog, { path: join(folder, 'list.json') });
    await window.page.locator('.quick-input-widget', { hasText: 'The name of the list' }).waitFor();
    await window.page.keyboard.press('Enter');
    await window.notification(unchanged('list.json'));
  });
});
