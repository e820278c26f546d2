// The editor's own dialog for a file or a folder, which a window in a browser has in place of the system's.
import { dirname } from 'node:path';
import type { Locator } from 'playwright-core';
import type { EditorWindow } from '../../../scripts/host/editor-window.mjs';

/** A dialog as it is once it has come to rest. */
export interface FileDialog {
  readonly title: string;
  /**
   * The whole path that it proposes. It begins with another one, of the folder above, and writes this one over whatever
   * was typed until then.
   */
  readonly proposal: string;
}

/** What is chosen instead of the proposal. */
export interface OtherPath {
  /** Absolute; a folder ends with a slash, or Enter would only complete its name. */
  readonly path: string;
  /**
   * A file or folder that is there, where the path leads out of the proposed folder: the dialog goes there, and hears no
   * Enter on its way.
   */
  readonly neighbour?: string;
}

const dialogOf = ({ page }: EditorWindow, title: string): Locator =>
  page.locator('.quick-input-widget:visible', { hasText: title });

/**
 * Waits for a dialog, and until nothing that is typed into it is lost.
 * @returns its input
 */
export async function waitForDialog(window: EditorWindow, { title, proposal }: FileDialog): Promise<Locator> {
  const input = dialogOf(window, title).locator('input[type=text]');
  await input.waitFor();
  await window.page.waitForFunction(
    (path) =>
      [...document.querySelectorAll<HTMLInputElement>('.quick-input-widget input[type=text]')].some(
        ({ value }) => value === path,
      ),
    proposal,
  );
  return input;
}

/** Confirms what a dialog proposes, or another path. What comes then, such as a question, the test waits for. */
export async function answerDialog(
  window: EditorWindow,
  dialog: FileDialog,
  { path, neighbour }: OtherPath = { path: dialog.proposal },
): Promise<void> {
  const input = await waitForDialog(window, dialog);
  if (path !== dialog.proposal) await input.fill(path);
  if (neighbour !== undefined)
    await dialogOf(window, dialog.title)
      .locator('.quick-input-list')
      .getByText(neighbour, { exact: true })
      .waitFor();
  else if (dirname(path) !== dirname(dialog.proposal) && dirname(path) !== dirname(`${dialog.proposal}x`))
    throw new Error(`${path} is in another folder than ${dialog.proposal}: name a neighbour.`);
  await window.page.keyboard.press('Enter');
}

/** Confirms a path that is there, and says no to the question whether it shall be overwritten. */
export async function refuseToOverwrite(window: EditorWindow, dialog: FileDialog): Promise<void> {
  await answerDialog(window, dialog);
  await window.page
    .getByText(/already exists/)
    .first()
    .waitFor();
  await window.page.keyboard.press('Escape');
  // Back to the dialog, which is left as well.
  await waitForDialog(window, dialog);
  await window.page.keyboard.press('Escape');
  await dialogOf(window, dialog.title).waitFor({ state: 'hidden' });
}
