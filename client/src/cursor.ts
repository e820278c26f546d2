import {
  Disposable,
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
 * Tells the server where the author types, so that findings which may wait until they have left the place do.
 * Only after a change of the text: who opens a file or clicks through it gets every finding at once.
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
      window.onDidChangeTextEditorSelection(safe(({ textEditor }) => this.tell(textEditor))),
      workspace.onDidSaveTextDocument(safe((document) => this.stop(document))),
      window.onDidChangeActiveTextEditor(safe((editor) => this.stopAllBut(editor?.document))),
      window.onDidChangeWindowState(
        safe((state) => (state.focused ? undefined : this.stopAllBut(undefined))),
      ),
    ];
  }

  dispose(): void {
    Disposable.from(...this.subscriptions).dispose();
  }

  private async tell({ document, selection }: TextEditor): Promise<void> {
    if (this.typedIn.has(document)) await this.server.cursor(document, selection.active);
  }

  private async stop(document: TextDocument): Promise<void> {
    if (this.typedIn.delete(document)) await this.server.cursor(document);
  }

  private async stopAllBut(document: TextDocument | undefined): Promise<void> {
    await Promise.all(workspace.textDocuments.filter((one) => one !== document).map((one) => this.stop(one)));
  }
}
