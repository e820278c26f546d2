import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  decodeForReading,
  MAX_TEMPLATE_BYTES,
  parseTemplate,
  sampleKeysOf,
  type FoundFile,
  type FoundList,
  type LocalizedText,
  type ProjectPorts,
  type Result,
} from '../service';
import type { Sheet } from '../service/hand-over';
import { addressOf, pathOf, STANDARD_INPUT_ADDRESS } from './address';
import { causeOf } from './causes';
import { readTemplate, shownPath } from './files';
import { templatesBelow } from './find-files';
import { readNamedWorkbook } from './lookup-file';
import { listNames, readList } from './registered-files';
import { cliTexts } from './texts';

/** What a project asks of the file system. Each file is looked for once. */
export class NodePorts implements ProjectPorts {
  private readonly found = new Map<string, FoundFile | undefined>();
  /** By the addresses of templates that were read already. */
  private readonly placeholders = new Map<string, readonly string[]>();

  /**
   * @param folder the working folder: where standard input belongs
   * @param unreadable called with files that exist and cannot be read; their folders are taken to have none
   */
  constructor(
    private readonly folder: string,
    private readonly unreadable: (problem: LocalizedText) => void,
  ) {}

  readonly findUpward = (address: string, name: string): FoundFile | undefined => {
    const start = address === STANDARD_INPUT_ADDRESS ? this.folder : dirname(pathOf(address));
    return this.findFrom(start, name);
  };

  readonly read = (address: string): string | undefined => this.textOf(pathOf(address));

  readonly placeholdersBelow = (folder: string): ReadonlyMap<string, readonly string[]> | undefined => {
    const known = new Map(this.placeholders);
    for (const path of templatesBelow(pathOf(folder))) {
      const address = addressOf(path);
      if (known.has(address)) continue;
      const read = readTemplate(path, path, MAX_TEMPLATE_BYTES);
      // In a damaged text, nobody knows what the placeholders are called.
      if (!read.ok || read.value.isDamaged) return undefined;
      known.set(address, sampleKeysOf(parseTemplate(read.value.text)));
    }
    return known;
  };

  readonly readLists = (folder: string, patterns: readonly string[]): readonly FoundList[] => {
    const base = pathOf(folder);
    const root = realpathSync(base);
    const names = new Set(patterns.flatMap((pattern) => listNames(pattern, base)));
    return [...names].flatMap((name) => readList(join(base, name), root));
  };

  readonly readWorkbook = (folder: string, path: string): Promise<Result<Sheet> | undefined> =>
    readNamedWorkbook(join(pathOf(folder), path), pathOf(folder));

  readonly today = (): string => new Date().toISOString().slice(0, 10);

  /** Notes the placeholders of a template, so that it need not be read again. */
  note(address: string, placeholders: readonly string[]): void {
    this.placeholders.set(address, placeholders);
  }

  private findFrom(folder: string, name: string): FoundFile | undefined {
    const path = join(folder, name);
    if (this.found.has(path)) return this.found.get(path);
    const text = this.textOf(path);
    const parent = dirname(folder);
    const found =
      text !== undefined
        ? { address: addressOf(path), text }
        : parent === folder
          ? undefined
          : this.findFrom(parent, name);
    this.found.set(path, found);
    return found;
  }

  /** Without a byte-order mark; undefined when there is no such file. */
  private textOf(path: string): string | undefined {
    try {
      // Most folders have none, and an error with its stack costs as much as checking several templates.
      return existsSync(path) ? decodeForReading(readFileSync(path)) : undefined;
    } catch (error) {
      this.unreadable(cliTexts.unreadable(shownPath(path, this.folder), causeOf(error)));
      return undefined;
    }
  }
}
