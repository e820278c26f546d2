import { trimEnds } from '../model/description';
import { isBlank } from '../model/blank';
import { parseTemplate } from '../syntax/parser';
import type { LocalizedText } from '../vocabulary/language';
import { success, type Result } from '../vocabulary/result';
import { findColumns, type TableRow } from './columns';
import type { LookupColumns, LookupRecord } from './record';

/** A record whose text is a template. */
export interface LookupTemplate extends LookupRecord {
  /** Its row in the sheet, from 1. */
  readonly row: number;
  /** Whether its tag `[#HSM#]` is damaged: BPMSoft does not take the text for a template. */
  readonly isDamaged: boolean;
}

/** Why a record is not taken. */
export type LeftOutReason = 'no-text' | 'no-tag' | 'tag-inside';

/** A record that is not a template. */
export interface LeftOutRecord {
  readonly row: number;
  readonly name: string;
  readonly reason: LeftOutReason;
}

/** The templates of a lookup, and everything else that it holds. */
export interface Lookup {
  readonly templates: readonly LookupTemplate[];
  readonly leftOut: readonly LeftOutRecord[];
}

/**
 * Reads the records of an exported lookup, in the order of its rows. Rows without a name and a text are skipped.
 *
 * @param rows of the sheet, captions included
 * @param captions of the columns
 */
export function readLookup(rows: readonly TableRow[], captions: LookupColumns): Result<Lookup> {
  const found = findColumns(rows, captions);
  if (!found.ok) return found;
  const columns = found.value;
  const templates: LookupTemplate[] = [];
  const leftOut: LeftOutRecord[] = [];
  for (const { row, cells } of rows.slice(columns.header + 1)) {
    const cell = (column: number): string => cells[column] ?? '';
    const name = trimEnds(cell(columns.name));
    const description = cell(columns.description);
    if (name === '' && isBlank(description)) continue;
    const tag = tagOf(description);
    if (tag === 'exact' || tag === 'damaged')
      templates.push({
        row,
        name,
        description,
        type: trimEnds(cell(columns.type)),
        isDamaged: tag === 'damaged',
      });
    else leftOut.push({ row, name, reason: tag });
  }
  return success({ templates, leftOut });
}

/** How a text begins: with the tag of a template, exact or damaged, or why it is not a template. */
function tagOf(description: string): 'exact' | 'damaged' | LeftOutReason {
  if (isBlank(description)) return 'no-text';
  const { hsm } = parseTemplate(description);
  if (!hsm) return 'no-tag';
  if (!isBlank(description, 0, hsm.span.start)) return 'tag-inside';
  return hsm.exact && hsm.span.start === 0 ? 'exact' : 'damaged';
}

const REASONS: Readonly<Record<LeftOutReason, LocalizedText>> = {
  'no-text': { en: 'no text', ru: 'нет текста' },
  'no-tag': { en: 'not a template: no [#HSM#]', ru: 'не шаблон: нет [#HSM#]' },
  'tag-inside': { en: 'text before [#HSM#]', ru: 'текст перед [#HSM#]' },
};

/** Why a record is not taken, in a few words for a table. */
export function leftOutText(reason: LeftOutReason): LocalizedText {
  return REASONS[reason];
}
