// The gallery of `HSM: New Template` in a real browser, as the extension writes it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { renderGallery } from '../../../client/src/gallery/page';
import { readTemplates } from '../../../client/src/gallery/snippets';
import { buildMessage, parseTemplate, renderBubble } from '../../../server/src/service';
import { findFaults } from './axe';
import { sharedBrowser } from './browser';
import type { Browser } from './support';
import { BODY_CLASSES, EDITOR_THEMES, VARIABLES, type EditorTheme } from './themes';

const ORIGIN = 'https://page.test';
const templates = readTemplates(readFileSync('snippets/hsm.json', 'utf8'), 'ru');

function galleryPage(): string {
  return renderGallery({
    cspSource: ORIGIN,
    nonce: 'c0ffee',
    scriptUri: `${ORIGIN}/gallery.js`,
    styleUris: [`${ORIGIN}/style.css`, `${ORIGIN}/gallery.css`],
    language: 'ru',
    title: 'Для чего нужно сообщение?',
    hint: 'Выберите шаблон.',
    others: 'На других языках',
    cards: templates.map((template) => ({
      ...template,
      bubble: renderBubble(buildMessage(parseTemplate(template.picture)), {
        language: 'ru',
        loadImages: false,
      }),
    })),
  });
}

describe('the gallery of new templates', () => {
  let browser: Browser;
  before(async () => {
    browser = await sharedBrowser();
  });

  async function open(theme: EditorTheme = 'light'): Promise<{ page: Page; requests: string[] }> {
    const page = await browser.context.newPage();
    await page.setViewportSize({ width: 1000, height: 800 });
    const requests: string[] = [];
    await page.route('**/*', (route) => {
      const name = route
        .request()
        .url()
        .slice(ORIGIN.length + 1);
      requests.push(name);
      if (name === '') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: galleryPage() });
      const contentType = name.endsWith('.js') ? 'text/javascript' : 'text/css';
      return route.fulfill({ contentType, body: readFileSync(`dist/webview/${name}`, 'utf8') });
    });
    await page.addInitScript({ path: fileURLToPath(new URL('host-side.js', import.meta.url)) });
    await page.goto(`${ORIGIN}/`);
    await page.evaluate(
      ([classes, variables]) => {
        document.body.classList.add(...classes.split(' '));
        const { style } = document.documentElement;
        for (const [name, value] of Object.entries(variables)) style.setProperty(`--vscode-${name}`, value);
      },
      [BODY_CLASSES[theme], VARIABLES[theme]] as const,
    );
    return { page, requests };
  }
  const focused = (page: Page): Promise<string> => page.locator(':focus').innerText();
  const sent = (page: Page): Promise<unknown[]> => page.evaluate(() => window.hostSide.sent);

  it('has a card with a picture for each template, and loads only its own files', async () => {
    const { page, requests } = await open();
    assert.equal(await page.locator('.card').count(), templates.length);
    assert.equal(await page.locator('.card .bubble').count(), templates.length);
    assert.deepEqual(requests.sort(), ['', 'gallery.css', 'gallery.js', 'style.css']);
    assert.deepEqual(await page.evaluate(() => window.hostSide.violations), []);
    await page.close();
  });

  it('is used by keys: arrows go from card to card, Enter chooses', async () => {
    const { page } = await open();
    assert.equal(await focused(page), templates[0]?.name);
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused(page), templates[1]?.name);
    await page.keyboard.press('ArrowDown');
    const inRow = await page.evaluate(() => {
      const cards = [...document.querySelectorAll<HTMLElement>('.card')];
      return cards.filter(({ offsetTop }) => offsetTop === cards[0]?.offsetTop).length;
    });
    assert.equal(await focused(page), templates[1 + inRow]?.name);
    await page.keyboard.press('Enter');
    assert.deepEqual(await sent(page), [{ type: 'choose', index: 1 + inRow }]);
    await page.keyboard.press('End');
    assert.equal(await focused(page), templates.at(-1)?.name);
    await page.close();
  });

  it('is used by a click anywhere on a card', async () => {
    const { page } = await open();
    await page.locator('.card').nth(2).locator('.chat').click({ force: true });
    assert.deepEqual(await sent(page), [{ type: 'choose', index: 2 }]);
    await page.close();
  });

  for (const theme of EDITOR_THEMES) {
    it(`axe finds nothing: editor ${theme}`, async () => {
      const { page } = await open(theme);
      assert.deepEqual(await findFaults(page), []);
      await page.close();
    });
  }
});
