import { createHash } from 'node:crypto';
import * as hub from '../../../server/src/service/reports';
import {
  CHECKS,
  configFindings,
  configurationRows,
  countFindings,
  findingRows,
  parseTemplate,
  readConfig,
  runChecks,
  type Finding,
} from '../../../server/src/service';
import {
  lookupTable,
  preflight,
  splitForImport,
  toCsv,
  toHtml,
  toHttp,
  toJson,
  toTsv,
  writeWorkbook,
  readWorkbook,
} from '../../../server/src/service/hand-over';
import { statusJson, statusTable } from '../../../server/src/service';
import { named, OPTIONS, type Work } from './work';

/** Every report about one long file and about many short ones, and every table that leaves the editor. */
export function* reporting(
  input: string,
  pieces: readonly string[],
  findings: readonly Finding[],
): Generator<Work> {
  const one = reportOf([fileOf('a.hsm', input, findings)]);
  const many = reportOf(
    pieces.map((piece, index) => {
      const { findings: found } = runChecks({ document: parseTemplate(piece), options: OPTIONS }, {});
      return fileOf(`${index}.hsm`, piece, found);
    }),
  );
  for (const [of, report] of Object.entries({ 'one file': one, 'many files': many })) {
    for (const [name, make] of Object.entries(FORMATS))
      yield { name: `${name} of ${of}`, run: () => make(report) };
  }
  const [file] = one.files;
  const records = pieces.map((description, index) => ({ name: `${index}`, description, type: 'WhatsApp' }));
  const long = { name: input, description: input, type: 'WhatsApp' };
  const table = lookupTable([...records, long]);
  const rows = [...records, long].map((record, index) => {
    return { ...record, file: `${index % 9}.hsm`, errors: 0, target: { descriptionLength: 250, types: [] } };
  });
  const status = pieces.map((name, index) => ({
    file: `${index}.hsm`,
    name,
    lookup: undefined,
    registered: undefined,
  }));
  yield* named({
    'lines of the text report': () => file && hub.findingLines(file, 'ru'),
    'parts of lines': () => [hub.inertLine(input), hub.inertPath(input), hub.PLAIN('faint', input)],
    counts: () => countFindings(findings),
    rows: () => findingRows(findings, 'ru'),
    'rows of a configuration': () => configurationRows(configFindings(readConfig(input), [], []), 'ru'),
    'the table of the lookup': () => lookupTable([...records, long]),
    CSV: () => [toCsv(table), toTsv(table)],
    HTML: () => toHtml(table, input, 'ru'),
    JSON: () => toJson(table),
    requests: () => toHttp([...records, long], 'ru'),
    'before an import': () => [preflight(rows, { forImport: true }), splitForImport(rows)],
    'the table of copies': () => [statusTable(status, 'ru'), statusJson(status, 'ru')],
    'a workbook': async () => readWorkbook(await writeWorkbook(table, 'a')),
  });
}

const FORMATS: Readonly<Record<string, (report: hub.RunReport) => unknown>> = {
  text: (report) => hub.reportText(report),
  json: hub.reportJson,
  sarif: hub.reportSarif,
  github: hub.reportGithub,
  'the summary for GitHub': hub.githubSummary,
  gitlab: hub.reportGitlab,
  junit: hub.reportJunit,
  checkstyle: hub.reportCheckstyle,
  rdjson: hub.reportRdjson,
  rdjsonl: hub.reportRdjsonl,
};

function fileOf(name: string, text: string, findings: readonly Finding[]): hub.ReportedFile {
  const reported = findings.map((finding) => {
    const { check, severity, span, message } = finding;
    return { check: check.id, severity, span, message: message.ru, fix: finding.fix()?.edits };
  });
  return { name, path: name, text, hasMark: false, findings: reported };
}

function reportOf(files: readonly hub.ReportedFile[]): hub.RunReport {
  return {
    ...{
      tool: { version: '0.2.0', address: 'https://example.com/hsm' },
      language: 'ru',
      files,
      problems: [],
      fixed: 0,
    },
    templates: files.length,
    describe: (id) => {
      const check = CHECKS.find((one) => one.id === id);
      return (
        check && {
          ...{
            id,
            group: check.group,
            severity: check.severity,
            certainty: check.source.certainty,
            source: '',
          },
          ...{ title: check.title.ru, why: () => check.why.ru, page: () => `# ${id}`, address: undefined },
        }
      );
    },
    hash: (text) => createHash('sha256').update(text).digest('hex'),
  };
}
