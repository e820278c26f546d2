/** A row of a sheet that is not empty. */
export interface SheetRow {
  /** Its number in the sheet, from 1, as Excel shows it. */
  readonly row: number;
  /** The texts of its cells from column A on; empty cells are empty texts, those after the last text are left out. */
  readonly cells: readonly string[];
}

/** The first sheet of a workbook: BPMSoft's import looks at no other. */
export interface Sheet {
  readonly rows: readonly SheetRow[];
  /** Whether the sheet has more rows than are read. */
  readonly isCut: boolean;
  /** Cells whose text is missing in the workbook: `B7`. */
  readonly lostCells: readonly string[];
}
