// The notifications of an editor's window.

/**
 * Waits for a notification, in the list of all: a driven window shows no toasts.
 * @param {import('playwright-core').Page} page
 * @param {string | RegExp} text
 * @returns {Promise<import('playwright-core').Locator>}
 * @throws with the notifications that there are when it has not come in a minute
 */
export async function waitForNotification(page, text) {
  const list = page.locator('.notifications-center.visible');
  const items = list.locator('.notification-list-item');
  const scrolled = list.locator('.monaco-list-rows[style*=" top: -"]');
  const item = items.filter({ hasText: text }).first();
  const end = Date.now() + 60_000;
  while (!(await item.isVisible())) {
    if (Date.now() > end)
      throw new Error(
        `No notification ${text} in a minute, but ${JSON.stringify(await items.allInnerTexts())}`,
      );
    // The list closes when it becomes empty. By its keys, which only open it: the bell closes it as well, and is drawn again
    // when a notification comes, which a click does not survive.
    if (!(await list.isVisible())) {
      await page.keyboard.press('ControlOrMeta+K');
      await page.keyboard.press('ControlOrMeta+Shift+N');
    } else if ((await scrolled.count()) > 0) {
      // It keeps the focused notification in its place when one comes above, and draws only what is in view.
      await list.locator('.monaco-list').press('Home');
    }
    await page.waitForTimeout(100);
  }
  return item;
}
