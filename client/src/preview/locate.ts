import {
  Range,
  TextEditorRevealType,
  ViewColumn,
  window,
  workspace,
  type TextEditor,
  type Uri,
} from 'vscode';
import type { PageCursor } from './messages';

/** Of the preview, and of the editor that the author used last. */
interface Columns {
  readonly preview: ViewColumn | undefined;
  readonly writing: ViewColumn | undefined;
}

/**
 * Selects a piece of the source, in the editor that shows it already or in a new one beside the preview. Nothing
 * scrolls when the piece is in view.
 *
 * @param place offsets into the document, and its version when the page showed it
 */
export async function revealSource(
  uri: Uri,
  place: { readonly start: number; readonly end: number; readonly version: number },
  columns: Columns,
): Promise<void> {
  const editor = await showEditor(uri, columns);
  const { document } = editor;
  // The text has changed since: the offsets may be wrong, so the author is only taken to the file.
  if (document.version !== place.version) return;
  const range = new Range(document.positionAt(place.start), document.positionAt(place.end));
  // One change of the selection, in the call that shows the editor: a second one would mark the bubble twice.
  await window.showTextDocument(document, {
    viewColumn: editor.viewColumn ?? ViewColumn.One,
    selection: range,
    preserveFocus: false,
  });
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** What the author has selected, as offsets. */
export function cursorOf({ document, selection }: TextEditor): PageCursor {
  return { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
}

async function showEditor(uri: Uri, columns: Columns): Promise<TextEditor> {
  const visible = window.visibleTextEditors.filter(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  const shown = visible.find(({ viewColumn }) => viewColumn === columns.writing) ?? visible[0];
  if (shown !== undefined) return shown;
  const document = await workspace.openTextDocument(uri);
  const viewColumn = columns.preview === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
  return window.showTextDocument(document, { viewColumn });
}
