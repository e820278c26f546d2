import {
  EventEmitter,
  l10n,
  type CancellationToken,
  type Diagnostic,
  type Disposable,
  type Position,
  type Range,
  type TextDocument,
  type TextEdit,
  type Uri,
  type WorkspaceEdit,
} from 'vscode';
import {
  CodeActionResolveRequest,
  State,
  type BaseLanguageClient,
  type Diagnostic as ProtocolDiagnostic,
  type Range as ProtocolRange,
  type TextEdit as ProtocolEdit,
  type WorkspaceEdit as ProtocolWorkspaceEdit,
} from 'vscode-languageclient';
import { answerRequest } from './answer-request';
import {
  ServerNotification,
  ServerRequest,
  type AcceptFindingParams,
  type AddSampleAnswer,
  type AddSampleParams,
  type BaselineFile,
  type CardValues,
  type CardValuesParams,
  type CursorParams,
  type ExplainParams,
  type ExportParams,
  type Preview,
  type PreviewParams,
  type RemoveStaleParams,
  type RequestDescriptor,
  type Summary,
  type SampleSetParams,
  type SaveSamplesParams,
  type SummaryParams,
  type TextParams,
} from '../../server/src/shell/protocol';

/** How the server is doing. */
export type ServerState = 'starting' | 'running' | 'stopped';

/** Everything that the client asks of the server beyond the protocol, typed. */
export class Server implements Disposable {
  private readonly changed = new EventEmitter<ServerState>();
  private readonly subscription: { dispose(): void };
  /** Fires when the server started, is ready, or ended. */
  readonly onDidChangeState = this.changed.event;
  state: ServerState = 'starting';

  constructor(private readonly client: BaseLanguageClient) {
    this.subscription = client.onDidChangeState(({ newState }) => {
      this.state = stateOf(newState);
      this.changed.fire(this.state);
    });
  }

  /** Rejects when the server cannot be started. */
  start(): Promise<void> {
    return this.client.start();
  }

  /** Stops the server, also one that hangs or failed to start, and starts it again. */
  async restart(): Promise<void> {
    try {
      await this.client.stop();
    } catch {
      // It was not running, or did not answer: either way a new one is started.
    }
    await this.client.start();
  }

  /** The message for the user when an answer is missing. */
  whyNot(): string {
    return this.state === 'running'
      ? l10n.t('the language server does not know this document')
      : l10n.t('the language server is not running. Start it with “HSM: Restart Language Server”.');
  }

  /** Budgets, number of problems, and the section of the cursor; undefined when the server does not run or does not know the document. */
  async summary(uri: Uri, cursor?: Position): Promise<Summary | undefined> {
    const textDocument = { uri: this.uriText(uri) };
    const parameters: SummaryParams = cursor
      ? { textDocument, position: { line: cursor.line, character: cursor.character } }
      : { textDocument };
    return this.ask(ServerRequest.summary, parameters);
  }

  /** The message as the page shows it; undefined like `summary`. */
  async preview(
    uri: Uri,
    options: Omit<PreviewParams, 'textDocument'>,
    token?: CancellationToken,
  ): Promise<Preview | undefined> {
    const parameters: PreviewParams = { ...options, textDocument: { uri: this.uriText(uri) } };
    return this.ask(ServerRequest.preview, parameters, token);
  }

  /** The text to copy; undefined like `summary`. */
  async text(uri: Uri, form: TextParams['form']): Promise<string | undefined> {
    const parameters: TextParams = { textDocument: { uri: this.uriText(uri) }, form };
    return this.ask(ServerRequest.text, parameters);
  }

  /** The page of a check, Markdown; undefined when there is no such check. */
  async explain(check: string): Promise<string | undefined> {
    const parameters: ExplainParams = { check };
    return this.ask(ServerRequest.explain, parameters);
  }

  /** The baseline file with a finding added; undefined when it cannot be. */
  async acceptFinding(parameters: AcceptFindingParams): Promise<BaselineFile | undefined> {
    return this.ask(ServerRequest.acceptFinding, parameters);
  }

  /** The baseline file without the entries of a template that fit nothing; undefined when there are none. */
  async removeStaleAccepted(uri: Uri): Promise<BaselineFile | undefined> {
    const parameters: RemoveStaleParams = { textDocument: { uri: this.uriText(uri) } };
    return this.ask(ServerRequest.removeStaleAccepted, parameters);
  }

  /** The configuration file with values in a sample set, to be written; undefined when it cannot be. */
  async saveSamples(
    uri: Uri,
    sampleSet: string,
    values: Readonly<Record<string, string>>,
  ): Promise<BaselineFile | undefined> {
    const parameters: SaveSamplesParams = { textDocument: { uri: this.uriText(uri) }, sampleSet, values };
    return this.ask(ServerRequest.saveSamples, parameters);
  }

