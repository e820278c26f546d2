/**
 * The way of templates into BPMSoft and back: workbooks, other tables, requests. An entry point of its own, because it and the
 * libraries for it are loaded only when somebody exports or imports (docs/decisions/0009-workbooks.md).
 */
export { toHtml } from './export/html-table';
export { toHttp } from './export/http-requests';
export { toJson } from './export/json';
export { preflight, splitForImport } from './export/preflight';
export { lookupTable, type ExportRow, type ExportTarget } from './export/rows';
export { toCsv, toTsv } from './export/separated';
export type { Table } from './export/table';
export { readWorkbook } from './export/workbook/read';
export type { Sheet } from './export/workbook/types';
export { writeWorkbook } from './export/workbook/write';
