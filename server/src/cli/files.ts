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
import { dirname, join, relative, sep } from 'node:path';
import { decode, failure, type DecodedText, type LocalizedText, type Result } from '../service';
import { causeOf } from './causes';
import { encode } from './encode';
import { neighbourName } from './leftovers';
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
 * Reads a file, or standard input for `-`, as an editor shows it. A text whose letters are damaged must not be written.
 *
 * @param shown what the user calls the file
 * @param maximum in bytes
 * @returns what is wrong, when it cannot be read or is not text
 */
export function readTemplate(path: string, shown = path, maximum = Infinity): Result<DecodedText> {
  let bytes: Uint8Array;
  try {
    bytes = path === STANDARD_INPUT ? readFileSync(0) : readBytes(path);
  } catch (error) {
    return failure(cliTexts.unreadable(shown, causeOf(error)));
  }
  if (bytes.length > maximum) return failure(cliTexts.tooLarge(shown, maximum));
  const decoded = decode(bytes);
  if (decoded.ok) return decoded;
  return failure(decoded.problem === 'binary' ? cliTexts.notText(shown) : cliTexts.unmarkedUtf16(shown));
}

/**
 * Puts another text in place of the one that was read, whole or not at all, in the same encoding.
 *
 * @returns what is wrong, when it cannot be written, or somebody else changed the file meanwhile
 */
export function writeTemplate(
  path: string,
  read: DecodedText,
  text: string,
  shown = path,
): LocalizedText | undefined {
  const now = readTemplate(path, shown);
  if (!now.ok) return now.problem;
  const { encoding, isDamaged } = read;
  if (isDamaged) return cliTexts.notUtf8(shown);
  if (now.value.text !== read.text || now.value.encoding !== encoding)
    return cliTexts.changedMeanwhile(shown);
  return writeWhole(path, encode({ text, encoding }), shown);
}

/**
 * Writes a file whole or not at all: to a neighbour first, which then takes its place with its permissions. The file
 * need not be there.
 *
 * @returns what is wrong, when it cannot be written
 */
export function writeWhole(
  path: string,
  content: string | Uint8Array,
  shown = path,
): LocalizedText | undefined {
  let neighbour: string | undefined;
  try {
    const present = statSync(path, { throwIfNoEntry: false });
    const target = present ? realpathSync(path) : path;
    // A file that may not be written stays as it is, even where its folder would allow a replacement.
    if (present) closeSync(openSync(target, 'r+'));
    const candidate = join(dirname(target), neighbourName());
    writeFileSync(candidate, content, { flag: 'wx' });
    neighbour = candidate;
    if (present) takeOver(candidate, present);
    renameSync(candidate, target);
    return undefined;
  } catch (error) {
    if (neighbour !== undefined) rmSync(neighbour, { force: true });
    return cliTexts.unwritable(shown, causeOf(error));
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
export function shownPath(path: string, folder: string): string {
  const fromHere = relativePath(folder, path);
  return fromHere === '..' || fromHere.startsWith('../') ? path : fromHere;
}
