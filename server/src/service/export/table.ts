/** A column of a table that leaves the editor. */
interface Column {
  /** Its name for programs, in JSON. */
  readonly key: string;
  /** Its name for people, and for BPMSoft's import. */
  readonly caption: string;
  /** Its width in a workbook, in characters. */
  readonly width: number;
}

/** A table of texts: each row has one text for each column. Lines inside a cell end in LF. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}
