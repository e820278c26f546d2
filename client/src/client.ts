import { env, type LogOutputChannel, type TextDocument } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { RevealOutputChannelOn } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/shell/protocol';
import { configWatcher } from './config-files';
import { CrashHandler } from './crashes';
import { withAllowedImages } from './hover-images';
import { documentSelector } from './schemes';
import type { Supervisor } from './supervisor';

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
  return make('hsm', 'HSM Templates', options, initialization);
}
