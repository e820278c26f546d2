import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openBrowser } from '../../../scripts/browser.mjs';
import { DEFAULT_CHECK_OPTIONS, parseTemplate, renderExport, runChecks } from '../../../server/src/service';
import { pictures } from './pictures';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const style = readFileSync(new URL('../../../dist/webview/style.css', import.meta.url), 'utf8');

const TEMPLATES = [
  '[#HSM#]Привет, {{1}}!\n- раз\n- два[*HEAD*]Заголовок[*FOOT*]Команда',
  '[#HSM#]Каталог[*IMAGE*]https://example.com/a.jpg',
  `[#HSM#]${'х'.repeat(200)} <img src=x onerror=alert(1)>`,
  '',
];

describe('exported page in a browser', () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

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
          const messages = TEMPLATES.map((template, index) => {
            const document = parseTemplate(template);
            const { findings } = runChecks({ document, options: DEFAULT_CHECK_OPTIONS, others: [] }, {});
            return { name: `${index}.hsm`, document, findings };
          });
          const body = renderExport(messages, { language: 'ru', title: 'Шаблоны', style });
          return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
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
        "axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html.slice(0, 120))))",
      );
      assert.deepEqual(found, []);
      await page.screenshot({ path: `out/export-${width}.png`, fullPage: true });
      await page.close();
    });
  }
});
