import { trimEnds } from '../model/description';
import type { LocalizedText } from '../vocabulary/language';
import { LIMITS } from '../vocabulary/limits';
import { preflightTexts } from './preflight-texts';
import type { ExportRow } from './rows';
import { forbiddenCharacters } from './xml-characters';

/** What the table is for. */
export interface PreflightOptions {
  /** Whether it becomes a workbook for the import; other formats only have to be read. */
  readonly forImport: boolean;
}

/**
 * How serious a problem is: `refused` is never written, `blocked` only on request, because what arrives would not be what
 * was checked; `warning` is only reported.
 */
type PreflightLevel = 'refused' | 'blocked' | 'warning';

export interface PreflightProblem {
  readonly kind:
    | 'empty-name'
    | 'duplicate-name'
    | 'similar-name'
    | 'long-name'
    | 'empty-text'
    | 'errors'
    | 'cut'
    | 'cell'
    | 'ends'
    | 'characters'
    | 'escape'
    | 'no-type'
    | 'type'
    | 'rows';
  readonly level: PreflightLevel;
  /** The template's file; undefined for what concerns the table. */
  readonly file: string | undefined;
  readonly message: LocalizedText;
}

/** A carriage return in Excel's spelling; BPMSoft's import deletes it. */
const DELETED = /_x000D_/;
/** Excel, and everything that reads its files, shows another character instead. */
const ESCAPE = /_x[\da-f]{4}_/i;

/** What would go wrong when these rows are imported, in the order of the rows; then what concerns all of them. */
export function preflight(rows: readonly ExportRow[], options: PreflightOptions): PreflightProblem[] {
  const problems: PreflightProblem[] = [];
  const files = firstFiles(rows);
  for (const row of rows) {
    const report = (kind: PreflightProblem['kind'], level: PreflightLevel, message: LocalizedText): void => {
      problems.push({ kind, level, file: row.file, message });
    };
    checkName(row, files, report);
    checkText(row, report);
    if (options.forImport) checkCells(row, report);
  }
  const untyped = rows.filter(({ type }) => trimEnds(type) === '');
  if (options.forImport && untyped.length > 0)
    problems.push({
      kind: 'no-type',
      level: 'warning',
      file: untyped.length === 1 ? untyped[0]?.file : undefined,
      message: preflightTexts.noType(untyped.length),
    });
  const { value: most } = LIMITS.importedRows;
  if (options.forImport && rows.length > most)
    problems.push({
      kind: 'rows',
      level: 'blocked',
      file: undefined,
      message: preflightTexts.rows(rows.length, most),
    });
  return problems;
}

/** Rows in groups of as many as one import takes. */
export function splitForImport<Row>(rows: readonly Row[]): Row[][] {
  const { value: most } = LIMITS.importedRows;
  const groups: Row[][] = [];
  for (let start = 0; start < rows.length; start += most) groups.push(rows.slice(start, start + most));
  return groups;
}

type Report = (kind: PreflightProblem['kind'], level: PreflightLevel, message: LocalizedText) => void;

interface FirstFiles {
  readonly exact: ReadonlyMap<string, string>;
  readonly folded: ReadonlyMap<string, string>;
}

/** The first file of each name: BPMSoft's import takes the first row of equal keys and drops the others. */
function firstFiles(rows: readonly ExportRow[]): FirstFiles {
  const exact = new Map<string, string>();
  const folded = new Map<string, string>();
  for (const { name, file } of rows) {
    if (!exact.has(name)) exact.set(name, file);
    if (!folded.has(name.toLowerCase())) folded.set(name.toLowerCase(), file);
  }
  return { exact, folded };
}

function checkName({ name, file }: ExportRow, { exact, folded }: FirstFiles, report: Report): void {
  if (name === '') {
    report('empty-name', 'refused', preflightTexts.emptyName());
    return;
  }
  const first = exact.get(name);
  const similar = folded.get(name.toLowerCase());
  if (first !== undefined && first !== file)
    report('duplicate-name', 'refused', preflightTexts.duplicateName(name, first));
  else if (similar !== undefined && similar !== file)
    report('similar-name', 'warning', preflightTexts.similarName(name, similar));
  const { value: most } = LIMITS.lookupName;
  if (name.length > most) report('long-name', 'warning', preflightTexts.longName(name.length, most));
}

function checkText({ description, errors, target }: ExportRow, report: Report): void {
  const { descriptionLength } = target;
  if (trimEnds(description) === '') report('empty-text', 'refused', preflightTexts.emptyText());
  if (errors > 0) report('errors', 'blocked', preflightTexts.errors(errors));
  if (descriptionLength > 0 && description.length > descriptionLength)
    report('cut', 'blocked', preflightTexts.cut(description, descriptionLength));
}

function checkCells({ name, description, type, target }: ExportRow, report: Report): void {
  const { types } = target;
  const { value: cell } = LIMITS.cellLength;
  if (description.length > cell) report('cell', 'refused', preflightTexts.cell(description.length, cell));
  if (trimEnds(description) !== description) report('ends', 'warning', preflightTexts.ends());
  const forbidden = forbiddenCharacters(name + description);
  if (forbidden.length > 0) report('characters', 'blocked', preflightTexts.characters(forbidden));
  const escape = ESCAPE.exec(name + description)?.[0];
  if (DELETED.test(name + description)) report('escape', 'blocked', preflightTexts.deleted());
  else if (escape !== undefined) report('escape', 'warning', preflightTexts.escape(escape));
  if (trimEnds(type) !== '' && types.length > 0 && !types.includes(type))
    report('type', 'blocked', preflightTexts.type(type, types));
}
