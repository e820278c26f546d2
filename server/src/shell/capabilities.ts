import { TextDocumentSyncKind, type InitializeParams, type InitializeResult } from 'vscode-languageserver';
import { REFACTOR_KINDS, SEMANTIC_TOKENS_LEGEND } from '../service/announced';

const ACTION_KINDS = { codeActionKinds: ['quickfix', 'source.fixAll.hsm', ...REFACTOR_KINDS] };
const CAPABILITIES: InitializeResult['capabilities'] = {
  textDocumentSync: {
    openClose: true,
    change: TextDocumentSyncKind.Incremental,
    save: { includeText: false },
  },
  completionProvider: { triggerCharacters: ['[', '*', '#', '{', '"'] },
  hoverProvider: true,
  workspaceSymbolProvider: true,
  codeActionProvider: { ...ACTION_KINDS, resolveProvider: true },
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: {
      willRename: {
        filters: [
          { pattern: { glob: '**/*.hsm', matches: 'file', options: { ignoreCase: true } } },
          { pattern: { glob: '**/*', matches: 'folder' } },
        ],
      },
    },
  },
  semanticTokensProvider: { legend: SEMANTIC_TOKENS_LEGEND, full: true, range: true },
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentLinkProvider: { resolveProvider: false },
  documentHighlightProvider: true,
  referencesProvider: true,
  definitionProvider: true,
  renameProvider: { prepareProvider: true },
  inlayHintProvider: { resolveProvider: false },
  codeLensProvider: { resolveProvider: false },
  documentFormattingProvider: true,
};
const PULL: InitializeResult['capabilities'] = {
  diagnosticProvider: { identifier: 'hsm', interFileDependencies: false, workspaceDiagnostics: false },
};

/** The answer to `initialize`; made without the language, so that it goes out before the language is loaded. */
export function initializeResult({
  capabilities,
  initializationOptions,
}: Pick<InitializeParams, 'capabilities' | 'initializationOptions'>): InitializeResult {
  return {
    capabilities: {
      ...CAPABILITIES,
      ...(pullsDiagnostics(capabilities) ? PULL : {}),
      ...(extractCommandOf(initializationOptions) === undefined ? {} : { codeActionProvider: ACTION_KINDS }),
    },
    serverInfo: { name: 'hsm' },
  };
}

/** The option `extractCommand` of `InitializationOptions`, when the client gave it. */
export function extractCommandOf(options: unknown): string | undefined {
  if (typeof options !== 'object' || options === null || !('extractCommand' in options)) return undefined;
  return typeof options.extractCommand === 'string' ? options.extractCommand : undefined;
}

/** Whether an editor asks for diagnostics itself; without it they are published. */
export function pullsDiagnostics({ textDocument }: InitializeParams['capabilities']): boolean {
  return textDocument?.diagnostic !== undefined;
}
