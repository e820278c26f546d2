import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/** The root of the repository that a folder belongs to; the folder itself where there is none. Absolute paths. */
export function repositoryRoot(folder: string): string {
  for (let place = folder; ; place = dirname(place)) {
    if (existsSync(join(place, '.git'))) return place;
    if (dirname(place) === place) return folder;
  }
}

/**
 * A path as programs read it in a report: with `/`, relative to the root, by way of links too; absolute for a file
 * outside of it.
 */
export function reportedPath(root: string, path: string): string {
  const inside = pathInside(root, path) ?? pathInside(real(root), real(path));
  return (inside ?? path).split(sep).join('/');
}

function pathInside(root: string, path: string): string | undefined {
  const inside = relative(root, path);
  return inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside) ? undefined : inside;
}

function real(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
