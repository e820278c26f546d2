import {
  l10n,
  Uri,
  window,
  workspace,
  type Disposable,
  type LogOutputChannel,
  type TextDocument,
} from 'vscode';
import type { CardValues } from '../../../server/src/shell/protocol';
import { describeError, messageOf } from '../describe-error';
import { writeProjectFile } from '../commands/write-project-file';
import type { Server } from '../server';

/**
 * The samples of documents that were made from a ready-made template: the server has them while a document is not saved,
 * the configuration file when it is.
 */
export class CardDocuments implements Disposable {
  /** By the address of the document. */
  private readonly values = new Map<string, CardValues>();
  private readonly subscriptions: readonly Disposable[];

  constructor(
    private readonly server: Server,
    private readonly log: LogOutputChannel,
  ) {
    this.subscriptions = [
      // A new server knows nothing of them.
      server.onDidChangeState((state) => {
        if (state !== 'running') return;
        for (const [uri, values] of this.values) this.send(Uri.parse(uri), values);
      }),
      workspace.onDidSaveTextDocument((document) => this.saved(document)),
      workspace.onDidCloseTextDocument(({ uri }) => void this.values.delete(uri.toString())),
    ];
  }

  /** Before the text is there, so that no check sees it without its samples. */
  opened(document: TextDocument, values: CardValues): void {
    if (Object.keys(values.samples).length === 0) return;
    this.values.set(document.uri.toString(), values);
    this.send(document.uri, values);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private send(uri: Uri, values: CardValues): void {
    this.server.sendCardValues(uri, values).catch((error: unknown) => this.log.warn(describeError(error)));
  }

  /** The editor writes a new file with the text of an unsaved document first, and closes that document then. */
  private saved(file: TextDocument): void {
    if (file.languageId !== 'hsm' || this.values.size === 0) return;
    const text = file.getText();
    const source = workspace.textDocuments.find(
      (one) => this.values.has(one.uri.toString()) && one.getText() === text,
    );
    const values = source && this.values.get(source.uri.toString());
    if (!values) return;
    this.values.delete(source.uri.toString());
    this.keep(file, values).catch((error: unknown) => {
      this.log.warn(describeError(error));
      // Nobody asked for it by a command, but the samples are gone with the document.
      void window.showWarningMessage(messageOf(error));
    });
  }

  private async keep({ uri }: TextDocument, values: CardValues): Promise<void> {
    const file = await this.server.keepCardValues(uri, values);
    if (!file || !(await writeProjectFile(file.uri, file.content))) return;
    void window.showInformationMessage(
      l10n.t('The samples for {0} are kept in hsm.config.json.', workspace.asRelativePath(uri)),
    );
  }
}
