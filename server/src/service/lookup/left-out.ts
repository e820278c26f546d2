import type { LocalizedText } from '../vocabulary/language';
import { leftOutText, type LeftOutRecord } from './read-lookup';

/** What of an exported lookup was not taken. */
export interface LeftOut {
  readonly leftOut: readonly LeftOutRecord[];
  /** Whether the sheet has more rows than are read. */
  readonly isCut: boolean;
  /** Cells whose text is missing in the workbook. */
  readonly lostCells: readonly string[];
}

/** What was not taken, and why: a sentence for each record, then for the workbook. */
export function leftOutReport({ leftOut, isCut, lostCells }: LeftOut): LocalizedText[] {
  const report = leftOut.map(({ row, name, reason }): LocalizedText => {
    const why = leftOutText(reason);
    return {
      en: `row ${row}, “${name}”: left out, ${why.en}`,
      ru: `строка ${row}, «${name}»: пропущено, ${why.ru}`,
    };
  });
  if (lostCells.length > 0) {
    const cells = lostCells.join(', ');
    report.push({
      en: `The workbook has no text for these cells: ${cells}. Open it in Excel and save it again.`,
      ru: `В книге нет текста этих ячеек: ${cells}. Откройте её в Excel и сохраните заново.`,
    });
  }
  if (isCut) {
    report.push({
      en: 'The sheet has more rows than are read; the rest is left out. Export the lookup with a filter.',
      ru: 'В листе больше строк, чем можно прочитать; остальные пропущены. Выгрузите справочник с фильтром.',
    });
  }
  return report;
}
