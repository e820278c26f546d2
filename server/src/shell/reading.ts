import {
  LSPErrorCodes,
  ResponseError,
  type CodeLens,
  type Connection,
  type DocumentHighlight,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type InlayHint,
  type Location,
  type Range,
  type SelectionRange,
  type SemanticTokens,
  type TextDocumentIdentifier,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  getCodeLenses,
  getFoldingRanges,
  getFormattingEdits,
  getHighlights,
  getInlayHints,
  getLinks,
  getReferences,
  getRename,
  getSelectionRanges,
  getSemanticTokens,
  getSymbols,
  prepareRename,
  rangeOf,
} from '../service';
import { isConfigFile } from './lsp-ports';
import type { ServerContext } from './context';
import type { ParsedDocument } from './documents';
import { getDefinition } from './definition';
import { isAuthored } from './schemes';
import { workspaceEditOf } from './workspace-edits';

interface DocumentParams {
  readonly textDocument: TextDocumentIdentifier;
}
type Answer<R> = R | ResponseError;

/** The requests that only look at one parsed document. */
export function listenToReading(context: ServerContext): void {
  const { connection } = context;
  const language = (): 'en' | 'ru' => context.features().language;
  /** A handler for documents of the language; about others it answers with the fallback. */
  const parsed = <P extends DocumentParams, R>(
    name: string,
    fallback: R,
    answer: (document: ParsedDocument, params: P) => R,
    isForCopies = false,
  ) =>
    context.guarded<P, R>({
      name,
      fallback,
      uriOf: ({ textDocument }) => textDocument.uri,
      answer: (params) => {
        const { uri } = params.textDocument;
        if (isConfigFile(uri) || !(isForCopies || isAuthored(uri))) return fallback;
        const document = context.documents.parsed(uri);
        return document ? answer(document, params) : fallback;
      },
    });

  listenToTokens(connection, parsed);
  connection.onDocumentSymbol(
    parsed<DocumentParams, DocumentSymbol[]>('textDocument/documentSymbol', [], ({ text, document }) =>
      getSymbols(text, document, language()),
    ),
  );
  connection.onFoldingRanges(
    parsed<DocumentParams, FoldingRange[]>('textDocument/foldingRange', [], ({ text, document }) =>
      getFoldingRanges(text, document),
    ),
  );
  connection.onSelectionRanges(
    parsed<DocumentParams & { readonly positions: Range['start'][] }, SelectionRange[]>(
      'textDocument/selectionRange',
      [],
      ({ text, document }, { positions }) => getSelectionRanges(text, document, positions),
    ),
  );
  connection.onDocumentLinks(
    parsed<DocumentParams, DocumentLink[]>('textDocument/documentLink', [], ({ text, document }) =>
      getLinks(text, document, language()),
    ),
  );
  connection.onDocumentHighlight(
    parsed<PlaceParams, DocumentHighlight[]>(
      'textDocument/documentHighlight',
      [],
      ({ text, document }, { position }) => getHighlights(text, document, text.offsetAt(position)),
    ),
  );
  connection.onReferences(
    parsed<PlaceParams, Location[]>('textDocument/references', [], ({ text, document }, { position }) =>
      getReferences(text, document, text.offsetAt(position)),
    ),
  );
  connection.onDocumentFormatting(
    parsed<DocumentParams, TextEdit[]>('textDocument/formatting', [], ({ text, document }) =>
      getFormattingEdits(document).map(({ span, newText }) => ({ range: rangeOf(text, span), newText })),
    ),
  );
  connection.onDefinition(
    context.guarded<PlaceParams, Location | null>({
      name: 'textDocument/definition',
      fallback: null,
      uriOf: ({ textDocument }) => textDocument.uri,
      answer: ({ textDocument, position }) => getDefinition(context, textDocument.uri, position),
    }),
  );
  connection.onPrepareRename(
    parsed<PlaceParams, { range: Range; placeholder: string } | null>(
      'textDocument/prepareRename',
      null,
      ({ text, document }, { position }) => prepareRename(text, document, text.offsetAt(position)) ?? null,
    ),
  );
  connection.onRenameRequest(
    parsed<PlaceParams & { readonly newName: string }, Answer<WorkspaceEdit | null>>(
      'textDocument/rename',
      null,
      ({ text, document }, { position, newName }) => {
        const rename = getRename(document, text.offsetAt(position), newName);
        if (!rename) return null;
        return rename.ok
          ? workspaceEditOf(context, text, rename.value)
          : new ResponseError(LSPErrorCodes.RequestFailed, rename.problem[language()]);
      },
    ),
  );
  listenToExtras(context);
}

type PlaceParams = DocumentParams & { readonly position: Range['start'] };
type ParsedHandler = <P extends DocumentParams, R>(
  name: string,
  fallback: R,
  answer: (document: ParsedDocument, params: P) => R,
  isForCopies?: boolean,
) => ReturnType<typeof ServerContext.prototype.guarded<P, R>>;

function listenToTokens(connection: Connection, parsed: ParsedHandler): void {
  const none: SemanticTokens = { data: [] };
  connection.languages.semanticTokens.on(
    parsed<DocumentParams, SemanticTokens>(
      'textDocument/semanticTokens/full',
      none,
      ({ text, document }) => getSemanticTokens(text, document),
      true,
    ),
  );
  connection.languages.semanticTokens.onRange(
    parsed<DocumentParams & { readonly range: Range }, SemanticTokens>(
      'textDocument/semanticTokens/range',
      none,
      ({ text, document }, { range }) => getSemanticTokens(text, document, range),
      true,
    ),
  );
}

/** What depends on settings and findings, too. */
function listenToExtras(context: ServerContext): void {
  const { connection } = context;
  connection.languages.inlayHint.on(
    context.guarded<DocumentParams & { readonly range: Range }, InlayHint[]>({
      name: 'textDocument/inlayHint',
      fallback: [],
      uriOf: ({ textDocument }) => textDocument.uri,
      answer: ({ textDocument, range }) =>
        context.withChecked<InlayHint[]>(textDocument.uri, [], ({ text, document, options }) => {
          const reading = context.settings.readingFor(textDocument.uri);
          const { language } = context.features();
          const samples = context.activeFirst(options.samples);
          const { variables } = options;
          const settings = reading.inlayHints;
          return getInlayHints({ text, document, range, settings, samples, variables, language });
        }),
    }),
  );
  connection.onCodeLens(
    context.guarded<DocumentParams, CodeLens[]>({
      name: 'textDocument/codeLens',
      fallback: [],
      uriOf: ({ textDocument }) => textDocument.uri,
      answer: ({ textDocument }) =>
        context.withChecked<CodeLens[]>(textDocument.uri, [], ({ document, verdict }) => {
          const { codeLensCommands, language, refreshesCodeLenses } = context.features();
          if (!codeLensCommands || !context.settings.readingFor(textDocument.uri).codeLens) return [];
          // What is not reported yet while the author types counts where the editor cannot be made to ask again for it.
          const findings = refreshesCodeLenses
            ? context.typing.reportable(textDocument.uri, verdict.open, document.text)
            : verdict.open;
          return getCodeLenses(document, findings, codeLensCommands, language);
        }),
    }),
  );
}
