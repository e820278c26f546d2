import { lookupColumns } from '../config/lookup-shape';
import type { Sheet } from '../export/workbook/types';
import type { LocalizedText } from '../vocabulary/language';
import { failure, type Result } from '../vocabulary/result';
import { addressIn, folderOf } from './address';
import { andThen, attempt, type Awaitable } from './awaitable';
import { readLookupFile, type LookupFile } from './lookup-file';
import type { ProjectPorts } from './ports';
import type { ConfigFile } from './rules';

const NO_FILE: LocalizedText = {
  en: 'There is no such file, so templates are not compared with the lookup. Check the path; it is relative to this file.',
  ru: 'Такого файла нет: шаблоны не сравниваются со справочником. Проверьте путь, он задаётся относительно этого файла.',
};

const UNREADABLE: LocalizedText = { en: 'This file cannot be read.', ru: 'Этот файл не удалось прочитать.' };

/** The exported lookup of each configuration, read once until something changes. */
export class LookupReader {
  private readonly known = new Map<string, Awaitable<LookupFile>>();

  constructor(private readonly ports: ProjectPorts) {}

  /** Undefined when the configuration names no file, or the host reads none. */
  lookupOf(config: ConfigFile | undefined): Awaitable<LookupFile | undefined> {
    const lookup = config?.inForce.lookup;
    const name = lookup?.file;
    if (!config || name === undefined || !this.ports.readWorkbook) return undefined;
    const known = this.known.get(config.address);
    if (known) return known;
    const folder = folderOf(config.address);
    const address = addressIn(folder, name);
    const read = andThen(this.read(folder, name), (workbook): LookupFile => {
      if (!workbook) return { address, name, index: undefined, problem: NO_FILE };
      return { address, name, ...readLookupFile(workbook, lookupColumns(lookup ?? {})) };
    });
    this.known.set(config.address, read);
    return read;
  }

  /** A workbook that cannot be requested must not take the other rules with it. */
  private read(folder: string, path: string): Awaitable<Result<Sheet> | undefined> {
    return attempt<Result<Sheet> | undefined>(
      () => this.ports.readWorkbook?.(folder, path),
      (cause) => {
        this.ports.failed?.(addressIn(folder, path), cause);
        return failure(UNREADABLE);
      },
    );
  }

  clear(): void {
    this.known.clear();
  }
}
