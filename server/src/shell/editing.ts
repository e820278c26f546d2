import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  applyEdits,
  insertNextVariable,
  insertSection,
  rangeOf,
  spanOf,
  toggleFormatting,
  type AuthoringEdit,
  type HsmDocument,
  type Span,
} from '../service';
import type { ServerContext } from './context';
import { ServerRequest, type EditOperation } from './protocol';
import { isAuthored } from './schemes';

/** The request behind the commands that change a template: the editor only applies what is answered. */
export function listenToEditing(context: ServerContext): void {
  context.answer(ServerRequest.edit, {
    fallback: null,
    uriOf: ({ textDocument }) => textDocument.uri,
    answer: ({ textDocument, selections, operation }) => {
      const parsed = isAuthored(textDocument.uri) ? context.documents.parsed(textDocument.uri) : undefined;
      if (parsed?.version !== textDocument.version) return null;
      const { text, document } = parsed;
      const spans = selections.map((range) => spanOf(text, range));
      const { edits, selections: moved, message } = run(document, spans, operation);
      const after = TextDocument.create(text.uri, text.languageId, 0, applyEdits(document.text, edits).text);
      const answer = {
        edits: edits.map(({ span, newText }) => ({ range: rangeOf(text, span), newText })),
        selections: moved.map((span) => rangeOf(after, span)),
      };
      return message ? { ...answer, message: message[context.features().language] } : answer;
    },
  });
}

function run(document: HsmDocument, selections: readonly Span[], operation: EditOperation): AuthoringEdit {
  switch (operation.kind) {
    case 'formatting':
      return toggleFormatting(document, selections, operation.formatting);
    case 'variable':
      return insertNextVariable(document, selections);
    case 'section':
      return insertSection(document, operation.section);
  }
}
