import type { TestClient } from './lsp';
import { ClientRequest } from '../../server/src/shell/protocol';

/** An editor with files, as the client offers them to the server; the map may be changed later. */
export function connectFiles(
  { connection }: TestClient,
  files: ReadonlyMap<string, string>,
  workbooks: ReadonlyMap<string, Uint8Array> = new Map(),
): void {
  connection.onRequest(ClientRequest.findFile.method, ({ uri, name }: { uri: string; name: string }) => {
    // As the client does: a document without a place looks in the first workspace folder.
    const start = uri.startsWith('untitled:') ? 'file:///work/untitled' : uri;
    for (let folder = start; folder.includes('/'); folder = folder.slice(0, folder.lastIndexOf('/'))) {
      const candidate = `${folder.slice(0, folder.lastIndexOf('/'))}/${name}`;
      const text = files.get(candidate);
      if (text !== undefined) return { uri: candidate, text };
      if (candidate === `file:///${name}`) return null;
    }
    return null;
  });
  connection.onRequest(
    ClientRequest.readLists.method,
    ({ folder, patterns }: { folder: string; patterns: string[] }) =>
      patterns.flatMap((pattern) => {
        const text = files.get(folder + pattern);
        return text === undefined ? [] : [{ uri: folder + pattern, text }];
      }),
  );
  connection.onRequest(
    ClientRequest.readWorkbook.method,
    ({ folder, path }: { folder: string; path: string }) => {
      const bytes = workbooks.get(folder + path);
      return bytes ? Buffer.from(bytes).toString('base64') : null;
    },
  );
  connection.onRequest(ClientRequest.readFile.method, ({ uri }: { uri: string }) => files.get(uri) ?? null);
}
