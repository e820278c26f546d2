import { env, l10n, window, workspace, type Uri } from 'vscode';
import { messageOf } from '../describe-error';
import { nameOf } from '../preview/titles';

/** Whether a file has its place in a project or the author chooses one. */
type Place = 'chosen' | 'project';

/**
 * Writes a text file in UTF-8, whole or not at all.
 *
 * @throws with words for the author when the place takes no file
 */
export function writeText(target: Uri, text: string, place: Place = 'chosen'): Promise<void> {
  return writeBytes(target, new TextEncoder().encode(text), place);
}

/** The same for any file. */
export async function writeBytes(target: Uri, bytes: Uint8Array, place: Place = 'chosen'): Promise<void> {
  try {
    await workspace.fs.writeFile(target, bytes);
  } catch (error) {
    throw unwritable(target, error, place);
  }
}

/** What to say to the author about a file that could not be written. */
export function unwritable(target: Uri, error: unknown, place: Place = 'chosen'): Error {
  const cause = messageOf(error);
  const text =
    place === 'chosen'
      ? l10n.t(
          '{0} could not be written. Choose a folder in which you may save files. ({1})',
          nameOf(target),
          cause,
        )
      : l10n.t(
          '{0} could not be written, so it is unchanged. Allow changes in its folder and try again. ({1})',
          nameOf(target),
          cause,
        );
  return new Error(text, { cause: error });
}

/** Says that the page was written, and offers to open it. */
export async function notifyExported(target: Uri, text: string): Promise<void> {
  const open = l10n.t('Open');
  if ((await window.showInformationMessage(text, open)) === open) await env.openExternal(target);
}
