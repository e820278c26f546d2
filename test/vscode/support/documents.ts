// Opens templates in the editor, with the cursor where the text has a █.
import * as vscode from 'vscode';
import { present } from './assert';
import { waitFor } from './wait';

/** A template that is open in the active editor. */
export interface Opened {
  document: vscode.TextDocument;
  editor: vscode.TextEditor;
  /** Where the █ was; the start of the text without one. */
  cursor: vscode.Position;
}

/**
 * Opens a text that was never saved, as a template unless another language is named. The editor gives the name of an unsaved
 * document that was just closed again, and sometimes the closed one with it: it keeps that name then, and the text is opened again.
 *
 * @throws when the editor shows another text each time
 */
export async function openText(marked: string, language = 'hsm'): Promise<Opened> {
  const { text, offset } = cutCursor(marked);
  let shown = '';
  for (let attempt = 0; attempt < 5; attempt++) {
    const opened = await show(await vscode.workspace.openTextDocument({ language, content: text }), offset);
    shown = opened.document.getText();
    if (asInEditor(shown) === asInEditor(text)) return opened;
  }
  throw new Error(`The editor shows another text: ${JSON.stringify(shown)}`);
}

/** The editor gives all lines the same end, and replaces halves of surrogate pairs. */
function asInEditor(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Opens a file of test/vscode/workspace. */
export async function openFile(name: string): Promise<Opened> {
  return show(await vscode.workspace.openTextDocument(fileUri(name)), 0);
}

/**
 * Opens a file as an author does, by the editor alone. What an extension opens stays open for some minutes after its
 * editor was closed, with the text that was not saved.
 */
export async function openByHand(uri: vscode.Uri): Promise<Opened> {
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  const editor = present(vscode.window.activeTextEditor, 'editor');
  return { document: editor.document, editor, cursor: editor.selection.active };
}

/** The address of a file of the workspace. */
export function fileUri(name: string): vscode.Uri {
  const folder = present(vscode.workspace.workspaceFolders?.[0], 'workspace folder');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Writes a file as UTF-8. */
export function writeText(uri: vscode.Uri, text: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** The text of a file in UTF-8. */
export async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/**
 * Shows a document with the cursor at an offset (UTF-16 units). The document of the editor counts: the name of an unsaved one
 * that was just closed is given again, and what was opened by it may still be the closed one, with its text.
 */
export async function show(opened: vscode.TextDocument, offset: number): Promise<Opened> {
  const editor = await vscode.window.showTextDocument(opened, { preview: false });
  const { document } = editor;
  const cursor = document.positionAt(offset);
  editor.selection = new vscode.Selection(cursor, cursor);
  return { document, editor, cursor };
}

/** Replaces the whole text, as typing would. The █ says where the cursor is then. */
export async function replaceText({ editor, document }: Opened, marked: string): Promise<vscode.Position> {
  const { text, offset } = cutCursor(marked);
  const all = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  if (!(await editor.edit((edit) => edit.replace(all, text))))
    throw new Error('The editor refused the edit.');
  return document.positionAt(offset);
}

/** Our findings in a document, by their ids, in the order of the text. */
export function findings(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter((finding) => finding.source === 'hsm')
    .sort((one, other) => one.range.start.compareTo(other.range.start));
}

/** The id of a finding's check. */
export function idOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until the errors and warnings are exactly these; information and hints are only advice. */
export function waitForFindings(document: vscode.TextDocument, ids: string[]): Promise<vscode.Diagnostic[]> {
  const shown = (): vscode.Diagnostic[] =>
    findings(document).filter((finding) => finding.severity <= vscode.DiagnosticSeverity.Warning);
  return waitFor(
    `the findings ${ids.join(', ') || '(none)'}`,
    shown,
    (now) => now.map(idOf).join() === ids.join(),
  );
}

/** Closes every editor and throws away what was not saved. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty === true) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

function cutCursor(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf('█');
  return { text: marked.replace('█', ''), offset: Math.max(0, offset) };
}
