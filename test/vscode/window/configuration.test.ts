// The configuration file in the window: its mistakes, and what a template is told once they are mended.
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

  it('has its mistakes underlined, and mended by the lightbulb', async () => {
    await window.statusItem(/\/1.024/).waitFor({ timeout: 60_000 });
    await window.openFile('hsm.config.json');
    // The schema's, and ours with the word that was meant; and what the template is told of its variable.
    await window.page.locator('#status\\.problems', { hasText: /2\D+1$/ }).waitFor();
    await window.goTo(2, 20);
    await window.chooseAction('Replace with "near-limit"');
    await window.page.keyboard.press('ControlOrMeta+S');
    const text = (): Promise<string> => readFile(join(folder, 'hsm.config.json'), 'utf8');
    const mended = WRITTEN.replace('near-limt', 'near-limit');
    await waitFor('the right word in the file', text, (now) => now === mended);
  });

  it('decides what a template is told', async () => {
    await window.openFile('header.hsm');
    await window.squiggles('error').first().waitFor();
  });
});
