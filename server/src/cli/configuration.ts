import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  BASELINE_FILE_NAME,
  CONFIG_FILE_NAME,
  isIgnored,
  readConfig,
  resolveConfig,
  type LocalizedText,
  type ReadConfig,
  type ResolvedConfig,
} from '../service';
import { causeOf } from './causes';
import { relativePath, shownPath, STANDARD_INPUT } from './files';
import { cliTexts } from './texts';

/** The configuration that applies to the files of a folder. */
export interface FolderConfiguration {
  /** The configuration file; undefined when there is none up to the root. */
  readonly file: string | undefined;
  /** The baseline beside or above the folder; looked for only where there is no configuration file. */
  readonly baselineFile: string | undefined;
  /** Its text, for the places of problems. */
  readonly text: string;
  readonly read: ReadConfig | undefined;
  readonly resolved: ResolvedConfig;
}

const NO_CONFIGURATION: FolderConfiguration = {
  file: undefined,
  baselineFile: undefined,
  text: '',
  read: undefined,
  resolved: resolveConfig(),
};

/** Finds and reads `hsm.config.json` upward from folders; each folder and file is looked at once. */
export class Configurations {
  private readonly byFolder = new Map<string, FolderConfiguration>();
  /** By the folder as it is written before a file's name, so that ten thousand paths are not resolved. */
  private readonly byWrittenFolder = new Map<string, FolderConfiguration>();

  /** @param unreadable hears of files that are there and cannot be read; their folders are taken to have none */
  constructor(private readonly unreadable: (problem: LocalizedText) => void) {}

  /** The configuration for a file; for standard input, that of the working folder. */
  forFile(file: string): FolderConfiguration {
    const written = file === STANDARD_INPUT ? '.' : dirname(file);
    const known = this.byWrittenFolder.get(written);
    if (known) return known;
    const found = this.forFolder(resolve(written));
    this.byWrittenFolder.set(written, found);
    return found;
  }

  /** The configuration for a folder (absolute path). */
  forFolder(folder: string): FolderConfiguration {
    const known = this.byFolder.get(folder);
    if (known) return known;
    const found = this.read(folder);
    this.byFolder.set(folder, found);
    return found;
  }

  /** The configuration files that were found. */
  get files(): readonly FolderConfiguration[] {
    const files = new Map<string, FolderConfiguration>();
    for (const found of this.byFolder.values()) if (found.file !== undefined) files.set(found.file, found);
    return [...files.values()];
  }

  /** Whether the configuration says that the file is not checked. */
  ignores(path: string): boolean {
    const { file, read } = this.forFile(path);
    if (file === undefined || !read || !read.config.ignore) return false;
    return isIgnored(read.config, relativePath(dirname(file), resolve(path)));
  }

  private read(folder: string): FolderConfiguration {
    const file = join(folder, CONFIG_FILE_NAME);
    const text = this.textOf(file);
    if (text !== undefined) {
      const read = readConfig(text);
      return { file, baselineFile: undefined, text, read, resolved: resolveConfig({}, read.config) };
    }
    const parent = dirname(folder);
    const above = parent === folder ? NO_CONFIGURATION : this.forFolder(parent);
    const baselineFile = join(folder, BASELINE_FILE_NAME);
    return above.file === undefined && existsSync(baselineFile) ? { ...above, baselineFile } : above;
  }

  private textOf(file: string): string | undefined {
    try {
      return readIfPresent(file);
    } catch (error) {
      this.unreadable(cliTexts.unreadable(shownPath(file), causeOf(error)));
      return undefined;
    }
  }
}

/** The text of a file without a byte-order mark; undefined when there is no such file. */
export function readIfPresent(file: string): string | undefined {
  // Most folders have none, and an error with its stack costs as much as checking several templates.
  return existsSync(file) ? readFileSync(file, 'utf8').replace(/^\ufeff/, '') : undefined;
}
