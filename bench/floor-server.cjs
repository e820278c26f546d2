// The least that a server on the usual library can be: it keeps documents, reads each once and reports nothing.
'use strict';
const {
  createConnection,
  ProposedFeatures,
  TextDocuments,
  TextDocumentSyncKind,
} = require('vscode-languageserver/node');
const { TextDocument } = require('vscode-languageserver-textdocument');

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
/** Kept, so that the engine cannot leave the loop out. */
let found = 0;
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
    completionProvider: { triggerCharacters: ['['] },
    hoverProvider: true,
  },
}));
connection.languages.diagnostics.on(({ textDocument }) => {
  const text = documents.get(textDocument.uri)?.getText() ?? '';
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) === 91) found++;
  return { kind: 'full', items: [], resultId: String(found) };
});
connection.onCompletion(() => []);
connection.onHover(() => null);
documents.listen(connection);
connection.listen();
