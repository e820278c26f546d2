import type {
  CodeAction,
  CodeActionParams,
  CompletionList,
  CompletionParams,
  Hover,
  HoverParams,
} from 'vscode-languageserver';
import { getCodeActions, getCompletions, getHover, imageUrlsOf, type ElsewhereImage } from '../service';
import type { ServerContext } from './context';
import { isAuthored } from './schemes';

const NO_COMPLETIONS: CompletionList = { isIncomplete: false, items: [] };

/** The requests of the protocol that are about a place in a document. */
export function listenToFeatures(context: ServerContext): void {
  const { connection, documents } = context;

  connection.onCompletion(
    context.guarded<CompletionParams, CompletionList>({
      name: 'textDocument/completion',
      fallback: NO_COMPLETIONS,
      uriOf: ({ textDocument }) => textDocument.uri,
      answer: ({ textDocument, position, context: trigger }) => {
        const parsed = documents.parsed(textDocument.uri);
        if (!parsed) return NO_COMPLETIONS;
        const { language, snippets } = context.features();
        return getCompletions({
          ...parsed,
          offset: parsed.text.offsetAt(position),
          typedCharacter: trigger?.triggerCharacter,
          language,
          snippets,
          images: () => imagesElsewhere(context, textDocument.uri),
        });
      },
    }),
  );
  connection.onHover(
    context.guarded<HoverParams, Hover | null>({
      name: 'textDocument/hover',
      fallback: null,
      uriOf: ({ textDocument }) => textDocument.uri,
      answer: ({ textDocument, position }) =>
        context.withChecked<Hover | null>(
          textDocument.uri,
          null,
          ({ text, document, run, configuration }) => {
            const { language, explainCommand } = context.features();
            return (
              getHover({
                text,
                document,
                findings: run.findings,
                offset: text.offsetAt(position),
                samples: configuration.options.samples,
                language,
                explainCommand,
              }) ?? null
            );
          },
        ),
    }),
  );
  connection.onCodeAction(
    context.guarded<CodeActionParams, CodeAction[]>({
      name: 'textDocument/codeAction',
      fallback: [],
      uriOf: ({ textDocument }) => textDocument.uri,
      answer: ({ textDocument, range, context: asked }) =>
        context.withChecked<CodeAction[]>(textDocument.uri, [], ({ text, run, configuration }) =>
          getCodeActions({
            text,
            range,
            context: asked,
            findings: run.findings,
            options: configuration.options,
            severities: configuration.severities,
            language: context.features().language,
            versionedEdits: context.features().versionedEdits,
          }),
        ),
    }),
  );
}

/** The images of the other open templates. A search through the folder would be plugged in here. */
function imagesElsewhere(context: ServerContext, uri: string): ElsewhereImage[] {
  return context.documents.open
    .keys()
    .filter((other) => other !== uri && isAuthored(other))
    .flatMap((other) => {
      const text = context.documents.open.get(other)?.getText() ?? '';
      return imageUrlsOf(text).map((url) => ({ url, usedBy: fileNameOf(other) }));
    });
}

/** The last part of a URI's path, as people read it. */
function fileNameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
