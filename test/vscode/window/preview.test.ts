// The preview in a real window: what the author does in the bubble and in the text, and what comes of it.
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditorWindow } from '../../../scripts/host/editor-window.mjs';
import { repeat } from '../../../scripts/host/repeat.mjs';
import { stays } from '../support/wait';
import { useWindow } from '../support/window';

describe('the preview in the window', () => {
  let window: EditorWindow;

  const open = useWindow('preview', async (folder) => {
    await cp(join('test', 'vscode', 'workspace'), folder, { recursive: true });
    return { width: 1600 };
  });

  before(async () => {
    ({ window } = open());
    await window.openFile('correct.hsm');
    // Two columns with the text, a third with the message.
    await window.page.locator('.view-line').first().click();
    await window.page.keyboard.press('ControlOrMeta+Backslash');
    await window.page.locator('.editor-group-container').nth(1).locator('.view-line').first().waitFor();
    await window.runCommand('HSM: Open Preview to the Side');
    await window.webview.locator('.header .text').waitFor({ timeout: 60_000 });
  });

  /** «Ln 1, Col 84 (11 selected)» from the status bar. */
  async function place(): Promise<string> {
    return window.page.locator('#status\\.editor\\.selection').innerText();
  }

  it('a click in the bubble selects the source, marks it, and nothing else moves', async () => {
    await window.webview.locator('.header .text').click();
    await window.page.locator('#status\\.editor\\.selection', { hasText: '(11 selected)' }).waitFor();
    await window.webview.locator('.header .current', { hasText: 'Заказ готов' }).waitFor();
    // The column that the author wrote in last is the one that answers.
    const written = window.page.locator('.editor-group-container').nth(1);
    await written.locator('.selected-text').first().waitFor();
    const selected = await place();
    const marks = window.webview.locator('.current');
    // Three columns that answer each other would go on moving.
    const seen = async (): Promise<string> => `${await place()}, ${await marks.count()}`;
    await stays('the selection and its one mark', seen, (now) => now === `${selected}, 1`);
  });

  it('the cursor in the text marks its piece of the bubble', async () => {
    // After a click in the bubble either may have the focus: the page notes a click a moment later, on a busy machine after
    // the editor has been shown.
    await repeat(
      async () => {
        await window.focusColumn(2);
        await window.goTo(1, 200);
      },
      () => window.page.keyboard.press('Escape'),
    );
    await window.webview.locator('.footer .current', { hasText: 'Всегда рядом' }).waitFor();
    await window.goTo(1, 12);
    await window.webview.locator('.body .current').waitFor();
  });

  it('comes back with its template when the window is loaded again', async () => {
    await window.reload();
    await window.webview.locator('.footer .text', { hasText: 'Всегда рядом' }).waitFor({ timeout: 60_000 });
  });
});
