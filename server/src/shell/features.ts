import type {
  CodeAction,
  CodeActionParams,
  CompletionList,
  CompletionParams,
  Hover,
  HoverParams,
} from 'vscode-languageserver';
import {
  getCodeActions,
  getCompletions,
  getConfigActions,
  getHover,
  getUnusedSampleActions,
  imageUrlsOf,
  type ElsewhereImage,
} from '../service';
import { acceptActions } from './accept-actions';
import { addSampleActions } from './add-sample-actions';
import { isConfigFile } from './config-files';
import type { ServerContext } from './context';
import { refactorActions } from './refactor-actions';
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
                samples: context.activeFirst(configuration.options.samples),
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
      answer: (params) => {
        const { textDocument, range, context: asked } = params;
        const { language, versionedEdits } = context.features();
        const configuration = isConfigFile(textDocument.uri)
          ? documents.open.get(textDocument.uri)
          : undefined;
        if (configuration) {
          return [
            ...getConfigActions(configuration, range, language),
            ...getUnusedSampleActions(configuration, range, asked.diagnostics, language),
          ];
        }
        return context.withChecked<CodeAction[]>(textDocument.uri, [], (checked) => [
          ...getCodeActions({
            text: checked.text,
            range,
            context: asked,
            findings: checked.run.findings,
            options: checked.configuration.options,
            severities: checked.configuration.severities,
            language,
            versionedEdits,
          }),
          ...addSampleActions(context, checked, params),
          ...acceptActions(context, checked, params),
          ...refactorActions(context, checked, params),
        ]);
      },
    }),
  );
}

/** The images of the other open templates, and of those in the folder once the editor told about them. */
function imagesElsewhere(context: ServerContext, uri: string): ElsewhereImage[] {
  const isOpen = (other: string): boolean => context.documents.versionOf(other) !== undefined;
  const ofFolder = [...context.folder.all].flatMap(({ uri: other, name, shared: { image } }) =>
    image === undefined || isOpen(other) ? [] : [{ url: image, usedBy: name }],
  );
  const ofOpen = context.documents.open
    .keys()
    .filter((other) => other !== uri && isAuthored(other))
    .flatMap((other) => {
      const text = context.documents.open.get(other)?.getText() ?? '';
      return imageUrlsOf(text).map((url) => ({ url, usedBy: fileNameOf(other) }));
    });
  return [...ofOpen, ...ofFolder];
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
