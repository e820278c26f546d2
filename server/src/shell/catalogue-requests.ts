import { nearLimitPercent, renderExportPage, renderExportPart, type ExportedMessage } from '../service';
import type { ServerContext } from './context';
import { ServerRequest, type CataloguePart, type CataloguePartsParams } from './protocol';
import { ensureIndex } from './ensure-index';
import { judgeFile, readFile } from './folder-requests';

/** The requests for a page of many templates: which sample sets there are, the messages in pieces, the page. */
export function listenToCatalogueRequests(context: ServerContext): void {
  const { settings } = context;
  context.answer(ServerRequest.sampleSets, {
    fallback: [],
    uriOf: () => undefined,
    answer: async ({ uris }) => {
      const names = new Set<string>();
      for (const uri of uris) {
        const { samples } = (await settings.rulesFor(uri)).optionsFor(uri);
        for (const { name } of samples) names.add(name);
      }
      return [...names];
    },
  });
  context.answer(ServerRequest.catalogueParts, {
    fallback: null,
    uriOf: () => undefined,
    answer: (params) => drawParts(context, params),
  });
  context.answer(ServerRequest.cataloguePage, {
    fallback: null,
    uriOf: () => undefined,
    answer: ({ parts, title, style }) =>
      renderExportPage(parts, { language: context.features().language, title, style }),
  });
}

async function drawParts(context: ServerContext, params: CataloguePartsParams): Promise<CataloguePart[]> {
  const { folder, features } = context;
  // What is a copy of another template is known once all have been looked at.
  if (params.before === 0 && !folder.complete && features().folderIndex) await ensureIndex(context);
  const parts: CataloguePart[] = [];
  for (const { uri, text, name } of params.files) {
    const file = await readFile(context, { uri, text });
    const { verdict } = judgeFile(context, file);
    if (verdict.ignoredBy !== undefined) continue;
    const options = file.rules.optionsFor(uri);
    const nearPercent = nearLimitPercent(options);
    const { registered } = file.rules;
    const message = { name, document: file.document, findings: verdict.open, nearPercent, registered };
    const set = options.samples.find((one) => one.name === params.sampleSet);
    const filled: ExportedMessage =
      set === undefined ? message : { ...message, values: set.values, sampleSet: set.name };
    parts.push(renderExportPart(filled, params.before + parts.length, context.features().language));
  }
  return parts;
}
