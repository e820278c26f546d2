import { URI, Utils } from 'vscode-uri';

/**
 * An address is the URI of a file as text, as editors write it. Folders end with a slash. Two hosts may spell one
 * address differently (`file:///c:/a` and `file:///c%3A/a`); the functions here treat both alike.
 */

/** The folder of a file, with a slash at its end; empty for a document without a place, such as `untitled:1`. */
export function folderOf(address: string): string {
  return address.slice(0, address.lastIndexOf('/') + 1);
}

/** The path of a file below a folder, decoded, with `/`; undefined when it lies elsewhere. */
export function pathBelow(folder: string, address: string): string | undefined {
  if (folder === '') return undefined;
  if (address.startsWith(folder)) return decoded(address.slice(folder.length));
  const [one, other] = [parsed(folder), parsed(address)];
  if (!one || !other || one.scheme !== other.scheme || one.authority !== other.authority) return undefined;
  return other.path.startsWith(one.path) ? other.path.slice(one.path.length) : undefined;
}

/** The path that leads from a folder to a file, with `/` and, where it lies elsewhere, `..`; undefined from one file system to another. */
export function pathFrom(folder: string, address: string): string | undefined {
  const below = pathBelow(folder, address);
  if (below !== undefined || folder === '') return below;
  const [one, other] = [parsed(folder), parsed(address)];
  if (!one || !other || one.scheme !== other.scheme || one.authority !== other.authority) return undefined;
  const [from, to] = [one.path.split('/').slice(0, -1), other.path.split('/')];
  let common = 0;
  while (common < from.length && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

/** The address that a relative path (`/` and `..` allowed) leads to from a folder. It never leaves the file system. */
export function addressIn(folder: string, path: string): string {
  return Utils.joinPath(URI.parse(folder), path).toString();
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function parsed(address: string): URI | undefined {
  try {
    return URI.parse(address);
  } catch {
    return undefined;
  }
}
