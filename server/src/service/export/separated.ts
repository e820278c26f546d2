import type { Table } from './table';

/** A sign at the beginning of a cell that makes spreadsheets calculate it; blanks before it do not help. */
const FORMULA = /^[\s\x85\u00ad\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * A table as comma-separated values (RFC 4180): for people and other systems, not for BPMSoft's import, which reads
 * workbooks only. Every text is quoted. Begins with a byte-order mark, by which Excel knows UTF-8.
 *
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP advises ("CSV Injection"):
 * its text is changed. Inside of a quoted cell lines may begin with any sign, as the items of a list do.
 *
 * @param separator `;` where Excel expects it, as in Russian
 */
export function toCsv(table: Table, separator: ',' | ';' = ','): string {
  return `\ufeff${separated(table, separator)}`;
}

/** A table as tab-separated values, in the form in which spreadsheets take it from the clipboard; otherwise as `toCsv`. */
export function toTsv(table: Table): string {
  return separated(table, '\t');
}

function separated({ columns, rows }: Table, separator: string): string {
  const lines = [columns.map(({ caption }) => caption), ...rows];
  return lines.map((cells) => `${cells.map(quoted).join(separator)}\r\n`).join('');
}

function quoted(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}
