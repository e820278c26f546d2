// The packaged extension, installed in a real VS Code as a user would, seen and used through its window.
import assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditorWindow } from '../../../scripts/host/editor-window.mjs';
import { useWindow } from '../support/window';

describe('the installed extension', () => {
  let window: EditorWindow;

  const open = useWindow('installed', async (folder) => {
    await cp(join('test', 'vscode', 'workspace'), folder, { recursive: true });
    return { file: 'broken.hsm' };
  });

  before(() => {
    ({ window } = open());
  });

  it('underlines a mistake', async () => {
    await window.squiggles('error').first().waitFor({ timeout: 60_000 });
    // The item is written a moment after the findings.
    await window.statusItem(/· 1 problem$/).waitFor({ timeout: 60_000 });
  });

  it('explains the mistake on hover', async () => {
    const { page } = window;
    await page.locator('.view-line span', { hasText: 'Всегда' }).last().hover();
    const hover = page.locator('.monaco-hover:visible');
    await hover.getByText('image-trailing-text').first().waitFor();
  });

  it('fixes it as the hover offers', async () => {
    const { page } = window;
    await window.chooseFix(window.squiggles('error').first(), '[*FOOT*]');
    await page.locator('.view-lines', { hasText: '.jpg[*FOOT*]Всегда' }).waitFor();
    await window.squiggles('error').first().waitFor({ state: 'detached' });
  });

  it('shows the message as the customer sees it', async () => {
    await window.openFile('correct.hsm');
    await window.runCommand('HSM: Open Preview to the Side');
    const body = window.webview.locator('.bubble');
    await body.getByText('Заказ готов', { exact: true }).waitFor({ timeout: 60_000 });
    await body.getByText('Всегда рядом').waitFor();
  });

  it('updates the preview while the author types', async () => {
    const { page } = window;
    await page.locator('.view-line', { hasText: 'Ваш заказ' }).click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(', Елена');
    await window.webview.locator('.bubble').getByText('Всегда рядом, Елена').waitFor();
  });

  it('shows a text with HTML in it as text', async () => {
    const { page } = window;
    await page.keyboard.type(' <img src=x onerror=alert(1)>');
    await window.webview.locator('.bubble').getByText('<img src=x onerror=alert(1)>').waitFor();
    assert.equal(await window.webview.locator('img[src="x"]').count(), 0);
  });

  it('completes a tag', async () => {
    const { page } = window;
    await window.openFile('broken.hsm');
    await window.goTo(1, 1);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('[#HSM#]Привет[*f');
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'FOOT' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: /^\[#HSM#\]Привет\[\*FOOT\*\]$/ }).waitFor();
  });
});
