// A VS Code window with the packaged extension installed, driven as a person would: by keys, clicks and what shows.
import { basename } from 'node:path';
import { waitForNotification } from './notifications.mjs';
import { repeat } from './repeat.mjs';
import { waitForStart } from './started.mjs';

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
    const hover = this.page.locator('.monaco-hover:visible');
    const offer = hover.getByText('Quick Fix...');
    // What the editor writes above a line comes late and moves the line away from under the pointer. And when any extension
    // offers actions for the first time while the editor asks for some, the answer is that there are none, for as long as
    // this hover is open.
    await repeat(
      async () => {
        // The text is above its underline, and takes the pointer.
        await mark.hover({ force: true, timeout: 8000 });
        await offer.waitFor({ timeout: 8000 });
      },
      async () => {
        await this.page.mouse.move(0, 0);
        await hover.first().waitFor({ state: 'hidden' });
      },
    );
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
    // The chosen row, not any: the list still shows what it showed before the text.
    const found = this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: row });
    // Until Quick Open has read the folder again, it searches the files of its last time, and does not search once more
    // before other text is typed: a file written since then is not among them. And what closes a list may close the next.
    await repeat(
      async () => {
        await this.#list.fill(text, { timeout: 8000 });
        await found.waitFor({ timeout: 8000 });
      },
      async () => {
        if (await this.#list.isVisible()) await this.#list.fill('');
        else await this.page.keyboard.press(key);
      },
    );
    await this.page.keyboard.press('Enter');
  }

  /**
   * Puts the cursor of the active text editor somewhere.
   * @param {number} line from 1
   * @param {number} column from 1
   * @throws when no text editor is active
   */
  async goTo(line, column) {
    await this.page.keyboard.press('Control+G');
    await this.#list.fill(`:${line}:${column}`);
    const place = this.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Press ' });
    await place.waitFor({ timeout: 8000 });
    await this.page.keyboard.press('Enter');
    await this.#list.waitFor({ state: 'hidden' });
  }

  /** Makes a column of editors the active one. @param {number} column from 1 */
  async focusColumn(column) {
    await this.page.keyboard.press(`Control+${column}`);
    await this.page
      .locator('.editor-group-container')
      .nth(column - 1)
      .and(this.page.locator('.active'))
      .waitFor();
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
