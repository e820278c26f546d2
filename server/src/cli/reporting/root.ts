import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';

/** The root of the repository that a folder belongs to; the folder itself where there is none. Absolute paths. */
export function repositoryRoot(folder: string): string {
  for (let place = folder; ; place = dirname(place)) {
    if (existsSync(join(place, '.git'))) return place;
    if (dirname(place) === place) return folder;
  }
}

/** Paths as programs read them in a report: with `/`, relative to the root. */
export class ReportedPaths {
  /** By folder: to relate each of ten thousand files takes as long as a quarter of their checks. */
  private readonly inside = new Map<string, string | undefined>();
  private realRoot: string | undefined;

  /** @param root absolute path */
  constructor(private readonly root: string) {}

  /** Relative to the root, by way of links too; absolute for a file outside of it. @param path absolute */
  of(path: string): string {
    const folder = dirname(path);
    if (!this.inside.has(folder)) this.inside.set(folder, pathInside(this.root, folder));
    const inside = this.inside.get(folder);
    const relative = inside === undefined ? this.byLinks(path) : join(inside, basename(path));
    return sep === '/' ? relative : relative.split(sep).join('/');
  }

  private byLinks(path: string): string {
    this.realRoot ??= real(this.root);
    return pathInside(this.realRoot, real(path)) ?? path;
  }
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
