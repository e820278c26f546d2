import type { Table } from './table';

/** A table as a list of objects, one a row, under the columns' keys; lines in a text end in LF. */
export function toJson({ columns, rows }: Table): string {
  const objects = rows.map((cells) =>
    Object.fromEntries(columns.map(({ key }, index) => [key, cells[index] ?? ''])),
  );
  return `${JSON.stringify(objects, null, 2)}\n`;
}
