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
import { ServerRequest } from './protocol';
import { pasting } from './pasting';

/** The requests about invisible characters and about the gallery of templates. */
export function listenToAuthorRequests(context: ServerContext): void {
  const { documents } = context;
  context.answer(ServerRequest.invisible, {
    fallback: null,
    uriOf: ({ textDocument }) => textDocument.uri,
    answer: ({ textDocument: { uri } }) => {
      const text = documents.open.get(uri);
      return text ? getInvisibleCharacters(text, context.features().language) : null;
    },
  });
  context.answer(ServerRequest.cleanUp, {
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
  });
  context.answer(ServerRequest.pastedText, {
    fallback: null,
    // The document changes while it is answered: the copied text is pasted at once.
    uriOf: () => undefined,
    answer: ({ textDocument, range, text, html }) => {
      const parsed = documents.parsed(textDocument.uri);
      if (html === undefined || !parsed) return applyEdits(text, cleanUpText(text)).text;
      return pasting().pastedText({ text, html }, pastePlace(parsed.document, spanOf(parsed.text, range)));
    },
  });
  context.answer(ServerRequest.bubbles, {
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
  });
}
