import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, normalize, resolve, sep } from 'node:path';
import { globSync } from 'tinyglobby';
import type { LocalizedText } from '../service';
import { causeOf, codeOf } from './causes';
import { STANDARD_INPUT } from './files';
import { cliTexts } from './texts';

/** What patterns do not look into; a folder is not searched for templates there either. */
const SKIPPED_FOLDERS = ['**/node_modules/**', '**/.git/**'];

/** What the paths of the command line stand for. */
export interface FoundFiles {
  readonly files: readonly string[];
  /** The folders that were named, absolute: the templates in them are among the files. */
  readonly folders: readonly string[];
  /** What is wrong with the paths. */
  readonly problems: readonly LocalizedText[];
}

/**
 * The files behind the paths of the command line, in order. A file is found once, however often and by whatever links
 * it is named: a template is no copy of itself.
 *
 * @param folder what the paths are relative to
 */
export function findFiles(paths: readonly string[], folder: string): FoundFiles {
  const search = new Search();
  for (const path of paths) {
    if (path === STANDARD_INPUT) search.addFile(path, path);
    else search.addPath(path, folder);
  }
  return search;
}

/** Every template below a folder (absolute), those in folders with a dot included. */
export function templatesBelow(folder: string): string[] {
  const found = globSync('**/*.[hH][sS][mM]', { cwd: folder, ignore: SKIPPED_FOLDERS, dot: true });
  return found.map((file) => join(folder, file));
}

class Search implements FoundFiles {
  readonly files: string[] = [];
  readonly folders: string[] = [];
  readonly problems: LocalizedText[] = [];
  /** The real paths of files and folders: links may lead to the same place twice, or round in circles. */
  private readonly seen = new Set<string>();

  addPath(path: string, folder: string): void {
    const place = resolve(folder, path);
    let isFolder: boolean;
    try {
      isFolder = statSync(place).isDirectory();
    } catch (error) {
      this.addPattern(path, folder, error);
      return;
    }
    if (isFolder) this.folders.push(place);
    // What is no folder can be read like a file, a pipe too: `hsm check <(make-template)`.
    if (!isFolder) this.addFile(path, realPathOf(place));
    else if (!this.addFolder(normalize(path), realPathOf(place)))
      this.problems.push(cliTexts.noTemplates(path));
  }

  addFile(shown: string, real: string): void {
    if (this.isNew(real)) this.files.push(shown);
  }

  /** The templates in a folder and below; answers whether there is anything at all to be said about it. */
  private addFolder(shown: string, real: string): boolean {
    if (!this.isNew(real)) return true;
    let entries: Dirent[];
    try {
      entries = readdirSync(real, { withFileTypes: true });
    } catch (error) {
      this.problems.push(cliTexts.unreadable(shown, causeOf(error)));
      return true;
    }
    const prefix = shown === '.' ? '' : shown.endsWith(sep) ? shown : shown + sep;
    let isUsed = false;
    for (const entry of entries.sort(byName)) {
      const { name } = entry;
      if (name.startsWith('.') || name === 'node_modules') continue;
      if (entry.isSymbolicLink()) isUsed = this.addLink(prefix + name, join(real, name)) || isUsed;
      else if (entry.isDirectory()) isUsed = this.addFolder(prefix + name, join(real, name)) || isUsed;
      else if (entry.isFile() && isTemplate(name)) {
        this.addFile(prefix + name, join(real, name));
        isUsed = true;
      }
    }
    return isUsed;
  }

  private addLink(shown: string, place: string): boolean {
    const target = statOf(place);
    if (target?.isDirectory()) return this.addFolder(shown, realPathOf(place));
    if (!isTemplate(shown)) return false;
    // A link that leads nowhere is told when it is read.
    this.addFile(shown, realPathOf(place));
    return true;
  }

  /** What is not there may be a pattern; if nothing fits it, `error` says what is wrong with the path. */
  private addPattern(path: string, folder: string, error: unknown): void {
    const found = globSync(path.split(sep).join('/'), { cwd: folder, ignore: SKIPPED_FOLDERS }).sort();
    for (const file of found) this.addFile(file, realPathOf(resolve(folder, file)));
    if (found.length > 0) return;
    this.problems.push(
      codeOf(error) === 'ENOENT' ? cliTexts.notFound(path) : cliTexts.unreadable(path, causeOf(error)),
    );
  }

  private isNew(real: string): boolean {
    const before = this.seen.size;
    return this.seen.add(real).size > before;
  }
}

function isTemplate(name: string): boolean {
  return /\.hsm$/i.test(name);
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}

function statOf(place: string): ReturnType<typeof statSync> | undefined {
  try {
    return statSync(place);
  } catch {
    return undefined;
  }
}

/** Where a path leads; itself where that cannot be told (a link that leads nowhere, some network drives). */
function realPathOf(place: string): string {
  try {
    return realpathSync.native(place);
  } catch {
    return place;
  }
}
