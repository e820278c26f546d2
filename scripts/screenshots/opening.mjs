// What a scene of a picture is, and how most begin.

/**
 * @typedef {import('../host/editor-window.mjs').EditorWindow} EditorWindow
 * @typedef {object} Scene
 * @property {string} name of the picture
 * @property {'en' | 'ru'} language of the extension's texts
 * @property {Record<string, string>} files of the workspace
 * @property {string} file that is opened
 * @property {(window: EditorWindow) => Promise<void>} prepare what is done before the picture is taken
 */

const openTitle = { en: 'HSM: Open Preview to the Side', ru: 'HSM: Открыть предпросмотр сбоку' };

/**
 * Opens the preview and waits for the message.
 * @param {EditorWindow} window
 * @param {'en' | 'ru'} language
 * @param {string} text of the message
 */
export async function openPreview(window, language, text) {
  // Until the server answers, the palette may not know our commands.
  await window.page.locator('.statusbar-item', { hasText: /\/1.024/ }).waitFor();
  await window.page.locator('.view-line').first().click();
  await window.page.mouse.move(20, 600); // away: with Ctrl held the editor would show a link under it
  await window.page.keyboard.press('ControlOrMeta+Home');
  await window.runCommand(openTitle[language]);
  await window.webview.getByText(text).first().waitFor();
}
