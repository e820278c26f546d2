import { nearLimitPercent, renderExport } from '../service';
import type { ServerContext } from './context';
import { ServerRequest } from './protocol';

/** The request for a page of the message that needs no editor: the client writes it where the author says. */
export function listenToExportRequests(context: ServerContext): void {
  context.answer(ServerRequest.export, {
    fallback: null,
    uriOf: ({ textDocument }) => textDocument.uri,
    answer: ({ textDocument: { uri }, sampleSet, sampleValues, view, name, style }) =>
      context.withChecked<string | null>(uri, null, ({ document, verdict, options, rules }) => {
        const set = options.samples.find((one) => one.name === sampleSet);
        const values = { ...set?.values, ...sampleValues };
        const nearPercent = nearLimitPercent(options);
        const message = {
          ...{ name, document, values, findings: verdict.open, nearPercent, registered: rules.registered },
          ...(view && { view }),
        };
        return renderExport([set === undefined ? message : { ...message, sampleSet: set.name }], {
          language: context.features().language,
          title: name,
          style,
        });
      }),
  });
}
