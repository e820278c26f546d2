import { RequestType } from 'vscode-languageserver';
import {
  applyEdits,
  buildMessage,
  cleanUpText,
  getInvisibleCharacters,
  parseTemplate,
  pastePlace,
  rangeOf,
  renderBubble,
  spanOf,
} from '../service';
import type { ServerContext } from './context';
import {
  FolderRequest,
  type BubblesParams,
  type CleanUpParams,
  type CleanUpResult,
  type InvisibleCharacter,
  type InvisibleParams,
  type PastedTextParams,
} from './custom-folder';
import { pasting } from './pasting';

/** The requests about invisible characters and about the gallery of templates. */
export function listenToAuthorRequests(context: ServerContext): void {
  const { connection, documents } = context;
  connection.onRequest(
    new RequestType<InvisibleParams, InvisibleCharacter[] | null, void>(FolderRequest.invisible),
    context.guarded<InvisibleParams, InvisibleCharacter[] | null>({
      name: FolderRequest.invisible,
      fallback: null,
      uriOf: ({ textDocument }) => textDocument.uri,
      answer: ({ textDocument: { uri } }) => {
        const text = documents.open.get(uri);
        return text ? getInvisibleCharacters(text, context.features().language) : null;
      },
    }),
  );
  connection.onRequest(
    new RequestType<CleanUpParams, CleanUpResult | null, void>(FolderRequest.cleanUp),
    context.guarded<CleanUpParams, CleanUpResult | null>({
      name: FolderRequest.cleanUp,
      fallback: null,
      uriOf: ({ textDocument }) => textDocument.uri,
      answer: ({ textDocument: { uri }, range }) => {
        const text = documents.open.get(uri);
        if (!text) return null;
        const { start, end } = range ? spanOf(text, range) : { start: 0, end: Infinity };
        return cleanUpText(text.getText())
          .filter(({ span }) => span.start >= start && span.end <= end)
          .map(({ span, newText }) => ({ range: rangeOf(text, span), newText }));
      },
    }),
  );
  connection.onRequest(
    new RequestType<PastedTextParams, string | null, void>(FolderRequest.pastedText),
    context.guarded<PastedTextParams, string | null>({
      name: FolderRequest.pastedText,
      fallback: null,
      // The document changes while it is answered: the copied text is pasted at once.
      uriOf: () => undefined,
      answer: ({ textDocument, range, text, html }) => {
        const parsed = documents.parsed(textDocument.uri);
        if (html === undefined || !parsed) return applyEdits(text, cleanUpText(text)).text;
        return pasting().pastedText({ text, html }, pastePlace(parsed.document, spanOf(parsed.text, range)));
      },
    }),
  );
  connection.onRequest(
    new RequestType<BubblesParams, string[], void>(FolderRequest.bubbles),
    context.guarded<BubblesParams, string[]>({
      name: FolderRequest.bubbles,
      fallback: [],
      uriOf: () => undefined,
      answer: ({ texts }) => {
        const options = {
          language: context.features().language,
          loadImages: false,
          fold: false,
          spans: false,
        };
        return texts.map((text) => renderBubble(buildMessage(parseTemplate(text)), options));
      },
    }),
  );
}
