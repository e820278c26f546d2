// Opens windows of VS Code with the packaged extension installed.
import { resolve } from 'node:path';
import { EditorWindow } from './editor-window.mjs';
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
