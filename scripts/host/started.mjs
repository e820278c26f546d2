// When an editor's window has started.

/**
 * What the editor notes of its start once each command is there: the extensions' own, and the keys by which the editor
 * hides a command, such as that of a folder that is trusted.
 */
const STARTED = ['code/didLoadExtensions', 'code/didCreateWorkbenchContributions/3'];

/** Waits until each command is there. @param {import('playwright-core').Page} page */
export async function waitForStart(page) {
  await page.waitForFunction(
    (marks) => marks.every((mark) => performance.getEntriesByName(mark).length > 0),
    STARTED,
  );
}
