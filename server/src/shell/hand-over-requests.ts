import {
  descriptionOf,
  differenceOf,
  differenceText,
  exportRowOf,
  LOOKUP_NAME,
  lookupColumns,
  lookupRules,
} from '../service';
import type { ExportRow, Table } from '../service/hand-over';
import { base64 } from './base64';
import type { ServerContext } from './context';
import {
  ServerRequest,
  type ExportRowsParams,
  type ExportTableParams,
  type ExportTableResult,
} from './protocol';
import { judgeFile, readFile } from './folder-requests';
import { handOver } from './hand-over';
import { listenToImportRequests } from './import-requests';

/** The requests about templates on their way into BPMSoft: rows of a table, the table as files, a text from there. */
export function listenToHandOverRequests(context: ServerContext): void {
  listenToImportRequests(context);
  context.answer(ServerRequest.exportRows, {
    fallback: null,
    uriOf: () => undefined,
    answer: async ({ files }) => ({ rows: await rowsOf(context, files) }),
  });
  context.answer(ServerRequest.exportTable, {
    fallback: null,
    uriOf: ({ uri }) => uri,
    answer: (params) => exportTable(context, params),
  });
  context.answer(ServerRequest.compareText, {
    fallback: null,
    uriOf: ({ uri }) => uri,
    answer: ({ uri, text }) => {
      const document = context.documents.parsed(uri)?.document;
      if (!document) return null;
      const file = descriptionOf(document.text);
      const difference = differenceOf(file, descriptionOf(text));
      const message = differenceText(difference, file)[context.features().language];
      return { isEqual: difference.kind === 'equal', message };
    },
  });
}

async function rowsOf(context: ServerContext, files: ExportRowsParams['files']): Promise<ExportRow[]> {
  const rows: ExportRow[] = [];
  for (const { uri, text, name } of files) {
    const file = await readFile(context, { uri, text });
    const { verdict } = judgeFile(context, file);
    if (verdict.ignoredBy !== undefined) continue;
    const template = { address: uri, document: file.document };
    rows.push(exportRowOf(template, verdict.open, lookupRules(file.rules), name));
  }
  return rows;
}

async function exportTable(
  context: ServerContext,
  { rows: sent, format, title, uri, force = false }: ExportTableParams,
): Promise<ExportTableResult> {
  const { preflight, splitForImport, lookupTable, writeWorkbook, toCsv, toHtml, toHttp } = handOver();
  const { language } = context.features();
  const rows = sent.filter(isRow);
  const found = preflight(rows, { forImport: format === 'xlsx' || format === 'http' });
  const problems = found.map(({ level, file, message }) => ({
    level,
    message: file === undefined ? message[language] : `${file}: ${message[language]}`,
  }));
  // Too many rows become several files, unasked: the author sees their names.
  const stops = found.some(
    ({ level, kind }) => level === 'refused' || (level === 'blocked' && !force && kind !== 'rows'),
  );
  if (stops || rows.length === 0) return { problems, files: [] };
  const { values } = lookupRules(await context.settings.rulesFor(uri));
  const captions = lookupColumns(values.lookup);
  if (format === 'xlsx') {
    const files: ExportTableResult['files'][number][] = [];
    for (const group of splitForImport(rows)) {
      const bytes = await writeWorkbook(lookupTable(group, captions), LOOKUP_NAME);
      files.push({ content: base64(bytes), count: group.length });
    }
    return { problems, files };
  }
  const table: Table = lookupTable(rows, captions);
  const text = {
    csv: () => toCsv(table, language === 'ru' ? ';' : ','),
    html: () => toHtml(table, title, language),
    http: () => toHttp(rows, language),
  }[format]();
  return { problems, files: [{ content: base64(new TextEncoder().encode(text)), count: rows.length }] };
}

/** A row that this server made, on its way back. */
function isRow(row: object): row is ExportRow {
  return 'description' in row && typeof row.description === 'string' && 'target' in row;
}
