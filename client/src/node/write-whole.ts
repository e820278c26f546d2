import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: to a neighbour first, which then takes its place in one step. The editor's own renaming
 * removes the old file before the new one is there.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const neighbour = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeFile(neighbour, text);
    await rename(neighbour, path);
  } catch (error) {
    await rm(neighbour, { force: true });
    throw error;
  }
}
