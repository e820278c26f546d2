import {
  DidChangeConfigurationNotification,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver';
import { indexInBackground } from './background-index';
import { clientFeatures, type ClientFeatures } from './client-capabilities';
import { ServerContext } from './context';
import { DiagnosticsHandler } from './diagnostics';
import { Documents } from './documents';
import { listenToEditing } from './editing';
import { listenToFeatures } from './features';
import { listenToRenames } from './renames';
import { listenToReading } from './reading';
import { refreshReading } from './refresh';
import { listenToCustomRequests } from './requests';
import { listenToActionChoices } from './sample-actions';
import { describeCause } from './safe';
import { Settings } from './settings';
import { Typing } from './typing';

/**
 * Everything that the server does for one editor after `initialize`: sets up all handlers of the connection. Called
 * between two messages, so none is missed.
 */
export function startLanguage(connection: Connection, params: InitializeParams): void {
  const features = clientFeatures(params);
  const clientCan = (): ClientFeatures => features;
  const typing = new Typing();
  const documents = new Documents(
    (uri) => typing.knows(uri),
    (before, change) => typing.changes(before, change),
  );
  const settings: Settings = new Settings(connection, clientCan, (folder) =>
    diagnostics.unusedSamples.placeholdersBelow(folder),
  );
  const context: ServerContext = new ServerContext(connection, clientCan, documents, settings, typing);
  const diagnostics: DiagnosticsHandler = new DiagnosticsHandler(context);

  settings.setFolders(params.workspaceFolders?.map(({ uri }) => uri) ?? []);
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
  listenToFeatures(context, diagnostics.unusedSamples);
  listenToActionChoices(context);
  listenToReading(context);
  listenToEditing(context);
  listenToRenames(context);
  listenToCustomRequests(context, diagnostics);
  indexInBackground(context);
  documents.open.listen(connection);
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
