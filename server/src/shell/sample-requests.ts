import { RequestType } from 'vscode-languageserver';
import { CONFIG_FILE_NAME, writeSamples } from '../service';
import type { ServerContext } from './context';
import { findConfigFile } from './find-config-file';
import { refreshReading } from './reading';
import { CustomRequest, type BaselineFile, type SampleSetParams, type SaveSamplesParams } from './custom';

/**
 * The request that puts typed sample values into the configuration file (it answers the file, the client writes it), and
 * the notification of the active set.
 */
export function listenToSampleRequests(context: ServerContext): void {
  context.connection.onNotification(CustomRequest.sampleSet, ({ name }: SampleSetParams) => {
    if (context.activeSampleSet === (name ?? undefined)) return;
    context.activeSampleSet = name ?? undefined;
    refreshReading(context);
  });
  context.connection.onRequest(
    new RequestType<SaveSamplesParams, BaselineFile | null, void>(CustomRequest.saveSamples),
    context.guarded<SaveSamplesParams, BaselineFile | null>({
      name: CustomRequest.saveSamples,
      fallback: null,
      uriOf: ({ textDocument }) => textDocument.uri,
      answer: async ({ textDocument: { uri }, sampleSet, values }) => {
        const found = await findConfigFile(context, uri);
        const folder = context.settings.workspaceFolderOf(uri);
        const target = found?.uri ?? (folder === undefined ? undefined : `${folder}${CONFIG_FILE_NAME}`);
        if (target === undefined) return null;
        const content = writeSamples(found?.text ?? '', sampleSet, values);
        return content === undefined ? null : { uri: target, content };
      },
    }),
  );
}
