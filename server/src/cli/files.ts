import {
  chmodSync,
  chownSync,
  closeSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { LocalizedText } from '../service';
import { causeOf } from './causes';
import { decode, encode, type DecodedText } from './encoding';
import { cliTexts } from './texts';

/** The file name that stands for standard input. */
export const STANDARD_INPUT = '-';

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
 * Reads a file, or standard input for `-`: UTF-8, or UTF-16 when a byte-order mark says so, as the editor does.
 *
 * @returns what is wrong, when it cannot be read or is no such text
 */
export function readTemplate(path: string): DecodedText | LocalizedText {
  let bytes: Uint8Array;
  try {
    bytes = path === STANDARD_INPUT ? readFileSync(0) : readBytes(path);
  } catch (error) {
    return cliTexts.unreadable(path, causeOf(error));
  }
  return decode(bytes) ?? cliTexts.notUtf8(path);
}

/**
 * Puts another text in place of the one that was read, whole or not at all, in the same encoding.
 *
 * @returns what is wrong, when it cannot be written, or somebody else changed the file meanwhile
 */
export function writeTemplate(path: string, read: DecodedText, text: string): LocalizedText | undefined {
  const now = readTemplate(path);
  if (!('text' in now)) return now;
  const { encoding } = read;
  if (now.text !== read.text || now.encoding !== encoding) return cliTexts.changedMeanwhile(path);
  return writeWhole(path, encode({ text, encoding }));
}

/**
 * Writes a file whole or not at all: to a neighbour first, which then takes its place with its permissions. The file
 * need not be there.
 *
 * @returns what is wrong, when it cannot be written
 */
export function writeWhole(path: string, content: string | Uint8Array): LocalizedText | undefined {
  let neighbour: string | undefined;
  try {
    const present = statSync(path, { throwIfNoEntry: false });
    const target = present ? realpathSync(path) : path;
    // A file that may not be written stays as it is, even where its folder would allow a replacement.
    if (present) closeSync(openSync(target, 'r+'));
    const candidate = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    writeFileSync(candidate, content, { flag: 'wx' });
    neighbour = candidate;
    if (present) takeOver(candidate, present);
    renameSync(candidate, target);
    return undefined;
  } catch (error) {
    if (neighbour !== undefined) rmSync(neighbour, { force: true });
    return cliTexts.unwritable(path, causeOf(error));
  }
}

/** Gives a file the owner and the permissions of the one that it replaces. */
function takeOver(candidate: string, { mode, uid, gid }: Stats): void {
  try {
    chownSync(candidate, uid, gid);
  } catch {
    // Only the administrator can give files away; the new file then belongs to who runs the command.
  }
  chmodSync(candidate, mode);
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
