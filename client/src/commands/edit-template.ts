import { Range, Selection, window, type TextEditor } from 'vscode';
import {
  ServerRequest,
  type EditAnswer,
  type EditOperation,
  type EditParams,
} from '../../../server/src/shell/protocol';
import { askToOpenTemplate, warnOfChangedText } from '../notices';
import { isTemplate } from '../preview/manager';
import type { Server } from '../server';

type PlainRange = EditAnswer['selections'][number];

/**
 * Changes the template in the active editor as the server says, in one step of undo, and puts the cursors where they
 * belong. Nothing is changed when the text was changed meanwhile.
 */
export async function editTemplate(server: Server, operation: EditOperation): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined || !isTemplate(editor.document)) {
    askToOpenTemplate();
    return;
  }
  const { uri, version } = editor.document;
  const parameters: EditParams = {
    textDocument: { uri: server.uriText(uri), version },
    selections: editor.selections.map(({ start, end }) => ({
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    })),
    operation,
  };
  const answer = await server.request(ServerRequest.edit, parameters);
  if (answer === undefined) throw new Error(server.whyNot());
  if (editor.document.version !== version) {
    warnOfChangedText();
    return;
  }
  if (answer.message !== undefined) void window.showInformationMessage(answer.message);
  if (!(await apply(editor, answer))) warnOfChangedText();
}

/** @returns whether the editor took the edits */
async function apply(editor: TextEditor, { edits, selections }: EditAnswer): Promise<boolean> {
  if (edits.length > 0) {
    const done = await editor.edit((builder) => {
      for (const { range, newText } of edits) builder.replace(rangeOf(range), newText);
    });
    if (!done) return false;
  }
  editor.selections = selections.map((range) => {
    const { start, end } = rangeOf(range);
    return new Selection(start, end);
  });
  const first = editor.selections[0];
  if (first) editor.revealRange(first);
  return true;
}

function rangeOf({ start, end }: PlainRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
