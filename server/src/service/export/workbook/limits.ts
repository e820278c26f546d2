/** The largest file that is read, in bytes. */
export const WORKBOOK_BYTES = 16 * 1024 * 1024;

/**
 * What a workbook may cost before it is refused: a lookup with 2,000 templates of the longest kind takes a fifth of it.
 * Numbers of this project (docs/decisions/0009-workbooks.md), not of the domain.
 */
export const WORKBOOK_LIMITS = {
  /** Bytes of the file itself. */
  fileBytes: WORKBOOK_BYTES,
  /** Bytes of all XML parts after unpacking. */
  unpackedBytes: 16 * 1024 * 1024,
  /** Files inside the workbook. */
  entries: 2_000,
  /** Rows with a text that are read; the rest is reported. */
  rows: 20_000,
  /** Rows that are looked at, empty ones included: some workbooks have an empty row for every line of the sheet. */
  visitedRows: 100_000,
  /** Cells of a row that are read: lookups have about a dozen columns. */
  columns: 256,
} as const;
