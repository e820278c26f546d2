import {
  accessSync,
  closeSync,
  constants,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { globSync } from 'tinyglobby';
import type { LocalizedText } from '../service';
import { cliTexts } from './texts';

/** The file name that stands for standard input. */
export const STANDARD_INPUT = '-';

/** Folders that hold no templates. */
const SKIPPED_FOLDERS = ['**/node_modules/**', '**/.git/**'];

/** The files behind the paths of the command line, each once, in order; and what is wrong with the paths. */
export function findFiles(
  paths: readonly string[],
  folder: string,
): { files: string[]; problems: LocalizedText[] } {
  const files = new Set<string>();
  const problems: LocalizedText[] = [];
  for (const path of paths) {
    if (path === STANDARD_INPUT) {
      files.add(path);
      continue;
    }
    const stat = statSync(resolve(folder, path), { throwIfNoEntry: false });
    if (stat?.isFile()) files.add(path);
    else if (stat?.isDirectory()) {
      const found = globSync('**/*.hsm', { cwd: resolve(folder, path), ignore: SKIPPED_FOLDERS }).sort();
      if (found.length === 0) problems.push(cliTexts.noTemplates(path));
      for (const file of found) files.add(join(path, file));
    } else {
      const found = globSync(path.split(sep).join('/'), { cwd: folder, ignore: SKIPPED_FOLDERS }).sort();
      if (found.length === 0) problems.push(cliTexts.notFound(path));
      for (const file of found) files.add(file);
    }
  }
  return { files: [...files], problems };
}

/** A template's text, and whether the file begins with a byte-order mark, which belongs to the file and not to the text. */
export interface ReadText {
  readonly text: string;
  readonly byteOrderMark: boolean;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** One buffer for all files: a new one for each of ten thousand keeps the garbage collector busier than the checks. */
let buffer = new Uint8Array(64 * 1024);

/** The bytes of a file, valid until the next one is read. Throws what the system throws. */
function readBytes(path: string): Uint8Array {
  const descriptor = openSync(path, 'r');
  try {
    let length = 0;
    for (;;) {
      const read = readSync(descriptor, buffer, length, buffer.length - length, null);
      length += read;
      if (read === 0) return buffer.subarray(0, length);
      if (length === buffer.length) {
        const larger = new Uint8Array(buffer.length * 2);
        larger.set(buffer);
        buffer = larger;
      }
    }
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Reads a file, or standard input for `-`, as UTF-8.
 *
 * @returns what is wrong, when it cannot be read or is not UTF-8
 */
export function readTemplate(path: string): ReadText | LocalizedText {
  let bytes: Uint8Array;
  try {
    bytes = path === STANDARD_INPUT ? readFileSync(0) : readBytes(path);
  } catch (error) {
    return cliTexts.unreadable(path, error instanceof Error ? error.message : String(error));
  }
  try {
    const text = UTF8.decode(bytes);
    const byteOrderMark = text.startsWith('\ufeff');
    return { text: byteOrderMark ? text.slice(1) : text, byteOrderMark };
  } catch {
    return cliTexts.notUtf8(path);
  }
}

/**
 * Writes a file whole or not at all: to a neighbour first, which then takes its place with its permissions.
 *
 * @returns what is wrong, when it cannot be written
 */
export function writeTemplate(path: string, { text, byteOrderMark }: ReadText): LocalizedText | undefined {
  let neighbour: string | undefined;
  try {
    const target = realpathSync(path);
    const { mode } = statSync(target);
    // A file that may not be written stays as it is, even where its folder would allow a replacement.
    accessSync(target, constants.W_OK);
    const candidate = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    writeFileSync(candidate, (byteOrderMark ? '\ufeff' : '') + text, { mode, flag: 'wx' });
    neighbour = candidate;
    renameSync(candidate, target);
    return undefined;
  } catch (error) {
    if (neighbour !== undefined) rmSync(neighbour, { force: true });
    return cliTexts.unwritable(path, error instanceof Error ? error.message : String(error));
  }
}

/** A path relative to a folder, with `/` on every system. */
export function relativePath(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}

/** A path as it is shown: relative to the working folder when it lies inside, else whole. */
export function shownPath(path: string): string {
  const fromHere = relativePath(process.cwd(), path);
  return fromHere.startsWith('..') ? path : fromHere;
}
