import { RequestType } from 'vscode-languageserver';
import { CONFIG_FILE_NAME, writeSamples } from '../service';
import type { ServerContext } from './context';
import {
  CustomRequest,
  type BaselineFile,
  type FindFileParams,
  type FoundFile,
  type SaveSamplesParams,
} from './custom';

const FIND_FILE = new RequestType<FindFileParams, FoundFile | null, void>(CustomRequest.findFile);

/** The request that puts typed sample values into the configuration file: it answers the file, the client writes it. */
export function listenToSampleRequests(context: ServerContext): void {
  context.connection.onRequest(
    new RequestType<SaveSamplesParams, BaselineFile | null, void>(CustomRequest.saveSamples),
    context.guarded<SaveSamplesParams, BaselineFile | null>({
      name: CustomRequest.saveSamples,
      fallback: null,
      uriOf: ({ textDocument }) => textDocument.uri,
      answer: async ({ textDocument: { uri }, sampleSet, values }) => {
        // Asked anew: what the server remembers has no text, and may be a moment old.
        const found = await context.connection.sendRequest(FIND_FILE, { uri, name: CONFIG_FILE_NAME });
        const folder = context.settings.workspaceFolderOf(uri);
        const target = found?.uri ?? (folder === undefined ? undefined : `${folder}${CONFIG_FILE_NAME}`);
        if (target === undefined) return null;
        const content = writeSamples(found?.text ?? '', sampleSet, values);
        return content === undefined ? null : { uri: target, content };
      },
    }),
  );
}
