// A VS Code window with the packaged extension installed, driven as a person would: by keys, clicks and what shows.
import { basename, resolve } from 'node:path';
import { openBrowser } from '../browser.mjs';
import { startCodeServer } from './code-server.mjs';

/**
 * Opens a window.
 * @param {object} options
 * @param {string} options.vsix the packaged extension
 * @param {string} options.folder the workspace
 * @param {string} [options.file] opened at once, a path in the folder
 * @param {Record<string, unknown>} [options.settings] of the user
 * @param {number} [options.width] pixels, as all sizes
 * @param {number} [options.height]
 * @param {number} [options.scale] device pixels for one pixel
 * @param {string} [options.language] of the extension's texts, such as `ru`; the editor's own stay English
 * @param {boolean} [options.restricted] opens the folder in Restricted Mode
 * @param {(page: import('playwright-core').Page) => Promise<unknown>} [options.before] prepares the page
 * @returns {Promise<EditorWindow>}
 */
export async function openEditorWindow({
  vsix,
  folder,
  file,
  settings = {},
  language = 'en',
  restricted = false,
  before,
  ...size
}) {
  const { width = 1280, height = 800, scale = 1 } = size;
  const server = await startCodeServer({ vsix: [vsix], settings, restricted });
  /** @type {Awaited<ReturnType<typeof openBrowser>> | undefined} */
  let browser;
  const close = async () => {
    await browser?.close();
    await server.close();
  };
  try {
    browser = await openBrowser({ width, height, scale });
    const { page } = browser;
    // What a language pack sets: by it the editor chooses the texts of extensions.
    await page.addInitScript((name) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: name }), language);
    await before?.(page);
    /** @type {[string, string][]} */
    const payload = file === undefined ? [] : [['openFile', server.remote(resolve(folder, file))]];
    // A machine that does much else at once takes its time.
    await page.goto(server.window(folder, payload), { waitUntil: 'commit', timeout: 110_000 });
    await page.locator('.monaco-workbench').waitFor({ timeout: 110_000 });
    return new EditorWindow(page, close);
  } catch (error) {
    await close();
    throw error;
  }
}

export class EditorWindow {
  /** @param {import('playwright-core').Page} page @param {() => Promise<void>} close */
  constructor(page, close) {
    this.page = page;
    this.close = close;
  }

  /** The text editor that has, or last had, the focus. */
  get editor() {
    return this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  /** Underlines of a kind. @param {'error' | 'warning' | 'info' | 'hint'} kind */
  squiggles(kind) {
    return this.page.locator(`.squiggly-${kind}`);
  }

  /** Opens a file of the workspace by Quick Open. @param {string} path */
  async openFile(path) {
    await this.page.keyboard.press('ControlOrMeta+P');
    await this.pick(path, basename(path));
    await this.page.locator(`.tab.active[data-resource-name="${basename(path)}"]`).waitFor();
  }

  /**
   * Runs a command by its title in the Command Palette.
   * @param {string} title
   */
  async runCommand(title) {
    await this.page.keyboard.press('F1');
    await this.pick(`>${title}`, title);
  }

  /** @param {string} text typed into the open list @param {string} row part of the first row */
  async pick(text, row) {
    const input = this.page.locator('.quick-input-widget input[type=text]');
    await input.waitFor();
    await input.fill(text);
    // The chosen row, not any: the list still shows what it showed before the text.
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: row }).waitFor();
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** Puts the cursor somewhere. @param {number} line from 1 @param {number} column from 1 */
  async goTo(line, column) {
    await this.page.keyboard.press('Control+G');
    const input = this.page.locator('.quick-input-widget input[type=text]');
    await input.waitFor();
    await input.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** The page inside the one open webview: a frame in a frame. */
  get webview() {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  /** The item of the status bar that has a text. @param {string | RegExp} text */
  statusItem(text) {
    return this.page.locator('.statusbar-item', { hasText: text });
  }

  /** @param {string} path of the PNG */
  async screenshot(path) {
    await this.page.screenshot({ path });
  }
}
