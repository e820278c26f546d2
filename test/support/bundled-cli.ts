import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../../esbuild';
import { ROOT } from './repository';

/** The command line as it is shipped, built apart from `dist/`, where others may work. */
export const BUNDLED_CLI = join(ROOT, 'out', 'test', 'dist', 'cli', 'hsm.js');

/** Builds it, and the scripts of the server from which it takes some. */
export async function buildCli(): Promise<void> {
  const parts = bundles.filter(({ outfile }) => /^dist\/(?:cli|server)\//.test(outfile));
  for (const part of parts)
    await build({ ...part, outfile: join(ROOT, 'out', 'test', part.outfile), logLevel: 'silent' });
}
