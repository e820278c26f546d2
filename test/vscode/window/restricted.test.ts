// A folder that nobody trusts yet: what the manifest promises for Restricted Mode, and what it says is absent.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditorWindow } from '../../../scripts/host/editor-window.mjs';
import { showLanguageStatus, useWindow } from '../support/window';

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('in Restricted Mode', () => {
  let window: EditorWindow;
  let asked = 0;

  const open = useWindow('restricted', async (folder) => {
    await mkdir(join(folder, '.vscode'));
    // A strange folder may ask for images; it must not get them.
    await writeFile(join(folder, '.vscode', 'settings.json'), '{ "hsm.preview.loadImages": true }');
    await writeFile(
      join(folder, 'hsm.config.json'),
      '{ "severity": { "double-space": "error" }, "baseline": "../host/x.json" }',
    );
    await writeFile(
      join(folder, 'image.hsm'),
      `[#HSM#]Ваш заказ собран.[*IMAGE*]https://images.example/header.png[*FOOT*]Магазин  «Дом»`,
    );
    return {
      file: 'image.hsm',
      restricted: true,
      before: (page) =>
        page.context().route('https://images.example/**', (route) => {
          asked++;
          return route.fulfill({ contentType: 'image/png', body: Buffer.from(pixel, 'base64') });
        }),
    };
  });

  before(() => {
    ({ window } = open());
  });

  it('findings follow the configuration of the folder', async () => {
    await window.squiggles('error').first().waitFor({ timeout: 110_000 });
    await window.statusItem('Restricted Mode').waitFor({ timeout: 60_000 });
  });

  it('accepted findings outside of the folder are not read, and the language status says so', async () => {
    await showLanguageStatus(window);
    await window.page.getByText('Accepted findings outside of this folder are not read').waitFor();
    await window.page.mouse.move(0, 0);
  });

  it('the tooltip of an image names its address and requests nothing', async () => {
    await window.page.locator('.view-line span', { hasText: 'images.example' }).last().hover();
    const tooltip = window.page.locator('.monaco-hover:visible', { hasText: 'images.example' });
    await tooltip.first().waitFor();
    assert.equal(await tooltip.locator('img').count(), 0);
    assert.equal(asked, 0);
  });

  it('the preview shows the message without requesting the image', async () => {
    await window.runCommand('HSM: Open Preview to the Side');
    await window.webview.locator('.bubble').getByText('Ваш заказ собран.').waitFor({ timeout: 60_000 });
    const image = window.webview.locator('.bubble .image');
    await image.getByText('you have not said yet that you trust this folder').waitFor();
    assert.doesNotMatch(await image.innerText(), /switched off/);
    await window.page.keyboard.press('ControlOrMeta+1');
    await window.page.keyboard.press('ControlOrMeta+Home');
    await window.goTo(1, 8);
    await window.page.keyboard.type('Анна! ');
    await window.webview.locator('.bubble').getByText('Анна! Ваш заказ собран.').waitFor();
    assert.equal(await window.webview.locator('img').count(), 0);
    assert.equal(asked, 0);
  });

  it('the image is loaded when the folder is trusted, which the placeholder offers', async () => {
    await window.webview.getByRole('button', { name: 'Trust the folder…' }).click();
    await window.page
      .locator('.workspace-trust-editor')
      .getByRole('button', { name: /^Trust$/ })
      .first()
      .click();
    // Drawn, not only there: a picture is requested after its element has come.
    await window.webview.locator('.image[data-state="loaded"] img').waitFor({ timeout: 60_000 });
    assert.ok(asked > 0);
    await window.webview.getByText('trust this folder').waitFor({ state: 'detached' });
  });
});
