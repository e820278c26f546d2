// Runs a suite in a VS Code whose window is shown by headless Chromium.
import { format } from 'node:util';
import { openBrowser } from '../browser.mjs';
import { startCodeServer } from './code-server.mjs';
import { startTestWeb } from './test-web.mjs';

/**
 * @param {'node' | 'web'} kind
 * @param {object} options
 * @param {string} options.extension the extension's folder
 * @param {string} options.tests the bundled suite
 * @param {string} options.folder the workspace
 * @param {(line: string) => boolean} options.onLine gets every line of the window's console, and says whether it
 *   reports a failed test
 * @param {number} options.limit milliseconds
 * @param {string} options.screenshot where a picture of the window at the first failure goes
 * @param {boolean} options.verbose
 * @returns {Promise<string>} why the suite did not pass or finish; empty when it passed
 */
export async function runInWindow(kind, { extension, tests, folder, onLine, limit, screenshot, verbose }) {
  const host = await openHost(kind, { extension, tests, folder, verbose });
  const browser = await openBrowser();
  const { page } = browser;
  let taken = false;
  const picture = async () => {
    if (taken) return;
    taken = true;
    await page.screenshot({ path: screenshot }).catch(() => undefined);
  };
  try {
    // VS Code calls these two when it runs extension tests in a browser's window.
    await page.exposeFunction(
      'codeAutomationLog',
      (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
        for (const line of format(...args).split('\n')) if (onLine(line)) void picture();
      },
    );
    const finished = new Promise((resolve, reject) => {
      page.exposeFunction('codeAutomationExit', resolve).catch(reject);
      page.once('crash', () => reject(new Error('The window crashed.')));
      setTimeout(() => reject(new Error(`It did not finish in ${limit / 1000} s.`)), limit).unref();
    });
    page.on('console', (message) => {
      if (verbose && message.type() === 'error') console.log(message.text());
    });
    await page.goto(host.url, { timeout: 90_000 });
    const code = await finished;
    if (code === 0) return '';
    await picture();
    return `VS Code ended with ${String(code)}; its window: ${screenshot}`;
  } catch (error) {
    await picture();
    const message = error instanceof Error ? error.message : String(error);
    return `${message} Its window: ${screenshot}\n${host.log().slice(-3000)}`;
  } finally {
    await browser.close();
    await host.close();
  }
}

/**
 * @param {'node' | 'web'} kind
 * @param {{ extension: string, tests: string, folder: string, verbose: boolean }} options
 * @returns {Promise<{ url: string, log: () => string, close: () => Promise<void> }>}
 */
async function openHost(kind, { extension, tests, folder, verbose }) {
  if (kind === 'web') return { ...(await startTestWeb({ extension, tests, folder })), log: () => '' };
  const { remote, window, close, log } = await startCodeServer({ verbose });
  const url = window(folder, [
    ['extensionDevelopmentPath', remote(extension)],
    ['extensionTestsPath', remote(tests)],
  ]);
  return { url, log, close };
}
