import {
  l10n,
  Position,
  Range,
  Selection,
  window,
  workspace,
  type Disposable,
  type TextDocument,
  type TextDocumentChangeEvent,
} from 'vscode';
import { endOfPasted, sameText } from './pasted-range';

/** A text that is about to be pasted, and what it becomes. */
interface Expected {
  readonly document: TextDocument;
  readonly start: Position;
  readonly text: string;
  readonly converted: Promise<string | undefined>;
}

/**
 * Replaces a text once the editor has pasted it. The paste stays the editor's own: it never waits for the extension,
 * and the replacement is a step of its own, so that one undo brings back the text as it was copied.
 */
export class PasteFollower implements Disposable {
  private readonly subscription = workspace.onDidChangeTextDocument((event) => this.changed(event));
  private expected: Expected | undefined;

  /** Called before the text is pasted. */
  expect(
    document: TextDocument,
    start: Position,
    text: string,
    converted: Promise<string | undefined>,
  ): void {
    this.expected = { document, start, text, converted };
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private changed({ document, contentChanges }: TextDocumentChangeEvent): void {
    const { expected } = this;
    if (document !== expected?.document || contentChanges.length === 0) return;
    this.expected = undefined;
    const [change] = contentChanges;
    const isPasted =
      contentChanges.length === 1 &&
      change?.range.start.isEqual(expected.start) === true &&
      sameText(change.text, expected.text);
    if (isPasted) void this.replace(expected, document.version);
  }

  private async replace({ document, start, text, converted }: Expected, version: number): Promise<void> {
    const newText = await converted.catch(() => undefined);
    const editor = window.activeTextEditor;
    // Typed meanwhile, or gone elsewhere: the text stays as it was copied.
    if (newText === undefined || sameText(newText, text)) return;
    if (editor?.document !== document || document.version !== version) return;
    const end = endOfPasted(start, text);
    const isDone = await editor.edit((edit) =>
      edit.replace(new Range(start, new Position(end.line, end.character)), newText),
    );
    if (!isDone) return;
    const cursor = endOfPasted(start, newText);
    const place = new Position(cursor.line, cursor.character);
    editor.selection = new Selection(place, place);
    window.setStatusBarMessage(
      l10n.t('Pasted for WhatsApp. Undo brings back the text as it was copied.'),
      5000,
    );
  }
}
