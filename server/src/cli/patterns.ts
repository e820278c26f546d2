import { statSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import { isTemplateName, PASSED_OVER_PATTERN } from '../service';

/**
 * The files that fit a pattern, sorted. Folders that exist are taken by their name, whatever signs are in it, and round
 * brackets are ordinary characters wherever something fits that way. Only templates are found, unless the pattern ends
 * with another ending (`*.txt`); the case of `.hsm` does not matter.
 *
 * @param pattern with `/`; @param folder what it is relative to
 */
export function filesLike(pattern: string, folder: string): string[] {
  const { base, rest } = divide(pattern, folder);
  const wanted = rest.replace(/\.hsm$/i, '.[hH][sS][mM]');
  const literal = search(wanted.replace(/[()]/g, '\\$&'), resolve(folder, base));
  const found = literal.length > 0 ? literal : search(wanted, resolve(folder, base));
  const isOfAnyKind = /\.(?!hsm$)[^./*?]+$/i.test(rest);
  return found
    .filter((file) => isOfAnyKind || isTemplateName(posix.basename(file)))
    .map((file) => posix.join(base, file))
    .sort();
}

function search(pattern: string, folder: string): string[] {
  return globSync(pattern, { cwd: folder, ignore: PASSED_OVER_PATTERN, dot: true });
}

/** The folders at the beginning of a pattern that exist under exactly this name, and what is left. */
function divide(pattern: string, folder: string): { readonly base: string; readonly rest: string } {
  const parts = pattern.split('/');
  let base = '';
  let taken = 0;
  for (; taken < parts.length - 1; taken++) {
    const next = taken === 0 ? (parts[0] ?? '') || '/' : posix.join(base, parts[taken] ?? '');
    if (statSync(resolve(folder, next), { throwIfNoEntry: false })?.isDirectory() !== true) break;
    base = next;
  }
  return { base, rest: parts.slice(taken).join('/') };
}
