import type {
  CodeAction,
  CodeActionParams,
  CompletionList,
  CompletionParams,
  Hover,
  HoverParams,
  Position,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  getCodeActions,
  getCompletions,
  getConfigActions,
  getHover,
  getTemplateKeyCompletions,
  keysFor,
  getMoveSamplesActions,
  getUnusedEntryActions,
  imageUrlsOf,
  templateKeyPlaceAt,
  touchesSharedSamples,
  type ElsewhereImage,
} from '../service';
import { acceptActions } from './accept-actions';
import { addSampleActions } from './add-sample-actions';
import { isConfigFile } from './lsp-ports';
import { compareActions } from './compare-actions';
import type { ServerContext } from './context';
import { refactorActions } from './refactor-actions';
import { isAuthored } from './schemes';
import type { UnusedSamples } from './unused-samples';

const NO_COMPLETIONS: CompletionList = { isIncomplete: false, items: [] };

/** The requests of the protocol that are about a place in a document. */
export function listenToFeatures(context: ServerContext, samples: UnusedSamples): void {
  const { connection, documents } = context;

  connection.onCompletion(
    context.guarded<CompletionParams, CompletionList>({
      name: 'textDocument/completion',
      fallback: NO_COMPLETIONS,
      uriOf: ({ textDocument }) => textDocument.uri,
      answer: ({ textDocument, position, context: trigger }) => {
        const configuration = configurationAt(context, textDocument.uri);
        if (configuration) return sampleKeys(context, samples, configuration, position);
        const parsed = documents.parsed(textDocument.uri);
        // A quote begins a key of the configuration file; in a template it is a letter like others.
        if (!parsed || trigger?.triggerCharacter === '"') return NO_COMPLETIONS;
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
          ({ text, document, verdict, options, rules }) => {
            const { language, explainCommand, compareCommand } = context.features();
            return (
              getHover({
                text,
                document,
                findings: verdict.each,
                offset: text.offsetAt(position),
                samples: context.activeFirst(options.samples),
                variables: options.variables,
                registered: rules.registered,
                language,
                explainCommand,
                compareCommand,
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
        const configuration = configurationAt(context, textDocument.uri);
        if (configuration) {
          const actions = [
            ...getConfigActions(configuration, range, language),
            ...getUnusedEntryActions(configuration, range, asked.diagnostics, language),
          ];
          if (!touchesSharedSamples(configuration, range)) return actions;
          return samples
            .templatesUnder(textDocument.uri)
            .then((templates) => [...actions, ...getMoveSamplesActions(configuration, templates, language)]);
        }
        return context.withChecked<CodeAction[]>(textDocument.uri, [], (checked) => [
          ...getCodeActions({
            text: checked.text,
            range,
            context: asked,
            findings: checked.verdict.open,
            document: checked.document,
            rules: checked.rules,
            neighbours: context.folder.others,
            language,
            versionedEdits,
          }),
          ...addSampleActions(context, checked, params),
          ...compareActions(context, checked, params),
          ...acceptActions(context, checked, params),
          ...refactorActions(context, checked, params),
        ]);
      },
    }),
  );
}

/** An open configuration file. */
function configurationAt({ documents }: ServerContext, uri: string): TextDocument | undefined {
  return isConfigFile(uri) ? documents.open.get(uri) : undefined;
}

/** The keys that templates use, or their names, and the object at the place lacks; the folder is only looked through where such a key is written. */
async function sampleKeys(
  context: ServerContext,
  samples: UnusedSamples,
  text: TextDocument,
  position: Position,
): Promise<CompletionList> {
  const place = templateKeyPlaceAt(text.getText(), text.offsetAt(position));
  if (!place) return NO_COMPLETIONS;
  const used = keysFor(place, await samples.templatesUnder(text.uri));
  const items = getTemplateKeyCompletions(text, place, used, context.features().snippets);
  return { isIncomplete: false, items };
}

/** The images of the other open templates, and of those in the folder once the editor sent them. */
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
