import {
  ExtensionMode,
  l10n,
  Uri,
  window,
  workspace,
  type ExtensionContext,
  type TextDocument,
} from 'vscode';
import { DidOpenTextDocumentNotification, type BaseLanguageClient } from 'vscode-languageclient';
import { ServerRequest } from '../../server/src/shell/protocol';
import { createClient, type ClientMaker } from './client';
import { registerCommands } from './commands';
import { registerExplanations } from './commands/explain-check';
import { registerReadingViews } from './commands/show-for-reading';
import { answerFileRequests } from './config-files';
import { ComparedFiles } from './compared-files';
import { registerRegistered, type DesktopParts } from './registered';
import { Keys } from './registered/keys';
import { CursorReporter } from './cursor';
import { registerFolder } from './folder';
import { onFirstTemplate, recognizeTemplates } from './first-line';
import { describeError } from './describe-error';
import { createLog, guarded } from './log';
import { imageLoading } from './images';
import { ActiveSamples } from './preview/active-samples';
import { PreviewManager } from './preview/manager';
import { DEFAULT_VIEW, readView } from './preview/messages';
import type { ShownUpdate } from './preview/panel';
import type { PageServices } from './preview/services';
import { Server } from './server';
import { Status } from './status';
import { Supervisor, type SupervisedServer } from './supervisor';
import { registerWriting } from './writing';

/** What other extensions, and the tests inside the editor, may ask. */
export interface ExtensionApi {
  /** Every open preview: the template, and what its page was given last. */
  readonly previews: () => readonly {
    readonly uri: string;
    readonly locked: boolean;
    readonly shown: ShownUpdate | undefined;
    readonly noticed: string;
  }[];
  /** Keeps the key of an Edna address (`https://app.edna.ru`) in the secret storage, as if the author had typed it. */
  readonly keepKey: (address: string, key: string) => Promise<void>;
}

const VIEW_KEY = 'hsm.previewView';

/** Starts everything. The editor's commands work even when the server does not start; a notification says why. */
export async function activateExtension(
  context: ExtensionContext,
  make: ClientMaker,
  desktop?: DesktopParts,
): Promise<ExtensionApi> {
  const log = createLog();
  const supervisor = new Supervisor<TextDocument>({
    report: (message) => log.error(message),
    addressOf: (uri) => Uri.parse(uri).toString(),
    versionOf: (address) => workspace.textDocuments.find(({ uri }) => uri.toString() === address)?.version,
  });
  const client = createClient(log, supervisor, make);
  const server = new Server(client);
  const keys = new Keys(context);
  // A server that a debugger holds does not answer either.
  if (context.extensionMode !== ExtensionMode.Development) supervisor.watch(supervised(client, server));
  const activeSamples = new ActiveSamples(server, log);
  const comparedFiles = new ComparedFiles(client);
  const previews = new PreviewManager({ ...pageServices(context, server, log), activeSamples });
  context.subscriptions.push(
    log,
    { dispose: () => void client.dispose().catch((error: unknown) => log.warn(describeError(error))) },
    supervisor,
    server,
    activeSamples,
    previews,
    new CursorReporter(server, log),
    new Status(server, supervisor, log),
    server.onDidChangeState((state) => {
      if (state === 'stopped') supervisor.forgetRequests();
    }),
    registerExplanations(server),
    registerReadingViews(server),
    answerFileRequests(client),
    comparedFiles,
    registerRegistered({ context, server, previews, keys, log, desktop }),
    registerFolder({ context, server, log, comparedFiles }),
    registerWriting(server, log),
  );
  registerCommands({ context, server, previews, log });
  context.subscriptions.push(recognizeTemplates());
  await onFirstTemplate(() => startServer(server, log), context.subscriptions);
  return {
    previews: () =>
      previews.all.map(({ uri, locked, shown, noticed }) => ({
        uri: uri.toString(),
        locked,
        shown,
        noticed,
      })),
    keepKey: (address, key) => keys.keep(address, key),
  };
}

function supervised(client: BaseLanguageClient, server: Server): SupervisedServer<TextDocument> {
  return {
    isRunning: () => server.state === 'running',
    ping: () => client.sendRequest(ServerRequest.ping.method),
    restart: () => server.restart(),
    open: async (document) => {
      await client.getFeature(DidOpenTextDocumentNotification.method).getProvider(document)?.send(document);
    },
  };
}

/** Never rejects: when there is no server, a notification says so. */
async function startServer(server: Server, log: ReturnType<typeof createLog>): Promise<void> {
  try {
    await server.start();
  } catch (error) {
    log.error(describeError(error));
    void window.showErrorMessage(
      l10n.t(
        'The HSM language server could not be started, so templates are not checked. Run “HSM: Show Log” for details.',
      ),
    );
  }
}

function pageServices(
  context: ExtensionContext,
  server: Server,
  log: ReturnType<typeof createLog>,
): Omit<PageServices, 'activeSamples'> {
  return {
    extensionUri: context.extensionUri,
    server,
    log,
    guard: (name, run, notify) => guarded(log, name, run, notify),
    view: {
      get: () => readView(context.globalState.get(VIEW_KEY)) ?? DEFAULT_VIEW,
      set: async (view) => context.globalState.update(VIEW_KEY, view),
    },
    images: imageLoading,
    whyNotShown: () =>
      server.state === 'running'
        ? l10n.t('The preview cannot show this document.')
        : server.state === 'starting'
          ? l10n.t('The language server is starting…')
          : l10n.t('The language server has stopped. Start it with “HSM: Restart Language Server”.'),
  };
}
