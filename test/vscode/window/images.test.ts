// Images that the customer will not get: real answers of a real server, and what the bubble says of each.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Route } from 'playwright-core';
import type { EditorWindow } from '../../../scripts/host/editor-window.mjs';
import { stays } from '../support/wait';
import { takePicture, useWindow } from '../support/window';
import { startImageServer } from '../../support/image-server';

type State = 'loaded' | 'failed' | 'unfit' | 'problem';

/** The image's address, the state that it comes to, and what is there. */
const CASES: readonly (readonly [address: string, state: State, reason: RegExp])[] = [
  ['good.png', 'loaded', /^$/],
  [
    'large.png',
    'unfit',
    /^The image is too large: 5\.[5-9] MB\. WhatsApp accepts up to 5 MB\. Make it smaller/,
  ],
  ['drawing.svg', 'unfit', /file of type image\/svg\+xml\. WhatsApp shows only JPEG and PNG/],
  ['page.jpg', 'failed', /^The address leads to a web page, not to an image file\.$/],
  ['missing.jpg', 'failed', /^There is no image at this address: the server returned “not found” \(404\)\.$/],
  ['private.jpg', 'failed', /requires signing in to show the image \(403\)\. It must be public\.$/],
  ['broken.jpg', 'failed', /^The image server returned an error \(500\)\.$/],
  ['lie.jpg', 'failed', /^The image cannot be shown\. Check that the address opens in a browser/],
  ['https://localhost:1/nobody.jpg', 'failed', /cannot be reached from here\. Check that the address/],
  ['http://example.com/a.jpg', 'problem', /its address must begin with https:\/\/\.$/],
];

/** A browser takes no certificate that nobody knows: this process gets the answer, and hands on its bytes. */
async function passOn(route: Route): Promise<void> {
  const answer = await fetch(route.request().url());
  const contentType = answer.headers.get('content-type') ?? '';
  await route.fulfill({ status: answer.status, contentType, body: Buffer.from(await answer.arrayBuffer()) });
}

describe('images in the preview', () => {
  let window: EditorWindow;
  let server: Awaited<ReturnType<typeof startImageServer>>;
  const trust = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];

  const urlOf = (address: string): string =>
    address.includes('://') ? address : `${server.origin}/${address}`;
  const template = (address: string): string =>
    `[#HSM#]Вышел новый каталог: *200 товаров*.[*IMAGE*]${urlOf(address)}[*FOOT*]Магазин «Пример»`;

  const open = useWindow('images', async (folder) => {
    server = await startImageServer();
    for (const [index, [address]] of CASES.entries())
      await writeFile(join(folder, `case-${index}.hsm`), template(address));
    // Nobody knows the certificate of the test's server: the extension's host shall not mind, nor this process.
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    return {
      file: 'case-0.hsm',
      env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
      before: (page) => page.context().route(`${server.origin}/**`, passOn),
    };
  });

  before(async () => {
    ({ window } = open());
    await window.page.locator('.statusbar-item', { hasText: /\/1.024/ }).waitFor({ timeout: 60_000 });
    await window.runCommand('HSM: Open Preview to the Side');
    await window.webview.locator('.footer').waitFor({ timeout: 60_000 });
  });

  after(async () => {
    if (trust === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = trust;
    await server.close();
  });

  for (const [index, [address, state, reason]] of CASES.entries()) {
    it(`${address}: ${state}`, async () => {
      if (index > 0) {
        await window.page.locator('.editor-group-container').first().locator('.view-line').first().click();
        await window.openFile(`case-${index}.hsm`);
      }
      const image = window.webview.locator(`.image[data-url="${urlOf(address)}"]`);
      const note = image.locator('.image-note:visible');
      await image.and(window.webview.locator(`[data-state="${state}"]`)).waitFor({ timeout: 30_000 });
      if (state === 'loaded') await note.waitFor({ state: 'hidden' });
      else await note.filter({ hasText: reason }).waitFor({ timeout: 15_000 });
    });
  }

  it('reports nothing for a good image, also a moment later', async () => {
    await window.page.locator('.editor-group-container').first().locator('.view-line').first().click();
    await window.openFile('case-0.hsm');
    await window.webview.locator('.image[data-state="loaded"]').waitFor();
    const state = (): Promise<string | null> => window.webview.locator('.image').getAttribute('data-state');
    await stays('the loaded image', state, (now) => now === 'loaded', 1500);
  });

  it('requests nothing while images are switched off, and says how to load this one', async () => {
    await window.webview.getByRole('button', { name: 'More options' }).click();
    await window.webview.getByLabel('Load the header image from the internet').uncheck();
    const held = window.webview.locator('.image[data-state="held"]');
    await held.getByText('images from the internet are switched off').waitFor();
    assert.equal(await window.webview.locator('.image img').count(), 0);
    await takePicture(window, 'images held');
    await held.getByRole('button', { name: 'Load the image' }).click();
    await window.webview.locator('.image[data-state="loaded"]').waitFor();
  });
});
