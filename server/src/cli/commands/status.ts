import {
  isInStep,
  STATUS_CAPTIONS,
  statusJson,
  statusTable,
  type LocalizedText,
  type StatusRow,
} from '../../service';
import type { Table } from '../../service/hand-over';
import { inertLine } from '../../service/reports';
import type { Command, CommandHost } from '../command';
import { exportTexts } from '../export-texts';
import { findFiles } from '../find-files';
import { loadHandOver } from '../hand-over';
import { shownPath } from '../files';
import { pathOf } from '../address';
import { arrangeRows, STATUS_FILTERS, STATUS_SORTS } from '../status-arrange';
import { statusRows } from '../status-rows';
import { TemplateSet } from '../template-set';

const FORMATS = ['text', 'csv', 'tsv', 'html', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** `hsm status`: one row a template: the file, BPMSoft's lookup, the registered lists. */
export const status: Command = {
  options: ['format', 'only', 'sort'],
  usage: {
    en: `  hsm status PATHS…       file, lookup and registered list side by side, one row a template ("lookup" and
                          "registered" in hsm.config.json); exit code 1 when something is out of step
      --only ${STATUS_FILTERS.join('|')}
                          only these rows; the exit code counts all
      --sort ${STATUS_SORTS.join('|')}
                          what is out of step first (default: file)
      --format text|csv|tsv|html|json
`,
    ru: `  hsm status ПУТИ…        файл, справочник и зарегистрированный шаблон рядом, по строке на шаблон ("lookup" и
                          "registered" в hsm.config.json); код возврата 1, если есть расхождения
      --only ${STATUS_FILTERS.join('|')}
                          только такие строки; код возврата учитывает все
      --sort ${STATUS_SORTS.join('|')}
                          сначала расхождения (по умолчанию — file)
      --format text|csv|tsv|html|json
`,
  },
  async run({ operands, values: { format = 'text', only, sort = 'file' } }, host) {
    const { output } = host;
    const known = FORMATS.find((one) => one === format);
    if (!known) return output.fail(exportTexts.format(FORMATS));
    const filter = STATUS_FILTERS.find((one) => one === only);
    if (only !== undefined && !filter) return output.fail(exportTexts.value('--only', STATUS_FILTERS));
    const order = STATUS_SORTS.find((one) => one === sort);
    if (!order) return output.fail(exportTexts.value('--sort', STATUS_SORTS));
    if (operands.length === 0) return output.fail(exportTexts.noPaths());
    const found = findFiles(operands, host.folder);
    for (const problem of found.problems) output.fail(problem);
    if (found.problems.length > 0) return 2;
    const set = new TemplateSet(host);
    for (const file of found.files) await set.read(file);
    set.explainNothing();
    if (set.failed || set.templates.length === 0) return 2;
    const problem = nothingToCompare(set, host);
    if (problem) return output.fail(problem);
    const rows = await statusRows(set, found);
    output.write(await print(arrangeRows(rows, filter, order), known, host));
    return rows.every(isInStep) ? 0 : 1;
  },
};

/** Why the templates cannot be compared: a lookup that cannot be read, or none and no list. */
function nothingToCompare({ templates }: TemplateSet, { folder }: CommandHost): LocalizedText | undefined {
  for (const { lookupFile } of new Set(templates.map(({ rules }) => rules)))
    if (lookupFile?.problem && !lookupFile.index)
      return exportTexts.at(shownPath(pathOf(lookupFile.address), folder), lookupFile.problem);
  const isCompared = templates.some(({ rules: { lookup, registered } }) => lookup ?? registered);
  return isCompared ? undefined : exportTexts.noLookup();
}

async function print(
  rows: readonly StatusRow[],
  format: Format,
  { output: { language } }: CommandHost,
): Promise<string> {
  if (format === 'json') return statusJson(rows, language);
  const table = statusTable(rows, language);
  if (format === 'text') return asText(table);
  const { toCsv, toHtml, toTsv } = await loadHandOver();
  if (format === 'html') return toHtml(table, STATUS_CAPTIONS.title[language], language);
  return format === 'csv' ? toCsv(table, language === 'ru' ? ';' : ',') : toTsv(table);
}

/** Columns below each other; what differs on a line of its own. */
function asText({ columns, rows }: Table): string {
  const short = columns.slice(0, -1).map(({ caption }) => caption);
  const lines = [short, ...rows.map((cells) => cells.slice(0, -1).map(inertLine))];
  const widths = short.map((_, column) => Math.max(...lines.map((cells) => (cells[column] ?? '').length)));
  return lines
    .map((cells, index) => {
      const line = cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
      const note = index === 0 ? '' : (rows[index - 1]?.at(-1) ?? '');
      return `${line.trimEnd()}\n${note === '' ? '' : `    ${inertLine(note)}\n`}`;
    })
    .join('');
}
