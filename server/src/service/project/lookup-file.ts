import { lookupColumns } from '../config/lookup-shape';
import type { Sheet } from '../export/workbook/types';
import { LookupIndex } from '../lookup/lookup-index';
import { readLookup } from '../lookup/read-lookup';
import type { LocalizedText } from '../vocabulary/language';
import { failure, type Result } from '../vocabulary/result';
import { addressIn, folderOf } from './address';
import { andThen, attempt, type Awaitable } from './awaitable';
import type { ProjectPorts } from './ports';
import type { ConfigFile } from './rules';

/** The exported lookup that a configuration names. */
export interface LookupFile {
  readonly address: string;
  /** Relative to the configuration file. */
  readonly name: string;
  /** What can be compared with; undefined when the file could not be read. */
  readonly index: LookupIndex | undefined;
  /** Why it could not be read, or why it is not complete. */
  readonly problem: LocalizedText | undefined;
}

const NO_FILE: LocalizedText = {
  en: 'There is no such file, so templates are not compared with the lookup. Check the path; it is relative to this file.',
  ru: 'Такого файла нет: шаблоны не сравниваются со справочником. Проверьте путь, он задаётся относительно этого файла.',
};

const UNREADABLE: LocalizedText = { en: 'This file cannot be read.', ru: 'Этот файл не удалось прочитать.' };

const INCOMPLETE: LocalizedText = {
  en: 'Not all of this workbook could be read. Open it in Excel, save it, or export the lookup with a filter.',
  ru: 'Эту книгу удалось прочитать не полностью. Откройте её в Excel и сохраните либо выгрузите справочник с фильтром.',
};

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
      return { address, name, ...indexOf(workbook, lookupColumns(lookup ?? {})) };
    });
    this.known.set(config.address, read);
    return read;
  }

  /** A workbook that cannot be asked for must not take the other rules with it. */
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

function indexOf(
  workbook: Result<Sheet>,
  captions: ReturnType<typeof lookupColumns>,
): Pick<LookupFile, 'index' | 'problem'> {
  if (!workbook.ok) return { index: undefined, problem: workbook.problem };
  const { rows, isCut, lostCells } = workbook.value;
  const read = readLookup(rows, captions);
  if (!read.ok) return { index: undefined, problem: read.problem };
  const isComplete = !isCut && lostCells.length === 0;
  return {
    index: new LookupIndex(read.value.templates, isComplete),
    problem: isComplete ? undefined : INCOMPLETE,
  };
}
