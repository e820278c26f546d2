// The documentation site as a reader opens it: built by `npm run docs`, served from loopback, in a real browser.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../../scripts/browser.mjs';
import { findPages } from '../../scripts/docs/pages.mjs';
import { CHECKS } from '../../server/src/service';
import { readText, ROOT } from '../support/repository';

const SITE = join(ROOT, 'out', 'site');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('the documentation site', () => {
  let server: Server;
  let origin: string;
  let browser: Awaited<ReturnType<typeof openBrowser>>;

  before(async function () {
    this.timeout(240_000);
    execFileSync(process.execPath, ['scripts/docs.mjs'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const file = join(
        SITE,
        decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname),
      );
      if (!file.startsWith(SITE) || !existsSync(file)) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
      response.end(readFileSync(file));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    assert.ok(typeof address === 'object' && address !== null);
    origin = `http://127.0.0.1:${address.port}`;
    browser = await openBrowser({});
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  async function open(path: string, theme: 'light' | 'dark' = 'light'): Promise<Page> {
    const page = await browser.context.newPage();
    const missing: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) missing.push(response.url());
    });
    await page.addInitScript(`localStorage.setItem('vitepress-theme-appearance', '${theme}')`);
    await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' });
    assert.deepEqual(missing, []);
    return page;
  }

  it('has a page for each Markdown file of the documentation, and for each check in both languages', () => {
    const pages = [...findPages(ROOT).values()].map((page) => page.replace(/\.md$/, '.html'));
    assert.ok(pages.length > 200);
    const expected = CHECKS.flatMap(({ id }) => [`checks/${id}.html`, `ru/checks/${id}.html`]);
    assert.deepEqual(
      [...pages, ...expected].filter((page) => !existsSync(join(SITE, page))),
      [],
    );
  });

  it('shows the variables of a template as they are written', async () => {
    const page = await open('/checks/variable-at-edge.html');
    const text = await page.locator('main').innerText();
    assert.match(text, /The body begins with \{\{1\}\}/);
    assert.match(text, /2388299/);
    await page.close();
  });

  it('links only to its own pages and to the web', () => {
    for (const [file, page] of findPages(ROOT)) {
      const html = readText(join('out', 'site', page.replace(/\.md$/, '.html')));
      for (const [, target = ''] of html.matchAll(/ href="([^"#]*)/g)) {
        if (/^(?:https?:|mailto:)/.test(target) || target === '') continue;
        const path = decodeURIComponent(target).replace(/\/$/, '/index.html');
        const resolved = path.startsWith('/') ? path : join('/', page, '..', path);
        const exists = existsSync(join(SITE, resolved)) || existsSync(join(SITE, `${resolved}.html`));
        assert.ok(exists, `${file}: ${target}`);
      }
    }
  });

  it('finds a check by a word of its page', async () => {
    const page = await open('/start.html');
    await page.locator('.DocSearch-Button').click();
    await page.locator('#localsearch-input').fill('homoglyph');
    await page.locator('.result').first().waitFor();
    assert.match(await page.locator('.results').innerText(), /Lookalike letters in a tag/);
    await page.close();
  });

  for (const path of ['/', '/start.html', '/checks/', '/checks/header-too-long.html', '/playground.html']) {
    for (const prefix of ['', '/ru']) {
      for (const theme of ['light', 'dark'] as const) {
        it(`has no accessibility fault at ${prefix}${path} (${theme})`, async () => {
          const page = await open(`${prefix}${path}`, theme);
          if (path === '/playground.html') await page.locator('.bubble').waitFor();
          await page.evaluate(axe);
          const faults = await page.evaluate(
            `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
              violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ' ' + target)))`,
          );
          assert.deepEqual(faults, []);
          await page.close();
        }).timeout(60_000);
      }
    }
  }

  it('checks, repairs and draws a template in the playground', async () => {
    const page = await open('/playground.html');
    await page.locator('.bubble').waitFor();
    assert.match(await page.locator('.pg-findings').innerText(), /There is no tag \[\*HEADER\*\]/);
    await page.getByRole('button', { name: 'Fix all' }).click();
    assert.match(await page.locator('.pg-input').inputValue(), /\[\*HEAD\*\]Order on its way/);
    assert.equal(await page.locator('.pg-count').innerText(), 'No findings.');
    await page.locator('.pg-input').fill('[#HSM#]Hello <b>Anna</b>!');
    assert.match(await page.locator('.bubble').innerText(), /Hello <b>Anna<\/b>!/);
    await page.close();
  });
});
