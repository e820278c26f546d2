import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../../esbuild';

/**
 * Builds the scripts of the server into a folder, as they are shipped.
 *
 * @returns the path of the entry
 */
export async function buildServer(folder: string): Promise<string> {
  for (const part of bundles.filter(({ outfile }) => outfile.startsWith('dist/server/'))) {
    await build({ ...part, outfile: join(folder, basename(part.outfile)), logLevel: 'silent' });
  }
  return join(folder, 'server.js');
}
