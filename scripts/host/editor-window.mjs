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
    // A machine that does much else at once takes its time.
    page.setDefaultTimeout(60_000);
    // What a language pack sets: by it the editor chooses the texts of extensions.
    await page.addInitScript((name) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: name }), language);
    await before?.(page);
    /** @type {[string, string][]} */
    const payload = file === undefined ? [] : [['openFile', server.remote(resolve(folder, file))]];
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
    await this.#choose('ControlOrMeta+P', path, basename(path));
    await this.#list.waitFor({ state: 'hidden' });
    // Keys that come before the editor has the focus go elsewhere.
    const uri = `[data-uri$="/${encodeURIComponent(basename(path))}"]`;
    await this.page.locator(`.monaco-editor.focused${uri} .view-line`).first().waitFor();
  }

  /**
   * Runs a command by its title in the Command Palette.
   * @param {string} title
   */
  async runCommand(title) {
    await this.startCommand(title);
    await this.#list.waitFor({ state: 'hidden' });
  }

  /** As `runCommand`, for a command that asks something: the list does not go, it shows other rows. @param {string} title */
  async startCommand(title) {
    await this.#choose('F1', `>${title}`, title);
  }

  /** Where the open list of commands, files or answers is typed into. */
  get #list() {
    return this.page.locator('.quick-input-widget input[type=text]');
  }

  /**
   * Chooses an action of the lightbulb where the cursor is.
   * @param {string} title a part of it
   * @param {import('playwright-core').Locator} [question] what the action asks: an action that was in the list when
   *   findings were replaced is lost, and is chosen again
   */
  async chooseAction(title, question) {
    const action = this.page.locator('.action-widget').getByText(title).first();
    await this.#openUntil('ControlOrMeta+.', async () => {
      await action.waitFor({ timeout: 10_000 });
      await action.click({ timeout: 10_000 });
      await question?.waitFor({ timeout: 10_000 });
    });
  }

  /**
   * Chooses a row of a list that a key opens.
   * @param {string} key
   * @param {string} text typed into the list
   * @param {string} row part of the first row
   */
  async #choose(key, text, row) {
    // The chosen row, not any: the list still shows what it showed before the text.
    const chosen = this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: row });
    await this.#openUntil(key, async () => {
      await this.#list.waitFor({ timeout: 10_000 });
      await this.#list.fill(text);
      await chosen.waitFor({ timeout: 10_000 });
    });
    await this.page.keyboard.press('Enter');
  }

  /**
   * Opens a list again until it holds what is waited for: it shows what there was when it opened, and a command or an
   * action of a file that has just come may be in the next one only.
   * @param {string} key
   * @param {() => Promise<unknown>} found
   */
  async #openUntil(key, found) {
    for (let tries = 1; ; tries++) {
      await this.page.keyboard.press(key);
      try {
        return await found();
      } catch (error) {
        if (tries === 5) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  /** Puts the cursor somewhere. @param {number} line from 1 @param {number} column from 1 */
  async goTo(line, column) {
    await this.page.keyboard.press('Control+G');
    await this.#list.waitFor();
    await this.#list.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.#list.waitFor({ state: 'hidden' });
  }

  /** The page inside the one open webview: a frame in a frame. */
  get webview() {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  /** The item of the status bar that has a text. @param {string | RegExp} text */
  statusItem(text) {
    return this.page.locator('.statusbar-item', { hasText: text });
  }

  /**
   * Waits for a notification of the editor, in the list that its bell opens: a driven window shows no toasts.
   * @param {string | RegExp} text
   */
  async notification(text) {
    const list = this.page.locator('.notifications-center.visible');
    const item = list.locator('.notification-list-item', { hasText: text }).first();
    for (let tries = 1; ; tries++) {
      // The list closes when it becomes empty, and a click on the bell closes it, too.
      if (!(await list.isVisible())) await this.page.locator('#status\\.notifications').click();
      try {
        await item.waitFor({ timeout: 5000 });
        return item;
      } catch (error) {
        if (tries === 20) throw error;
      }
    }
  }

  /** @param {string} path of the PNG */
  async screenshot(path) {
    await this.page.screenshot({ path });
  }
}
