import { basename, dirname, resolve } from 'node:path';
import { URI } from 'vscode-uri';

/** The address of standard input: a document without a place, as an editor has it. */
export const STANDARD_INPUT_ADDRESS = 'untitled:stdin';

/** A name that is the same in an address. */
const PLAIN_NAME = /^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/;
/** Of the folder that was last asked about: the files of one come together. */
let last = { folder: '', address: '/' };

/** The address of a path, as an editor writes it. @param path absolute */
export function addressOf(path: string): string {
  const name = basename(path);
  if (!PLAIN_NAME.test(name)) return addressOfPlace(path);
  const folder = dirname(path);
  if (folder !== last.folder) last = { folder, address: addressOfPlace(folder) };
  return last.address.endsWith('/') ? addressOfPlace(path) : `${last.address}/${name}`;
}

function addressOfPlace(path: string): string {
  const uri = URI.file(resolve(path));
  try {
    return uri.toString();
  } catch {
    // Windows allows half characters in names, which cannot be escaped.
    return uri.toString(true);
  }
}

/** The path of an address. */
export function pathOf(address: string): string {
  return URI.parse(address).fsPath;
}
