// Where a position in a bundle comes from: `node scripts/source-position.mjs FILE.map LINE:COLUMN`, as a stack counts.
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(import.meta.dirname, '..');

/** Where `npm run package` keeps the maps, in the folders of their bundles. */
export const mapsFolder = join(root, 'out', 'source-maps');

/**
 * The place in the sources, `path:line:column` from the root; undefined when the map does not know it.
 * @param {string} file a map in `mapsFolder`
 * @param {number} line from 1
 * @param {number} column from 1
 */
export function originOf(file, line, column) {
  const found = new SourceMap(JSON.parse(readFileSync(file, 'utf8'))).findOrigin(line, column);
  if (!('fileName' in found)) return undefined;
  // The map names its sources as seen from the bundle.
  const bundle = relative(mapsFolder, resolve(file));
  const source = join(dirname(bundle), found.fileName).split(sep).join('/');
  return `${source}:${found.lineNumber}:${found.columnNumber}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [file, position] = process.argv.slice(2);
  const [line, column] = (position ?? '').split(':').map(Number);
  if (file === undefined || !line || !column) {
    console.error('Use: node scripts/source-position.mjs FILE.map LINE:COLUMN');
    process.exitCode = 2;
  } else {
    const origin = originOf(file, line, column);
    console.log(origin ?? 'The map does not know this position.');
    process.exitCode = origin === undefined ? 1 : 0;
  }
}
