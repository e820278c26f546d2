// A VS Code window with the packaged extension installed, driven as a person would: by keys, clicks and what shows.
import { basename, resolve } from 'node:path';
import { waitForNotification } from './notifications.mjs';
import { waitForStart } from './started.mjs';
import { startWindowHost } from './window-host.mjs';

/**
 * @typedef {object} WindowOptions
 * @property {string} folder the workspace
 * @property {string} [file] opened at once, a path in the folder
 * @property {Record<string, unknown>} [settings] of the user
 * @property {number} [width] pixels, as all sizes
 * @property {number} [height]
 * @property {string} [language] of the extension's texts, such as `ru`; the editor's own stay English
 * @property {(page: import('playwright-core').Page) => Promise<unknown>} [before] prepares the page
 */

/**
 * Opens a window with a server and a browser of its own.
 * @param {WindowOptions & Parameters<typeof startWindowHost>[0]} options
 * @returns {Promise<EditorWindow>}
 */
export async function openEditorWindow({ vsix, restricted = false, scale = 1, ...options }) {
  const host = await startWindowHost({ vsix, restricted, scale });
  try {
    const { page } = await openWindow(host, options);
    return new EditorWindow(page, () => host.close());
  } catch (error) {
    await host.close();
    throw error;
  }
}

/**
 * Opens a window with a host that others use before and after it.
 * @param {import('./window-host.mjs').WindowHost} host
 * @param {WindowOptions} options
 * @returns {Promise<EditorWindow>} closing it leaves the host as it was
 */
export async function openWindow(host, { folder, file, settings = {}, language = 'en', before, ...size }) {
  const { server } = host;
  await server.writeSettings(settings);
  const page = await host.newPage({ width: size.width ?? 1280, height: size.height ?? 800 });
  try {
    // What a language pack sets: by it the editor chooses the texts of extensions.
    await page.addInitScript((name) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: name }), language);
    await before?.(page);
    /** @type {[string, string][]} */
    const payload = file === undefined ? [] : [['openFile', server.remote(resolve(folder, file))]];
    await page.goto(server.window(folder, payload), { waitUntil: 'commit', timeout: 110_000 });
    await page.locator('.monaco-workbench').waitFor({ timeout: 110_000 });
    return new EditorWindow(page, () => host.closePage(page));
  } catch (error) {
    await host.closePage(page);
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
    // Keys that come before the editor has the focus go elsewhere; a template has its commands once it has its language.
    const uri = `[data-uri$="/${encodeURIComponent(basename(path))}"]`;
    const mode = path.endsWith('.hsm') ? '[data-mode-id="hsm"]' : '';
    await this.page.locator(`${mode} .monaco-editor.focused${uri} .view-line`).first().waitFor();
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
    // The palette shows what was there when it was opened.
    await waitForStart(this.page);
    await this.#choose('F1', `>${title}`, title);
  }

  /** Where the open list of commands, files or answers is typed into. */
  get #list() {
    return this.page.locator('.quick-input-widget input[type=text]');
  }

  /**
   * Fixes what is underlined as the pointer offers it. What the key of the lightbulb asks for, the editor drops whenever it
   * asks for actions on its own, up to 0.75 s after each move of the cursor and each change of the findings; here it does not.
   * @param {import('playwright-core').Locator} mark the underline
   * @param {string} title a part of the action's
   */
  async chooseFix(mark, title) {
    const offer = this.page.locator('.monaco-hover:visible').getByText('Quick Fix...');
    const end = Date.now() + 60_000;
    // What the editor writes above a line comes late and moves the line away from under the pointer, which then follows it.
    do {
      // The text is above its underline, and takes the pointer.
      await mark.hover({ force: true });
      await offer.waitFor({ timeout: 3000 }).catch(() => undefined);
    } while (!(await offer.isVisible()) && Date.now() < end);
    await offer.click();
    await this.page.locator('.action-widget').getByText(title).first().click();
  }

  /**
   * Chooses a row of a list that a key opens.
   * @param {string} key
   * @param {string} text typed into the list
   * @param {string} row part of the first row
   */
  async #choose(key, text, row) {
    await this.page.keyboard.press(key);
    await this.#list.fill(text);
    // The chosen row, not any: the list still shows what it showed before the text.
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: row }).waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Puts the cursor somewhere. @param {number} line from 1 @param {number} column from 1 */
  async goTo(line, column) {
    await this.page.keyboard.press('Control+G');
    await this.#list.waitFor();
    await this.#list.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.#list.waitFor({ state: 'hidden' });
  }

  /**
   * Waits until the editor has read the line of a list item, which it shows by the colour of the sign before it: it
   * continues no list before.
   * @param {string} text in the line
   */
  async waitForColours(text) {
    // Pieces of one colour are one element.
    await this.editor.locator('.view-line', { hasText: text }).locator('span > span').nth(1).waitFor();
  }

  /**
   * Loads the window again as the editor itself does: it writes down first what is open. When its page is left by another way,
   * what has been opened in the last five seconds is lost.
   */
  async reload() {
    await Promise.all([this.page.waitForEvent('load'), this.startCommand('Developer: Reload Window')]);
    await this.page.locator('.monaco-workbench').waitFor();
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
   * Waits for a notification of the editor, in the list of all: a driven window shows no toasts.
   * @param {string | RegExp} text
   * @throws with the notifications that there are when it has not come in a minute
   */
  notification(text) {
    return waitForNotification(this.page, text);
  }

  /** @param {string} path of the PNG */
  async screenshot(path) {
    await this.page.screenshot({ path });
  }
}
