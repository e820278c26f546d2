import {
  LSPErrorCodes,
  ResponseError,
  type Diagnostic,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import {
  configFindings,
  getConfigDiagnostics,
  getDiagnostics,
  readConfig,
  staleDiagnostic,
} from '../service';
import { isConfigFile } from './lsp-ports';
import type { ServerContext } from './context';
import type { CheckedDocument } from './documents';
import { describeCause } from './safe';
import { UnusedSamples } from './unused-samples';

/**
 * Diagnostics: requested by editors that can (a document at a time, nothing of another file matters), published for
 * each version to the others. Neither waits for a pause in the typing.
 */
export class DiagnosticsHandler {
  readonly unusedSamples: UnusedSamples;

  constructor(private readonly context: ServerContext) {
    this.unusedSamples = new UnusedSamples(context, (uris) => {
      if (context.features().pullsDiagnostics) this.refresh();
      else for (const uri of uris) this.publish(uri);
    });
  }

  listen(): void {
    const { connection, documents, typing } = this.context;
    connection.languages.diagnostics.on(
      this.context.guarded<
        DocumentDiagnosticParams,
        DocumentDiagnosticReport,
        DiagnosticServerCancellationData
      >({
        name: 'textDocument/diagnostic',
        fallback: { kind: 'full', items: [] },
        uriOf: ({ textDocument }) => textDocument.uri,
        changed: () =>
          new ResponseError(LSPErrorCodes.ServerCancelled, 'changed', { retriggerRequest: true }),
        answer: ({ textDocument }) => {
          const ofConfiguration = this.configDiagnostics(textDocument.uri);
          if (ofConfiguration) return ofConfiguration.then((items) => ({ kind: 'full', items }));
          return this.context.withChecked<DocumentDiagnosticReport>(
            textDocument.uri,
            { kind: 'full', items: [] },
            (checked) => ({ kind: 'full', items: this.diagnosticsOf(checked) }),
          );
        },
      }),
    );
    documents.open.onDidChangeContent(({ document }) => {
      this.publish(document.uri);
      this.unusedSamples.templateChanged(document.uri);
    });
    documents.open.onDidClose(({ document }) => {
      typing.closed(document.uri);
      this.unusedSamples.closed(document.uri);
      if (this.context.features().pullsDiagnostics) return;
      this.send(document.uri, undefined, []);
    });
  }

  /** Reports all diagnostics again, because what decides about them changed. */
  refresh(): void {
    const { connection, documents, features } = this.context;
    if (!features().pullsDiagnostics) for (const uri of documents.open.keys()) this.publish(uri);
    else if (features().refreshesDiagnostics)
      void connection.languages.diagnostics.refresh().catch(this.failed);
  }

  /** After the cursor moved in a document, or it was saved: `mustReport` when something waited for that. */
  typed(uri: string, mustReport: boolean): void {
    if (!mustReport) return;
    if (this.context.features().pullsDiagnostics) this.refresh();
    else this.publish(uri);
  }

  private publish(uri: string): void {
    if (this.context.features().pullsDiagnostics) return;
    try {
      const ofConfiguration = this.configDiagnostics(uri);
      if (ofConfiguration) {
        const version = this.context.documents.versionOf(uri);
        ofConfiguration
          .then((items) => {
            if (this.context.documents.versionOf(uri) === version) this.send(uri, version, items);
          })
          .catch(this.failed);
        return;
      }
      const sent = this.context.withChecked(uri, undefined, (checked) => {
        this.send(uri, checked.version, this.diagnosticsOf(checked));
      });
      if (sent instanceof Promise) sent.catch(this.failed);
    } catch (cause) {
      this.failed(cause);
    }
  }

  /** Of a configuration file; undefined for any other document. */
  private configDiagnostics(uri: string): Promise<Diagnostic[]> | undefined {
    const text = isConfigFile(uri) ? this.context.documents.open.get(uri) : undefined;
    if (!text) return undefined;
    const { language } = this.context.features();
    const lists = this.context.settings.project.listFindings(uri);
    return Promise.all([this.unusedSamples.of(text), lists]).then(([unused, findings]) =>
      getConfigDiagnostics(text, configFindings(readConfig(text.getText()), unused, findings), language),
    );
  }

  private diagnosticsOf({ text, verdict, rules }: CheckedDocument): Diagnostic[] {
    const { language, relatedInformation, pullsDiagnostics, refreshesDiagnostics } = this.context.features();
    // What waits must be reported later; an editor that cannot be asked to pull again would never get it.
    const mayWait = !pullsDiagnostics || refreshesDiagnostics;
    const findings = mayWait
      ? this.context.typing.reportable(text.uri, verdict.open, text.getText())
      : verdict.open;
    const diagnostics = getDiagnostics(text, findings, {
      language,
      relatedInformation,
      maximum: rules.maximum,
    });
    return verdict.stale.length === 0
      ? diagnostics
      : [staleDiagnostic(verdict.stale, language), ...diagnostics];
  }

  private send(uri: string, version: number | undefined, diagnostics: Diagnostic[]): void {
    const params = version === undefined ? { uri, diagnostics } : { uri, version, diagnostics };
    void this.context.connection.sendDiagnostics(params).catch(this.failed);
  }

  private readonly failed = (cause: unknown): void => {
    this.context.log(`diagnostics failed: ${describeCause(cause)}`);
  };
}
