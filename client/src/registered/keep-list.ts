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
import { unwritable, writeText } from '../commands/write-page';

/** Writes a file in one step. */
export type WriteWhole = (path: string, text: string) => Promise<void>;

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
 * @param writeWhole on the desktop; elsewhere the editor's file system writes
 */
export async function keepList(
  server: Server,
  file: Uri,
  text: string,
  replace: (why: string) => Promise<boolean>,
  writeWhole?: WriteWhole,
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
  await write(file, text, writeWhole);
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

/** The text of a list; undefined when there is no such file, empty when it is not text. */
export async function readList(file: Uri): Promise<string | undefined> {
  try {
    const read = decode(await workspace.fs.readFile(file));
    return read.ok ? read.value.text : '';
  } catch {
    return undefined;
  }
}

async function write(file: Uri, text: string, writeWhole: WriteWhole | undefined): Promise<void> {
  if (writeWhole === undefined || file.scheme !== 'file') {
    await writeText(file, text, 'project');
    return;
  }
  try {
    // The editor's file system makes the folder itself.
    await workspace.fs.createDirectory(Uri.joinPath(file, '..'));
    await writeWhole(file.fsPath, text);
  } catch (error) {
    throw unwritable(file, error, 'project');
  }
}
