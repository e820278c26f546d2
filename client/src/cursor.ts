import {
  Disposable,
  TextDocumentSaveReason,
  window,
  workspace,
  type LogOutputChannel,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import { guarded } from './log';
import { isTemplate } from './preview/manager';
import type { Server } from './server';

/**
 * Sends the cursor position to the server, so that findings which may wait until the author leaves the place do. Always,
 * because the server has to know the place before the first key stroke there; a cursor that only comes by silences
 * nothing. Only in a text that was changed is there anything to stop.
 */
export class CursorReporter implements Disposable {
  private readonly typedIn = new WeakSet<TextDocument>();
  private readonly subscriptions: Disposable[];

  constructor(
    private readonly server: Server,
    log: LogOutputChannel,
  ) {
    const safe = <Arguments extends unknown[]>(run: (...parameters: Arguments) => unknown) =>
      guarded(log, 'cursor', run);
    this.subscriptions = [
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && isTemplate(document)) this.typedIn.add(document);
      }),
      window.onDidChangeTextEditorSelection(safe(({ textEditor }) => this.report(textEditor))),
      // Saved by itself after a moment, the author is still typing: editors in the browser save like that by default.
      workspace.onWillSaveTextDocument(
        safe(({ document, reason }) =>
          reason === TextDocumentSaveReason.AfterDelay ? undefined : this.stop(document),
        ),
      ),
      window.onDidChangeActiveTextEditor(
        safe(async (editor) => {
          await this.stopAllBut(editor?.document);
          if (editor) await this.report(editor);
        }),
      ),
      // A new server knows of no cursor, and would take the first key stroke for a text that is done.
      server.onDidChangeState(
        safe((state) => {
          const editor = window.activeTextEditor;
          return state === 'running' && editor ? this.report(editor) : undefined;
        }),
      ),
      window.onDidChangeWindowState(
        safe((state) => (state.focused ? undefined : this.stopAllBut(undefined))),
      ),
    ];
  }

  dispose(): void {
    Disposable.from(...this.subscriptions).dispose();
  }

  private async report({ document, selection }: TextEditor): Promise<void> {
    if (isTemplate(document)) await this.server.cursor(document, selection.active);
  }

  private async stop(document: TextDocument): Promise<void> {
    if (this.typedIn.delete(document)) await this.server.cursor(document);
  }

  private async stopAllBut(document: TextDocument | undefined): Promise<void> {
    await Promise.all(workspace.textDocuments.filter((one) => one !== document).map((one) => this.stop(one)));
  }
}
