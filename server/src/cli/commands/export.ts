import { resolve } from 'node:path';
import {
  exportRowOf,
  LOOKUP_NAME,
  lookupColumns,
  lookupRules,
  LOOKUP_COLUMNS,
  type LocalizedText,
} from '../../service';
import type { ExportRow } from '../../service/hand-over';
import type { Command, CommandHost, CommandLine } from '../command';
import { exportTexts } from '../export-texts';
import { writeWhole } from '../files';
import { findFiles } from '../find-files';
import { loadHandOver } from '../hand-over';
import { TemplateSet } from '../template-set';
import { renderTexts } from '../render-texts';

const FORMATS = ['xlsx', 'csv', 'tsv', 'html', 'json', 'http'] as const;
type Format = (typeof FORMATS)[number];

/** `hsm export`: a workbook for BPMSoft's import, or the same templates in a form for others. */
export const exportTemplates: Command = {
  options: ['out', 'format', 'force', 'split', 'title'],
  usage: {
    en: `  hsm export PATHS… --out templates.xlsx
                          a workbook for BPMSoft's Excel import; problems of the import are reported first
      --format xlsx|csv|tsv|html|json|http
                          for people and other systems; http: OData requests (default: by the file name)
      --force             write the file despite problems; not with equal or empty names
      --split             write several files when one import cannot take all templates
`,
    ru: `  hsm export ПУТИ… --out templates.xlsx
                          книга для импорта из Excel в BPMSoft; об ошибках импорта сообщается заранее
      --format xlsx|csv|tsv|html|json|http
                          для просмотра и других систем; http — запросы OData (по умолчанию — по имени файла)
      --force             записать, несмотря на отказ; при одинаковых и пустых названиях не поможет
      --split             записать несколько файлов, если в один импорт шаблоны не помещаются
`,
  },
  async run(line, host) {
    const { output, folder } = host;
    const format = formatOf(line);
    if (format === undefined) return output.fail(exportTexts.format(FORMATS));
    if (line.operands.length === 0) return output.fail(exportTexts.noPaths());
    if (format === 'xlsx' && line.values.out === undefined) return output.fail(exportTexts.noOut());
    const { files, problems } = findFiles(line.operands, folder);
    for (const problem of problems) output.fail(problem);
    if (problems.length > 0) return 2;
    const set = new TemplateSet(host);
    for (const file of files) await set.read(file);
    set.explainNothing();
    if (set.failed || set.templates.length === 0) return 2;
    return writeRows(rowsOf(set), set, format, line, host);
  },
};

function formatOf({ values: { format, out = '' } }: CommandLine): Format | undefined {
  const wanted = format ?? /\.(\w+)$/.exec(out)?.[1]?.toLowerCase() ?? 'xlsx';
  return FORMATS.find((known) => known === wanted);
}

function rowsOf(set: TemplateSet): ExportRow[] {
  return set.templates.map((template) => {
    const { verdict, ...judged } = set.judge(template);
    return exportRowOf(judged, verdict.open, lookupRules(template.rules), template.file.shown);
  });
}

async function writeRows(
  rows: readonly ExportRow[],
  set: TemplateSet,
  format: Format,
  line: CommandLine,
  host: CommandHost,
): Promise<number> {
  const { output, folder } = host;
  const handOver = await loadHandOver();
  const isWorkbook = format === 'xlsx';
  const problems = handOver.preflight(rows, { forImport: isWorkbook || format === 'http' });
  const split = isWorkbook && line.flags.has('split');
  const stops = problems.filter(
    ({ level, kind }) =>
      level === 'refused' || (level === 'blocked' && !line.flags.has('force') && !(split && kind === 'rows')),
  );
  for (const { file, message } of problems) output.note(placed(file, message));
  if (stops.length > 0) {
    output.note(
      exportTexts.refused(
        stops.length,
        stops.some(({ level }) => level === 'refused'),
      ),
    );
    return 1;
  }
  const captions = lookupColumns(
    set.templates[0]?.rules.resolved.values.lookup ?? { columns: LOOKUP_COLUMNS },
  );
  const table = handOver.lookupTable(rows, captions);
  const { out } = line.values;
  if (isWorkbook) {
    const groups = split ? handOver.splitForImport(rows) : [rows];
    for (const [index, group] of groups.entries()) {
      const path = groups.length > 1 ? numbered(out ?? '', index + 1) : (out ?? '');
      const bytes = await handOver.writeWorkbook(handOver.lookupTable(group, captions), LOOKUP_NAME);
      const problem = writeWhole(resolve(folder, path), bytes, path);
      if (problem) return output.fail(problem);
      output.note(exportTexts.written(path, group.length));
    }
    return 0;
  }
  const { language } = output;
  const title = line.values.title ?? renderTexts.catalogueTitle()[language];
  const text = {
    csv: () => handOver.toCsv(table, language === 'ru' ? ';' : ','),
    tsv: () => handOver.toTsv(table),
    html: () => handOver.toHtml(table, title, language),
    json: () => handOver.toJson(table),
    http: () => handOver.toHttp(rows, language),
  }[format]();
  if (out === undefined) output.write(text);
  else {
    const problem = writeWhole(resolve(folder, out), text, out);
    if (problem) return output.fail(problem);
    output.note(exportTexts.written(out, rows.length));
  }
  if (format === 'csv' || format === 'tsv') output.note(exportTexts.notForImport());
  return 0;
}

function placed(file: string | undefined, { en, ru }: LocalizedText): LocalizedText {
  return file === undefined ? { en, ru } : { en: `${file}: ${en}`, ru: `${file}: ${ru}` };
}

/** `templates.xlsx` → `templates-2.xlsx`. */
function numbered(path: string, number: number): string {
  return path.replace(/(\.\w+)?$/, (ending) => `-${number}${ending}`);
}
