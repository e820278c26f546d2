import {
  failure,
  folderOf,
  pathBelow,
  sampleKeysOf,
  shortValue,
  success,
  writeTemplateSamples,
  writtenPlace,
  type LocalizedText,
} from '../service';
import type { ServerContext } from './context';
import { configTargetOf } from './find-config-file';
import { refreshReading } from './refresh';
import { ServerNotification, ServerRequest } from './protocol';
import { keepSample } from './sample-actions';

/**
 * The requests that put sample values into the configuration file: what was typed in a preview (it answers the file, the
 * client writes it), and one that was missing. And the notification of the active set.
 */
export function listenToSampleRequests(context: ServerContext): void {
  context.hear(ServerNotification.sampleSet, ({ name }) => {
    if (context.activeSampleSet === (name ?? undefined)) return;
    context.activeSampleSet = name ?? undefined;
    refreshReading(context);
  });
  context.answer(ServerRequest.saveSamples, {
    fallback: null,
    uriOf: ({ textDocument }) => textDocument.uri,
    answer: async ({ textDocument: { uri }, sampleSet, values }) => {
      const target = await configTargetOf(context, uri);
      if (target === undefined) return null;
      const path = pathBelow(folderOf(target.uri), uri);
      const parsed = context.documents.parsed(uri);
      if (path === undefined || !parsed) return null;
      const used = new Set(sampleKeysOf(parsed.document));
      const content = writeTemplateSamples(target.found?.text ?? '', path, used, sampleSet, values);
      return content === undefined ? null : { uri: target.uri, content };
    },
  });
  context.answer(ServerRequest.addSample, {
    fallback: null,
    uriOf: ({ textDocument }) => textDocument.uri,
    answer: async ({ textDocument: { uri }, sampleSet: set, name, value }) => {
      const { language } = context.features();
      const kept = await keepSample(context, { uri, name, set, value }, (present) =>
        takenBy(set, name, present),
      );
      if (kept === undefined) return null;
      if (!kept.ok) return failure(kept.problem[language]);
      return success({ uri: kept.value.uri, edit: { documentChanges: kept.value.changes } });
    },
  });
}

function takenBy(set: string, name: string, value: string): LocalizedText {
  const shown = shortValue(value);
  return {
    en: `The set “${set}” has the value “${shown}” for ${writtenPlace(name)} by now, so nothing was changed.`,
    ru: `В наборе «${set}» для ${writtenPlace(name)} тем временем появилось значение «${shown}», поэтому ничего не изменено.`,
  };
}
