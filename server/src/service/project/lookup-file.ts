import type { Sheet } from '../export/workbook/types';
import { LookupIndex } from '../lookup/lookup-index';
import { readLookup } from '../lookup/read-lookup';
import type { LookupColumns } from '../lookup/record';
import type { LocalizedText } from '../vocabulary/language';
import type { Result } from '../vocabulary/result';

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

const INCOMPLETE: LocalizedText = {
  en: 'Not all of this workbook could be read. Open it in Excel, save it, or export the lookup with a filter.',
  ru: 'Эту книгу удалось прочитать не полностью. Откройте её в Excel и сохраните либо выгрузите справочник с фильтром.',
};

/** What a workbook makes comparable, or why it does not. */
export function readLookupFile(
  workbook: Result<Sheet>,
  captions: LookupColumns,
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
