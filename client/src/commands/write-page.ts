import { env, l10n, window, workspace, type Uri } from 'vscode';
import { nameOf } from '../preview/titles';

/**
 * Writes an exported page, whole or not at all.
 *
 * @throws with words for the author when the place takes no file
 */
export function writePage(target: Uri, page: string): Promise<void> {
  return writeBytes(target, new TextEncoder().encode(page));
}

/** The same for any file. */
export async function writeBytes(target: Uri, bytes: Uint8Array): Promise<void> {
  try {
    await workspace.fs.writeFile(target, bytes);
  } catch (error) {
    throw unwritable(target, error);
  }
}

/** What to say to the author about a file that could not be written. */
export function unwritable(target: Uri, error: unknown): Error {
  const cause = error instanceof Error ? error.message : String(error);
  return new Error(
    l10n.t(
      '{0} could not be written. Choose a folder in which you may save files. ({1})',
      nameOf(target),
      cause,
    ),
    { cause: error },
  );
}

/** Says that the page was written, and offers to open it. */
export async function notifyExported(target: Uri, text: string): Promise<void> {
  const open = l10n.t('Open');
  if ((await window.showInformationMessage(text, open)) === open) await env.openExternal(target);
}
