import { recognize, registeredFilled } from '../service';
import type { ServerContext } from './context';
import type { CheckedDocument } from './documents';
import { ServerRequest, type RegisteredTextResult } from './protocol';

/** The request for the registered text that a template is compared with. */
export function listenToRegisteredText(context: ServerContext): void {
  context.answer(ServerRequest.registeredText, {
    fallback: null,
    uriOf: ({ textDocument }) => textDocument.uri,
    answer: ({ textDocument: { uri } }) =>
      context.withChecked<RegisteredTextResult | null>(uri, null, registeredText),
  });
}

function registeredText({ document, rules }: CheckedDocument): RegisteredTextResult {
  if (!rules.registered) return { kind: 'no-list' };
  const recognition = recognize(document, rules.registered);
  const template = recognition?.match?.template ?? recognition?.nearest;
  const text = recognition && registeredFilled(document, recognition);
  if (!template || text === undefined) return { kind: 'nothing-near' };
  return { kind: 'found', text, name: template.name, isEqual: text === document.text };
}
