import { workspace, type Uri } from 'vscode';
import { decode, MAX_TEMPLATE_BYTES } from '../../../server/src/service/files';

export interface ReadText {
  readonly uri: string;
  readonly text: string;
  /** Whether letters were lost, because they are in another encoding. */
  readonly isDamaged: boolean;
}

/**
 * The texts of files, read through the editor's file systems, so that every kind of folder works. A file that is
 * gone, cannot be read, is not text or is far too large is left out.
 *
 * @param uriText how the server names a file
 */
export async function readTexts(uris: readonly Uri[], uriText: (uri: Uri) => string): Promise<ReadText[]> {
  const read = await Promise.all(
    uris.map(async (uri): Promise<ReadText[]> => {
      try {
        const bytes = await workspace.fs.readFile(uri);
        if (bytes.byteLength > MAX_TEMPLATE_BYTES) return [];
        const decoded = decode(bytes);
        return decoded.ok
          ? [{ uri: uriText(uri), text: decoded.value.text, isDamaged: decoded.value.isDamaged }]
          : [];
      } catch {
        return [];
      }
    }),
  );
  return read.flat();
}

/** Pieces of a list, the last one perhaps shorter. */
export function* batchesOf<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
