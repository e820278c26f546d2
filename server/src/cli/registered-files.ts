import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { decodeForReading, type FoundList } from '../service';
import { addressOf } from './address';
import { filesLike } from './patterns';

/** The names of the lists that fit a path or a pattern, relative to a folder, with `/`. */
export function listNames(pattern: string, folder: string): readonly string[] {
  const wanted = pattern.replaceAll('\\', '/');
  return existsSync(join(folder, wanted)) ? [wanted] : filesLike(wanted, folder);
}

/**
 * Reads a list. One that lies outside of the folder by a link is not read.
 *
 * @param root the folder of the configuration, without links
 */
export function readList(path: string, root: string): readonly FoundList[] {
  try {
    const real = realpathSync(path);
    if (!real.startsWith(root.endsWith(sep) ? root : root + sep)) return [];
    const stat = statSync(real);
    if (!stat.isFile()) return [];
    const text = decodeForReading(readFileSync(real));
    return [{ address: addressOf(path), text, modified: stat.mtime.toISOString().slice(0, 10) }];
  } catch {
    return [{ address: addressOf(path), text: undefined }];
  }
}
