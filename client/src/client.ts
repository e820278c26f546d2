import { env, workspace, type LogOutputChannel, type TextDocument } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
  DocumentDiagnosticRequest,
  LSPCancellationError,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/shell/protocol';
import { configWatcher } from './config-files';
import { CrashHandler } from './crashes';
import { withAllowedImages } from './hover-images';
import { answersWhileOpen } from './open-documents';
import { documentSelector } from './schemes';
import type { Supervisor } from './supervisor';
import { tidiedWhenAccepted } from './writing/accepted';

/** Makes the client of the host: a process on desktop, a worker on the web. */
export type ClientMaker = (
  id: string,
  name: string,
  options: LanguageClientOptions,
  initialization: InitializationOptions,
) => BaseLanguageClient;

/** The language client, not yet started. */
export function createClient(
  log: LogOutputChannel,
  supervisor: Supervisor<TextDocument>,
  make: ClientMaker,
): BaseLanguageClient {
  const initialization: InitializationOptions = {
    locale: env.language,
    explainCommand: 'hsm.explainCheck',
    compareCommand: 'hsm.compareRegistered',
    extractCommand: 'hsm.extractSample',
    codeLensCommands: {
      preview: 'hsm.openPreviewToSide',
      copy: 'hsm.copyForBpmsoft',
      problems: 'workbench.actions.view.problems',
      create: 'hsm.newTemplate',
    },
    configFiles: true,
    folderIndex: true,
  };
  const options: LanguageClientOptions = {
    documentSelector: documentSelector(),
    synchronize: { fileEvents: configWatcher() },
    initializationOptions: initialization,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: new CrashHandler(log),
    middleware: {
      ...supervisor.middleware,
      provideHover: async (document, position, token, next) =>
        withAllowedImages(await next(document, position, token)),
      provideCompletionItem: async (document, position, context, token, next) =>
        tidiedWhenAccepted(await next(document, position, context, token)),
      provideDiagnostics: answersWhileOpen({
        cancelled: () => new LSPCancellationError({ retriggerRequest: false }),
        pullAgain: () => pullDiagnostics(client),
      }),
    },
    diagnosticCollectionName: 'hsm',
    diagnosticPullOptions: { onChange: true, onSave: true, onFocus: true },
    // The protocol's own log level follows the channel's; hovers may run our commands only.
    markdown: {
      isTrusted: {
        enabledCommands: ['hsm.explainCheck', 'hsm.openPreviewToSide', 'hsm.compareRegistered'],
      },
      supportHtml: false,
    },
  };
  const client = make('hsm', 'HSM Templates', options, initialization);
  return client;
}

/** Requests the diagnostics of all open templates. */
function pullDiagnostics(client: BaseLanguageClient): void {
  for (const document of workspace.textDocuments) {
    const provider = client.getFeature(DocumentDiagnosticRequest.method).getProvider(document);
    if (!provider) continue;
    provider.onDidChangeDiagnosticsEmitter.fire();
    return;
  }
}
