// What the coverage is of, and where it is written.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '../../..');

/** The folder whose branches are counted. */
export const SOURCE_FOLDER = join(root, 'server/src');

/** The same, as the addresses of its scripts begin. */
export const SOURCES = `${pathToFileURL(SOURCE_FOLDER).href}/`;

/** What the engine counted. */
export const COUNTS_FILE = join(root, 'out/coverage/counts.json');

/** Every branch that no test took, a line each. */
export const MISSED_FILE = join(root, 'out/coverage/missed.txt');
