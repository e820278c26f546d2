import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './causes';

/** The name of a file that is about to take another one's place, with the process that writes it. */
const NAME = /^\.hsm-(\d+)-\d+\.tmp$/;
let written = 0;

/** A name for a file beside the one that it will replace: short, so that no name of a template is too long for it. */
export function neighbourName(): string {
  return `.hsm-${process.pid}-${++written}.tmp`;
}

/**
 * Removes what killed runs left between writing a file and putting it in its place. Files of processes that are
 * still running are left alone, and so is what cannot be removed.
 *
 * @param folders absolute paths; each may be there several times
 */
export function removeLeftovers(folders: Iterable<string>): void {
  for (const folder of new Set(folders)) {
    for (const name of namesIn(folder)) {
      const owner = Number(NAME.exec(name)?.[1]);
      if (owner > 0 && !isRunning(owner)) remove(join(folder, name));
    }
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // A folder of that name, or no permission: the repair itself does not depend on it.
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // It was reported when its templates were read.
    return [];
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else.
    return codeOf(error) !== 'ESRCH';
  }
}
