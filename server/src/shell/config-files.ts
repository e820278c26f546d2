import { RequestType, type Connection } from 'vscode-languageserver';
import {
  BASELINE_FILE_NAME,
  CONFIG_FILE_NAME,
  readBaseline,
  readConfig,
  type Baseline,
  type ReadConfig,
} from '../service';
import { CustomRequest, type ReadFileParams } from './custom';
import { findFile } from './find-config-file';
import { describeCause } from './safe';

/** What the files beside the templates of a folder say. */
export interface FolderFiles {
  readonly config:
    { readonly uri: string; readonly read: ReadConfig; readonly readOnly: boolean } | undefined;
  /** `baseline` is undefined when the file is damaged: then it is not written either. */
  readonly baseline: { readonly uri: string; readonly baseline: Baseline | undefined } | undefined;
}

export const NO_FILES: FolderFiles = { config: undefined, baseline: undefined };

const READ_FILE = new RequestType<ReadFileParams, string | null, void>(CustomRequest.readFile);

/**
 * The configuration and the accepted findings that apply to a folder. The server has no file system: the editor looks
 * for the files, so that this works for every kind of folder, on the desktop and in the browser. Each folder is
 * asked about once, until something changes.
 */
export class ConfigFiles {
  private readonly known = new Map<string, FolderFiles>();
  private readonly asked = new Map<string, Promise<FolderFiles>>();

  constructor(
    private readonly connection: Connection,
    private readonly canAsk: () => boolean,
  ) {}

  /** For the folder of a document; at once when it is known. Never fails. */
  of(uri: string): FolderFiles | Promise<FolderFiles> {
    if (!this.canAsk()) return NO_FILES;
    const folder = folderOf(uri);
    return this.known.get(folder) ?? this.asked.get(folder) ?? this.ask(folder, uri);
  }

  /** Forgets everything, because a file changed. */
  drop(): void {
    this.known.clear();
    this.asked.clear();
  }

  private ask(folder: string, uri: string): Promise<FolderFiles> {
    const asked: Promise<FolderFiles> = this.read(uri)
      .catch((cause: unknown) => {
        this.connection.console.error(
          `The configuration of ${folder} could not be read: ${describeCause(cause)}`,
        );
        return NO_FILES;
      })
      .then((files) => {
        // Dropped in the meantime: whoever asks next reads the files anew.
        if (this.asked.get(folder) === asked) {
          this.known.set(folder, files);
          this.asked.delete(folder);
        }
        return files;
      });
    this.asked.set(folder, asked);
    return asked;
  }

  private async read(uri: string): Promise<FolderFiles> {
    const found = await findFile(this.connection, uri, CONFIG_FILE_NAME);
    const config = found
      ? { uri: found.uri, read: readConfig(found.text), readOnly: found.readOnly === true }
      : undefined;
    if (config) {
      const baselineUri = beside(config.uri, config.read.config.baseline ?? BASELINE_FILE_NAME);
      const text = await this.connection.sendRequest(READ_FILE, { uri: baselineUri });
      const baseline = { uri: baselineUri, baseline: readBaseline(text ?? '') };
      return { config, baseline };
    }
    const accepted = await findFile(this.connection, uri, BASELINE_FILE_NAME);
    const baseline = accepted ? { uri: accepted.uri, baseline: readBaseline(accepted.text) } : undefined;
    return { config: undefined, baseline };
  }
}

/** Whether a document is the configuration file itself. */
export function isConfigFile(uri: string): boolean {
  return uri.endsWith(`/${CONFIG_FILE_NAME}`);
}

/** The URI without its last part, with a slash at the end. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** The path of a document below a folder, decoded, with `/`; undefined when it lies elsewhere. */
export function pathBelow(folder: string, uri: string): string | undefined {
  if (!uri.startsWith(folder)) return undefined;
  try {
    return decodeURIComponent(uri.slice(folder.length));
  } catch {
    return uri.slice(folder.length);
  }
}

/** A relative path (`..` allowed) taken from the folder of a file. */
export function beside(uri: string, path: string): string {
  const parts = folderOf(uri).slice(0, -1).split('/');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(encodeURIComponent(part));
  }
  return parts.join('/');
}
