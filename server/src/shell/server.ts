import {
  DidChangeConfigurationNotification,
  TextDocumentSyncKind,
  type Connection,
  type InitializeResult,
} from 'vscode-languageserver';
import { REFACTOR_KINDS } from '../service';
import { clientFeatures, type ClientFeatures } from './client-capabilities';
import { ServerContext } from './context';
import { DiagnosticsHandler } from './diagnostics';
import { Documents } from './documents';
import { listenToEditing } from './editing';
import { listenToFeatures } from './features';
import { listenToReading, READING_CAPABILITIES, refreshReading } from './reading';
import { listenToCustomRequests } from './requests';
import { describeCause } from './safe';
import { Settings } from './settings';
import { Typing } from './typing';

const CAPABILITIES: InitializeResult['capabilities'] = {
  ...READING_CAPABILITIES,
  textDocumentSync: {
    openClose: true,
    change: TextDocumentSyncKind.Incremental,
    save: { includeText: false },
  },
  completionProvider: { triggerCharacters: ['[', '*', '#', '{'] },
  hoverProvider: true,
  workspaceSymbolProvider: true,
  codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.hsm', ...REFACTOR_KINDS] },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};
const PULL: InitializeResult['capabilities'] = {
  diagnosticProvider: { identifier: 'hsm', interFileDependencies: false, workspaceDiagnostics: false },
};

/** Serves one editor over a connection; the same on Node.js and in a web worker. */
export function startServer(connection: Connection): void {
  let features: ClientFeatures | undefined;
  const clientCan = (): ClientFeatures => (features ??= clientFeatures({ capabilities: {} }));
  const typing = new Typing();
  const documents = new Documents(
    (uri) => typing.knows(uri),
    (before, change) => typing.changes(before, change),
  );
  const settings = new Settings(connection, clientCan);
  const context = new ServerContext(connection, clientCan, documents, settings, typing);
  const diagnostics = new DiagnosticsHandler(context);

  connection.onInitialize((params) => {
    features = clientFeatures(params);
    settings.setFolders(params.workspaceFolders?.map(({ uri }) => uri) ?? []);
    return {
      capabilities: features.pullsDiagnostics ? { ...CAPABILITIES, ...PULL } : CAPABILITIES,
      serverInfo: { name: 'hsm' },
    };
  });
  connection.onInitialized(() => {
    if (clientCan().workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(() => void readFolders(context, diagnostics));
    }
    if (!clientCan().registersConfigurationChanges) return;
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: 'hsm' })
      .catch((cause: unknown) => context.log(`client/registerCapability failed: ${describeCause(cause)}`));
  });
  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    settings.changed(pushed);
    diagnostics.refresh();
    refreshReading(context);
  });
  connection.onDidChangeWatchedFiles(() => {
    settings.filesChanged();
    diagnostics.refresh();
    refreshReading(context);
  });
  diagnostics.listen();
  listenToFeatures(context);
  listenToReading(context);
  listenToEditing(context);
  listenToCustomRequests(context, diagnostics);
  documents.open.listen(connection);
  connection.listen();
}

async function readFolders(context: ServerContext, diagnostics: DiagnosticsHandler): Promise<void> {
  try {
    const folders = await context.connection.workspace.getWorkspaceFolders();
    context.settings.setFolders(folders?.map(({ uri }) => uri) ?? []);
    diagnostics.refresh();
  } catch (cause) {
    context.log(`workspace/workspaceFolders failed: ${describeCause(cause)}`);
  }
}
