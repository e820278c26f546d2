import { l10n, Uri, window, workspace } from 'vscode';
import { decode } from '../../../server/src/service/files';
import {
  ServerRequest,
  type JudgeListParams,
  type JudgeListResult,
} from '../../../server/src/shell/protocol';
import { findOpen } from '../preview/document';
import { nameOf } from '../preview/titles';
import type { Server } from '../server';

/** What became of a list. */
export interface KeptList {
  readonly file: Uri;
  readonly isWritten: boolean;
  readonly templates: number;
  readonly approved: number;
  /** Why it was not written; empty when it was. */
  readonly why: string;
}

/**
 * Writes a list, whole or not at all, unless the file has a better one.
 *
 * @param replace asks about a list that is worse than the kept one; says whether it may take its place
 */
export async function keepList(
  server: Server,
  file: Uri,
  text: string,
  replace: (why: string) => Promise<boolean>,
): Promise<KeptList> {
  if (findOpen(file)?.isDirty === true) {
    const why = l10n.t('{0} has unsaved changes. Save it and try again.', workspace.asRelativePath(file));
    return { file, isWritten: false, templates: 0, approved: 0, why };
  }
  const kept = await readList(file);
  const judged = await judgeList(server, kept === undefined ? { text } : { text, kept });
  const { kind, templates, approved, why } = judged;
  const counts = { file, templates, approved };
  if (kind === 'useless') return { ...counts, isWritten: false, why: `${nameOf(file)}: ${why}` };
  if (kind === 'worse' && !(await replace(`${nameOf(file)}: ${why}`)))
    return { ...counts, isWritten: false, why: l10n.t('{0}: not replaced. {1}', nameOf(file), why) };
  await writeWhole(file, text);
  return { ...counts, isWritten: true, why: '' };
}

/** Asks whether a worse list may take the place of the kept one. */
export async function askReplace(why: string): Promise<boolean> {
  const replace = l10n.t('Replace');
  return (await window.showWarningMessage(why, { modal: true }, replace)) === replace;
}

export async function judgeList(server: Server, parameters: JudgeListParams): Promise<JudgeListResult> {
  const judged = await server.request(ServerRequest.judgeList, parameters);
  if (judged === undefined) throw new Error(server.whyNot());
  return judged;
}

/** The text of a list; undefined when there is no such file, empty when it is no text. */
export async function readList(file: Uri): Promise<string | undefined> {
  try {
    const read = decode(await workspace.fs.readFile(file));
    return read.ok ? read.value.text : '';
  } catch {
    return undefined;
  }
}

/** To a neighbour first, which then takes the place of the file: a half-written list never replaces a kept one. */
async function writeWhole(file: Uri, text: string): Promise<void> {
  const neighbour = Uri.joinPath(file, '..', `.${nameOf(file)}.tmp`);
  try {
    await workspace.fs.writeFile(neighbour, new TextEncoder().encode(text));
    await workspace.fs.rename(neighbour, file, { overwrite: true });
  } catch (error) {
    await workspace.fs.delete(neighbour).then(undefined, () => undefined);
    const cause = error instanceof Error ? error.message : String(error);
    throw new Error(
      l10n.t(
        '{0} could not be written. Choose a folder in which you may save files. ({1})',
        nameOf(file),
        cause,
      ),
      { cause: error },
    );
  }
}
