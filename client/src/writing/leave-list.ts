import { commands, Disposable, Range, window, type TextEditor } from 'vscode';
import { emptyItem } from './list-item';

/** The key Enter is ours only while this is set: in an item that has no text yet. */
const CONTEXT = 'hsm.inEmptyListItem';

/**
 * Enter in an empty item of a list ends the list. The language configuration continues lists, but has no rule that
 * takes a marker away, so a context key tells the editor when Enter is ours. One line is looked at when the
 * cursor moves; Enter elsewhere never reaches the extension.
 */
export class ListLeaver implements Disposable {
  private isSet = false;
  private readonly subscription = Disposable.from(
    window.onDidChangeTextEditorSelection(({ textEditor }) => this.look(textEditor)),
    window.onDidChangeActiveTextEditor((editor) => this.look(editor)),
  );

  dispose(): void {
    this.subscription.dispose();
  }

  private look(editor: TextEditor | undefined): void {
    if (editor !== window.activeTextEditor) return;
    const inItem = editor?.document.languageId === 'hsm' && markersAt(editor) !== undefined;
    if (inItem === this.isSet) return;
    this.isSet = inItem;
    void commands.executeCommand('setContext', CONTEXT, inItem);
  }
}

/** `hsm.leaveList`: takes the marker away. A plain Enter when the text is another one by now. */
export async function leaveList(): Promise<void> {
  const editor = window.activeTextEditor;
  const markers = editor && markersAt(editor);
  if (!markers) {
    await commands.executeCommand('type', { text: '\n' });
    return;
  }
  await editor.edit((edit) => {
    for (const marker of markers) edit.delete(marker);
  });
}

/** The markers of the empty items in which all cursors stand; undefined when one stands elsewhere. */
function markersAt({ document, selections }: TextEditor): Range[] | undefined {
  const markers: Range[] = [];
  for (const { isEmpty, active } of selections) {
    const found = isEmpty ? emptyItem(document.lineAt(active).text, active.character) : undefined;
    if (!found) return undefined;
    markers.push(new Range(active.line, found.start, active.line, found.end));
  }
  return markers;
}