  /** The configuration file with the samples of a ready-made template that is saved now; undefined for nothing to write. */
  async keepCardValues(uri: Uri, values: CardValues): Promise<BaselineFile | undefined> {
    return this.ask(ServerRequest.keepCardValues, { ...values, textDocument: { uri: this.uriText(uri) } });
  }

  /** The changes that put one sample into its set, or why not; undefined when there is no folder for the file. */
  async addSample(parameters: AddSampleParams): Promise<AddSampleAnswer | undefined> {
    return this.ask(ServerRequest.addSample, parameters);
  }

  /** The edits of an action that was chosen, by its `data`; undefined when they cannot be made any more. */
  async chosenEdit(data: unknown): Promise<WorkspaceEdit | undefined> {
    if (this.state !== 'running') return undefined;
    const { edit } = await this.client.sendRequest(CodeActionResolveRequest.type, { title: '', data });
    return edit && this.editOf(edit);
  }

  /** One self-contained page of the message, HTML; undefined like `summary`. */
  async exportPage(uri: Uri, options: Omit<ExportParams, 'textDocument'>): Promise<string | undefined> {
    const parameters: ExportParams = { ...options, textDocument: { uri: this.uriText(uri) } };
    return this.ask(ServerRequest.export, parameters);
  }

  /** Sends where the author types; without a position: they have stopped. */
  async cursor(document: TextDocument, position?: Position): Promise<void> {
    if (this.state !== 'running') return;
    const textDocument = { uri: this.uriText(document.uri) };
    const parameters: CursorParams = position
      ? { textDocument, position: { line: position.line, character: position.character } }
      : { textDocument };
    await this.client.sendNotification(ServerNotification.cursor.method, parameters);
  }

  /** Sends which sample set the author looks at; undefined: none. */
  async sendSampleSet(name: string | undefined): Promise<void> {
    if (this.state !== 'running') return;
    const parameters: SampleSetParams = { name: name ?? null };
    await this.client.sendNotification(ServerNotification.sampleSet.method, parameters);
  }

  /** Sends the samples of a document that is not saved yet. */
  async sendCardValues(uri: Uri, values: CardValues): Promise<void> {
    if (this.state !== 'running') return;
    const parameters: CardValuesParams = { ...values, textDocument: { uri: this.uriText(uri) } };
    await this.client.sendNotification(ServerNotification.cardValues.method, parameters);
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  /** How the server names a file. */
  uriText(uri: Uri): string {
    return this.client.code2ProtocolConverter.asUri(uri);
  }

  /** The file that the server names so. */
  uriOf(text: string): Uri {
    return this.client.protocol2CodeConverter.asUri(text);
  }

  /**
   * Asks the server something that somebody waits for: a server that was not needed before is started.
   *
   * @throws when it cannot be started
   */
  async request<Params, Answer>(
    descriptor: RequestDescriptor<Params, Answer>,
    parameters: Params,
  ): Promise<NonNullable<Answer> | undefined> {
    if (this.state !== 'running') await this.start();
    return this.ask(descriptor, parameters);
  }

  /** Findings as the editor shows them. */
  async diagnosticsOf(items: readonly ProtocolDiagnostic[]): Promise<Diagnostic[]> {
    return this.client.protocol2CodeConverter.asDiagnostics([...items]);
  }

  /** A range as the protocol has it: a plain object, which a worker can be sent. */
  rangeText(range: Range): ProtocolRange {
    return this.client.code2ProtocolConverter.asRange(range);
  }

  /** A range as the editor has it. */
  rangeOf(range: ProtocolRange): Range {
    return this.client.protocol2CodeConverter.asRange(range);
  }

  /** Changes of several files as the editor makes them. */
  async editOf(edit: ProtocolWorkspaceEdit): Promise<WorkspaceEdit> {
    return this.client.protocol2CodeConverter.asWorkspaceEdit(edit);
  }

  /** Edits as the editor makes them. */
  async editsOf(edits: readonly ProtocolEdit[]): Promise<TextEdit[]> {
    return this.client.protocol2CodeConverter.asTextEdits([...edits]);
  }

  /** Answers what the server asks of the editor. */
  answer<Params, Answer>(
    descriptor: RequestDescriptor<Params, Answer>,
    run: (parameters: Params) => Promise<Answer>,
  ): Disposable {
    return answerRequest(this.client, descriptor, run);
  }

  private async ask<Params, Answer>(
    { method }: RequestDescriptor<Params, Answer>,
    parameters: Params,
    token?: CancellationToken,
  ): Promise<NonNullable<Answer> | undefined> {
    if (this.state !== 'running') return undefined;
    // An undefined token would be sent as a second parameter.
    const answer = token
      ? await this.client.sendRequest<Answer | null>(method, parameters, token)
      : await this.client.sendRequest<Answer | null>(method, parameters);
    return answer ?? undefined;
  }
}

function stateOf(state: State): ServerState {
  switch (state) {
    case State.Running:
      return 'running';
    case State.Starting:
      return 'starting';
    case State.Stopped:
    case State.StartFailed:
      return 'stopped';
  }
}
