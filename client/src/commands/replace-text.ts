import { l10n, Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { messageOf } from '../describe-error';
import { findOpen } from '../preview/document';
import { nameOf } from '../preview/titles';

/** A file and the text that it is to have. */
interface Replacement {
  readonly uri: string;
  readonly text: string;
}

/**
 * Puts other texts into files, as edits that can be undone. A file that cannot be changed does not keep the others from it: a
 * message names it and what to do. Unsaved changes are not overwritten.
 *
 * @returns what was replaced and saved
 */
export async function replaceFiles<One extends Replacement>(files: readonly One[]): Promise<readonly One[]> {
  const replaced: One[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const problem = await replaceFile(Uri.parse(file.uri), file.text);
    if (problem === undefined) replaced.push(file);
    else problems.push(problem);
  }
  if (problems.length > 0) void window.showErrorMessage(problems.join(' '));
  return replaced;
}

/** @returns why the file was not replaced, for the author */
async function replaceFile(uri: Uri, text: string): Promise<string | undefined> {
  // The author has compared the record with the saved text.
  if (findOpen(uri)?.isDirty === true)
    return l10n.t(
      '{0} has unsaved changes, so it was not replaced. Save it and run the import again.',
      nameOf(uri),
    );
  try {
    const present = (await workspace.openTextDocument(uri)).getText();
    const isDone = await replaceText(uri, text + (present.endsWith('\n') ? '\n' : ''));
    return isDone ? undefined : whyNotReplaced(uri);
  } catch (error) {
    return `${nameOf(uri)}: ${messageOf(error)}`;
  }
}

function whyNotReplaced(uri: Uri): string {
  return findOpen(uri)?.isDirty === true
    ? l10n.t(
        '{0} could not be saved, so the file has its old text. The new one is in the editor: allow changes to the file and save it there, or undo the change.',
        nameOf(uri),
      )
    : l10n.t(
        '{0} was not replaced and has its old text. Allow changes to it and run the import again.',
        nameOf(uri),
      );
}

/**
 * Puts another text into a file, as an edit that can be undone.
 *
 * @returns whether the file has it
 */
export async function replaceText(uri: Uri, text: string): Promise<boolean> {
  const document = await workspace.openTextDocument(uri);
  const edit = new WorkspaceEdit();
  const end = document.positionAt(document.getText().length);
  edit.replace(uri, new Range(document.positionAt(0), end), text);
  return (await workspace.applyEdit(edit)) && (await document.save());
}

/** What to say about a configuration that could not be changed. */
export function unchangeable(uri: Uri): Error {
  return new Error(
    l10n.t(
      '{0} could not be changed. Check that it has no errors, is saved and may be written, and run the import again.',
      nameOf(uri),
    ),
  );
}
