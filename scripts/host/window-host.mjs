// A server and a browser that show windows, one after another: both are started once, and so is the extension installed.
import { openBrowser } from '../browser.mjs';
import { startCodeServer } from './code-server.mjs';

/** @typedef {Awaited<ReturnType<typeof startWindowHost>>} WindowHost */

/**
 * @param {object} options
 * @param {string} options.vsix the packaged extension
 * @param {boolean} [options.restricted] folders are opened in Restricted Mode
 * @param {Record<string, string>} [options.env] for the server and its extension hosts
 * @param {string[]} [options.preload] modules that Node.js loads before the code of both
 * @param {number} [options.scale] device pixels for one pixel
 */
export async function startWindowHost({ vsix, restricted = false, env = {}, preload = [], scale = 1 }) {
  const server = await startCodeServer({ vsix: [vsix], restricted, env, preload });
  const browser = await openBrowser({ scale }).catch(async (/** @type {unknown} */ error) => {
    await server.close();
    throw error;
  });
  const { context } = browser;
  return {
    server,
    /**
     * A page as in a browser that was never used.
     * @param {{ width: number, height: number }} size pixels
     */
    async newPage(size) {
      const page = await context.newPage();
      await page.setViewportSize(size);
      // A machine that does much else at once takes its time.
      page.setDefaultTimeout(60_000);
      return page;
    },
    /**
     * Ends a window and forgets what it kept in the browser; the editor's own code stays in the cache.
     * @param {import('playwright-core').Page} page
     */
    async closePage(page) {
      const { origin } = new URL(page.url());
      // Left, not only closed: the window says good-bye to its extension host, which ends.
      await page.goto('about:blank');
      const session = await context.newCDPSession(page);
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
      await context.unrouteAll({ behavior: 'ignoreErrors' });
      await page.close();
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
