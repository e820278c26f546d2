import { readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { basename, normalize, resolve, sep } from 'node:path';
import { isPassedOver, isTemplateName, type LocalizedText } from '../service';
import { causeOf, codeOf } from './causes';
import { STANDARD_INPUT } from './files';
import { filesLike } from './patterns';
import { cliTexts } from './texts';

/** A file to be read. */
export interface FoundPath {
  /** What the user calls it; `-` for standard input. */
  readonly shown: string;
  /** Absolute; `-` for standard input. */
  readonly path: string;
  /** Whether this very file was named, not its folder or a pattern. */
  readonly isNamed: boolean;
}

/** What the paths of the command line stand for. */
export interface FoundFiles {
  readonly files: readonly FoundPath[];
  /** The folders that were named, absolute: the templates in them are among the files. */
  readonly folders: readonly string[];
  /** What is wrong with the paths. */
  readonly problems: readonly LocalizedText[];
}

/**
 * The files that the paths of the command line stand for, in order. A file is found once, however often and by whatever
 * links it is named: a template is not a copy of itself.
 *
 * @param folder what the paths are relative to
 */
export function findFiles(paths: readonly string[], folder: string): FoundFiles {
  const search = new Search(folder);
  for (const path of paths) {
    if (path === STANDARD_INPUT) search.addFile(path, path, path, true);
    else search.addPath(path);
  }
  return search;
}

/** Every template below a folder, as absolute paths. */
export function templatesBelow(folder: string): string[] {
  return findFiles([folder], folder).files.map(({ path }) => path);
}

class Search implements FoundFiles {
  readonly files: FoundPath[] = [];
  readonly folders: string[] = [];
  readonly problems: LocalizedText[] = [];
  /** The real paths of files and folders: links may lead to the same place twice, or round in circles. */
  private readonly seen = new Set<string>();

  constructor(private readonly folder: string) {}

  addPath(path: string): void {
    const place = resolve(this.folder, path);
    let isFolder: boolean;
    try {
      isFolder = statSync(place).isDirectory();
    } catch (error) {
      this.addPattern(path, error);
      return;
    }
    if (isFolder) this.folders.push(place);
    // What is not a folder can be read like a file, a pipe too: `hsm check <(make-template)`.
    if (!isFolder) this.addFile(path, place, realPathOf(place), true);
    else if (!this.addFolder(normalize(path), realPathOf(place)))
      this.problems.push(cliTexts.noTemplates(path));
  }

  addFile(shown: string, path: string, real: string, isNamed: boolean): void {
    if (this.isNew(real)) this.files.push({ shown, path, isNamed });
  }

  /** The templates in a folder and below; returns whether there is anything at all to report about it. */
  private addFolder(shown: string, real: string): boolean {
    if (!this.isNew(real)) return true;
    let entries: Dirent[];
    try {
      entries = readdirSync(real, { withFileTypes: true });
    } catch (error) {
      this.problems.push(cliTexts.unreadable(shown, causeOf(error)));
      return true;
    }
    const prefix = shown === '.' ? '' : withSeparator(shown);
    // Once for all files of the folder: normalizing the path of each takes as long as reading it takes.
    const place = withSeparator(resolve(this.folder, shown));
    const realPlace = withSeparator(real);
    let isUsed = false;
    for (const entry of entries.sort(byName)) {
      const { name } = entry;
      if (entry.isSymbolicLink()) isUsed = this.addLink(prefix + name, realPlace + name) || isUsed;
      else if (entry.isDirectory()) {
        if (!isPassedOver(name)) isUsed = this.addFolder(prefix + name, realPlace + name) || isUsed;
      } else if (entry.isFile() && isTemplateName(name)) {
        this.addFile(prefix + name, place + name, realPlace + name, false);
        isUsed = true;
      }
    }
    return isUsed;
  }

  private addLink(shown: string, place: string): boolean {
    const target = statOf(place);
    if (target?.isDirectory() === true)
      return !isPassedOver(basename(place)) && this.addFolder(shown, realPathOf(place));
    if (!isTemplateName(basename(place))) return false;
    // A link that leads nowhere is reported when it is read.
    this.addFile(shown, resolve(this.folder, shown), realPathOf(place), false);
    return true;
  }

  /** What is not there may be a pattern; if nothing fits it, `error` says what is wrong with the path. */
  private addPattern(path: string, error: unknown): void {
    const found = filesLike(path.split(sep).join('/'), this.folder);
    for (const file of found) {
      const place = resolve(this.folder, file);
      this.addFile(file, place, realPathOf(place), false);
    }
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

/** A folder as the beginning of paths. */
function withSeparator(folder: string): string {
  return folder.endsWith(sep) ? folder : folder + sep;
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}

function statOf(place: string): Stats | undefined {
  try {
    return statSync(place);
  } catch {
    return undefined;
  }
}

/** Where a path leads; the path itself where that is unknown (a broken link, some network drives). */
function realPathOf(place: string): string {
  try {
    return realpathSync.native(place);
  } catch {
    return place;
  }
}
