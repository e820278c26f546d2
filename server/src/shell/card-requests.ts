import { folderOf, keepTemplateValues, pathBelow, sampleKeysOf } from '../service';
import type { ServerContext } from './context';
import type { DiagnosticsHandler } from './diagnostics';
import { configTargetOf } from './find-config-file';
import { ServerNotification, ServerRequest } from './protocol';
import { refreshReading } from './refresh';

/** What belongs to a document that was made from a ready-made template: until it is saved, and from then on. */
export function listenToCardRequests(context: ServerContext, diagnostics: DiagnosticsHandler): void {
  const { own } = context.settings;
  context.hear(ServerNotification.cardValues, ({ textDocument: { uri }, variables, sampleSet, samples }) => {
    own.set(uri, { variables, samples: [{ name: sampleSet, values: samples }] });
    // After a restart of the server the text is there before its samples.
    diagnostics.refresh();
    refreshReading(context);
  });
  context.documents.open.onDidClose(({ document }) => own.forget(document.uri));
  context.answer(ServerRequest.keepCardValues, {
    fallback: null,
    uriOf: ({ textDocument }) => textDocument.uri,
    answer: async ({ textDocument: { uri }, variables, sampleSet, samples }) => {
      const target = await configTargetOf(context, uri);
      const parsed = context.documents.parsed(uri);
      if (!target || !parsed) return null;
      const path = pathBelow(folderOf(target.uri), uri);
      if (path === undefined) return null;
      const used = new Set(sampleKeysOf(parsed.document));
      const ofText = (values: Readonly<Record<string, string>>): Record<string, string> =>
        Object.fromEntries(Object.entries(values).filter(([name]) => used.has(name)));
      const kept = { variables: ofText(variables), samples: { [sampleSet]: ofText(samples) } };
      if (Object.keys(kept.variables).length === 0) return null;
      const before = target.found?.text ?? '';
      const content = keepTemplateValues(before, [{ path, values: kept }]);
      return content === undefined || content === before ? null : { uri: target.uri, content };
    },
  });
}
