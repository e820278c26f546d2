import {
  commands,
  Range,
  window,
  workspace,
  type Disposable,
  type TextDocument,
  type TextDocumentChangeEvent,
  type TextEditor,
} from 'vscode';
import { isTagBegun, leftItem, type LeftItem } from './list-item';

/** How often it is tried to take a marker away while the author types on. */
const MAX_TRIES = 50;

/**
 * Enter in an empty item of a list ends the list. The language configuration continues lists, but has no rule that
 * takes a marker away. Enter stays the editor's own, so that no key waits for the extension or overtakes it: once the
 * editor has broken the line of an empty item, its marker and the line end are taken away.
 */
export class ListLeaver implements Disposable {
  private readonly subscription = workspace.onDidChangeTextDocument((event) => this.changed(event));
  /** Where something is to be taken away; no longer when the author took Enter back. */
  private readonly leaving = new Set<TextDocument>();

  dispose(): void {
    this.subscription.dispose();
  }

  private changed({ document, contentChanges, reason }: TextDocumentChangeEvent): void {
    if (document.languageId !== 'hsm' || contentChanges.length === 0) return;
    if (reason !== undefined) {
      this.leaving.delete(document);
      return;
    }
    // Several cursors make several changes; each moves the lines after it on by one.
    const items = [...contentChanges]
      .sort((a, b) => a.range.start.compareTo(b.range.start))
      .map(({ text, range: { start, isEmpty } }, index): LeftItem | undefined => {
        if (!isEmpty || (text !== '\n' && text !== '\r\n')) return undefined;
        const line = start.line + index;
        return leftItem(line, document.lineAt(line).text, document.lineAt(line + 1).text);
      });
    if (items.every((item) => item !== undefined)) void this.leave(document, items);
  }

  private async leave(document: TextDocument, items: readonly LeftItem[]): Promise<void> {
    const editor = window.activeTextEditor;
    if (editor?.document !== document) return;
    this.leaving.add(document);
    // An edit is refused when another key came before it; nothing that is typed after Enter changes these lines.
    for (let tries = 0; tries < MAX_TRIES && this.leaving.has(document); tries++) {
      const isThere = items.every(
        ({ line, text }) => line + 1 < document.lineCount && document.lineAt(line).text === text,
      );
      if (!isThere) break;
      const edited = editor.edit(
        (edit) => {
          for (const { line, start } of items) edit.delete(new Range(line, start, line + 1, 0));
        },
        // One undo takes this back together with Enter.
        { undoStopBefore: false, undoStopAfter: true },
      );
      // Rejected when the editor has been closed.
      if (await edited.then(undefined, () => true)) break;
    }
    if (this.leaving.delete(document)) await suggestAgain(editor);
  }
}

/** A list of completions that typing has opened meanwhile was closed by the edit. */
async function suggestAgain({ document, selection }: TextEditor): Promise<void> {
  const before = document.lineAt(selection.active.line).text.slice(0, selection.active.character);
  if (isTagBegun(before)) await commands.executeCommand('editor.action.triggerSuggest');
}
