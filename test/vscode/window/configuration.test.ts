// The configuration file in the window: its mistakes, and its effect on a template once they are fixed.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditorWindow } from '../../../scripts/host/editor-window.mjs';
import { waitFor } from '../support/wait';
import { useWindow } from '../support/window';

const WRITTEN = '{\n  "severity": { "near-limt": "error" }\n}\n';

describe('the configuration file in the window', () => {
  let window: EditorWindow;
  let folder: string;

  const open = useWindow('configuration', async (empty) => {
    await writeFile(join(empty, 'hsm.config.json'), WRITTEN);
    await writeFile(
      join(empty, 'header.hsm'),
      `[#HSM#]Ваш заказ собран.[*HEAD*]Заказ {{1}} ${'я'.repeat(45)}`,
    );
    return { file: 'header.hsm' };
  });

  before(() => {
    ({ window, folder } = open());
  });

  it('has its mistakes underlined, and fixed where they are', async () => {
    await window.statusItem(/\/1.024/).waitFor({ timeout: 60_000 });
    await window.openFile('hsm.config.json');
    // The schema's, ours with the intended word, and the finding of the template for its variable.
    await window.page.locator('#status\\.problems', { hasText: /2\D+1$/ }).waitFor();
    await window.chooseFix(window.squiggles('warning').first(), 'Replace with "near-limit"');
    await window.page.keyboard.press('ControlOrMeta+S');
    const text = (): Promise<string> => readFile(join(folder, 'hsm.config.json'), 'utf8');
    const corrected = WRITTEN.replace('near-limt', 'near-limit');
    await waitFor('the right word in the file', text, (now) => now === corrected);
  });

  it('decides which findings a template has', async () => {
    await window.openFile('header.hsm');
    await window.squiggles('error').first().waitFor();
  });
});
