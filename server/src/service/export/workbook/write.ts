import { XlsxStreamWriter } from 'hucre/xlsx';
import type { Table } from '../table';
import { withoutForbiddenCharacters } from '../xml-characters';

/** Every cell: all lines visible, beginning at the top. Excel and LibreOffice then choose the height of the row. */
const CELL = { alignment: { wrapText: true, vertical: 'top' } } as const;

/**
 * Writes a table as an .xlsx file with one sheet, whose first row holds the captions and stays in view. Every cell is
 * a shared string, also a number and an empty one: BPMSoft's import reads nothing else as text. The same table
 * always gives the same bytes.
 *
 * Line ends become LF, and characters that XML cannot hold are left out; `preflight` reports those before.
 *
 * @param sheetName at most 31 characters, without `[ ] : * ? / \`
 */
export async function writeWorkbook(table: Table, sheetName: string): Promise<Uint8Array> {
  const columns = table.columns.map(({ width }) => ({ width, style: CELL }));
  const writer = new XlsxStreamWriter({ name: sheetName, columns, freezePane: { rows: 1 } });
  writer.addRow(table.columns.map(({ caption }) => caption));
  for (const row of table.rows) writer.addRow(row.map(cellText));
  return writer.finish();
}

function cellText(text: string): string {
  return withoutForbiddenCharacters(text).replace(/\r\n?/g, '\n');
}
