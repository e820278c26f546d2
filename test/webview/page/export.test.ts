import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { DEFAULT_CHECK_OPTIONS, parseTemplate, renderExport, runChecks } from '../../../server/src/service';
import { sharedBrowser } from './browser';
import { pictures } from './pictures';
import type { Browser } from './support';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const style = readFileSync(new URL('../../../dist/webview/style.css', import.meta.url), 'utf8');

const TEMPLATES = [
  '[#HSM#]Привет, {{1}}!\n- раз\n- два[*HEAD*]Заголовок[*FOOT*]Команда',
  '[#HSM#]Каталог[*IMAGE*]https://example.com/a.jpg',
  `[#HSM#]${'х'.repeat(200)} <img src=x onerror=alert(1)>`,
  '',
];

function exported(templates: readonly string[]): string {
  const messages = templates.map((template, index) => {
    const document = parseTemplate(template);
    const { findings } = runChecks({ document, options: DEFAULT_CHECK_OPTIONS }, {});
    return { name: `${index}.hsm`, document, findings, nearPercent: 90 };
  });
  return renderExport(messages, { language: 'ru', title: 'Шаблоны', style });
}

describe('exported page in a browser', () => {
  let browser: Browser;
  before(async () => {
    browser = await sharedBrowser();
  });

  for (const width of [360, 1000]) {
    it(`can be read by everybody, fits and asks for images only: ${width} px`, async () => {
      const page = await browser.context.newPage();
      const asked: string[] = [];
      const refused: string[] = [];
      page.on('console', (message) => refused.push(message.text()));
      await page.setViewportSize({ width, height: 900 });
      await page.route('**/*', async (route) => {
        const url = route.request().url();
        if (url === 'https://export.test/') {
          return route.fulfill({ contentType: 'text/html; charset=utf-8', body: exported(TEMPLATES) });
        }
        asked.push(url);
        const picture = pictures(url);
        return picture ? route.fulfill(picture) : route.abort();
      });
      await page.goto('https://export.test/', { waitUntil: 'load' });
      assert.deepEqual(
        asked.filter((url) => !url.endsWith('/favicon.ico')),
        ['https://example.com/a.jpg'],
      );
      assert.deepEqual(refused, []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
      assert.equal(await page.locator('.chat img').evaluate((image) => getComputedStyle(image).opacity), '1');
      await page.evaluate(axe);
      const found: unknown = await page.evaluate(
        "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html.slice(0, 120))))",
      );
      assert.deepEqual(found, []);
      await page.screenshot({ path: `out/export-${width}.png`, fullPage: true });
      await page.close();
    });
  }

  it('says in place of an image that does not come what to look at, without a script', async () => {
    const page = await browser.context.newPage();
    await page.route('**/*', async (route) => {
      const url = route.request().url();
      const picture = pictures(url);
      if (picture) return route.fulfill(picture);
      const addresses = [
        'https://example.com/a.jpg',
        'https://example.com/404.jpg',
        'https://nobody.test/a.jpg',
      ];
      const body = exported(addresses.map((address) => `[#HSM#]Каталог[*IMAGE*]${address}`));
      return url === 'https://export.test/'
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
        : route.abort();
    });
    await page.goto('https://export.test/', { waitUntil: 'load' });
    const images = page.locator('.image');
    const draw = (): Promise<Buffer[]> =>
      Promise.all([0, 1, 2].map((index) => images.nth(index).screenshot()));
    const before = await draw();
    // The browser draws the text only where there is no image: without the text nothing else changes.
    await page.addStyleTag({ content: '.image img::after { color: transparent !important }' });
    const after = await draw();
    assert.deepEqual(
      before.map((picture, index) => after[index]?.equals(picture)),
      [true, false, false],
    );
    await page.close();
  });
});
