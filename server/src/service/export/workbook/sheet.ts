import { dateText } from './dates';
import { WORKBOOK_LIMITS } from './limits';
import { StringItem } from './shared-strings';
import type { Sheet, SheetRow } from './types';
import { readXml, type AttributeOf } from './xml';

/** What the cells refer to. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly from1904: boolean;
}

/** Lost cells that are reported one by one. */
const MAX_LOST = 100;

/**
 * Reads a sheet. Cells come out as texts; a formula as the value that was saved with it.
 *
 * @throws when the part is damaged
 */
export function readSheet(xml: string, context: CellContext): Sheet {
  const reader = new SheetReader(context);
  readXml(xml, reader, () => reader.isCut);
  const { rows, isCut, lostCells } = reader;
  return { rows, isCut, lostCells };
}

class SheetReader implements Sheet {
  readonly rows: SheetRow[] = [];
  readonly lostCells: string[] = [];
  isCut = false;
  private row = 0;
  private visited = 0;
  private cells: string[] = [];
  private column = 0;
  private type = '';
  private style = -1;
  private value = '';
  private isValue = false;
  private isFormula = false;
  private readonly inline = new StringItem();

  constructor(private readonly context: CellContext) {}

  open(name: string, attribute: AttributeOf): void {
    if (name === 'row') this.openRow(attribute('r'));
    else if (name === 'c') this.openCell(attribute);
    else if (name === 'v') this.isValue = true;
    else if (name === 'f') this.isFormula = true;
    else this.inline.open(name);
  }

  text(text: string): void {
    if (this.isValue) this.value += text;
    else this.inline.add(text);
  }

  close(name: string): void {
    if (name === 'row') this.closeRow();
    else if (name === 'c') this.closeCell();
    else if (name === 'v') this.isValue = false;
    else this.inline.close(name);
  }

  private openRow(number: string | undefined): void {
    const named = Number(number);
    // A row may leave out its number, and a damaged one may have any.
    this.row = Number.isSafeInteger(named) && named > 0 ? named : this.row + 1;
    this.cells = [];
    this.column = 0;
  }

  private closeRow(): void {
    while (this.cells.at(-1) === '') this.cells.pop();
    if (++this.visited > WORKBOOK_LIMITS.visitedRows) this.isCut = true;
    if (this.cells.length === 0 || this.isCut) return;
    if (this.rows.length === WORKBOOK_LIMITS.rows) this.isCut = true;
    else this.rows.push({ row: this.row, cells: this.cells });
    this.cells = [];
  }

  private openCell(attribute: AttributeOf): void {
    this.column = columnOf(attribute('r')) ?? this.column + 1;
    this.type = attribute('t') ?? 'n';
    this.style = Number(attribute('s') ?? -1);
    this.value = '';
    this.isFormula = false;
  }

  private closeCell(): void {
    const text = this.type === 'inlineStr' ? this.inline.take() : this.valueText();
    this.inline.take();
    if (this.column > WORKBOOK_LIMITS.columns) return;
    if (text === undefined) this.lose();
    else if (text !== '') {
      while (this.cells.length < this.column - 1) this.cells.push('');
      this.cells[this.column - 1] = text.replace(/\r\n?/g, '\n');
    }
  }

  /** The text of the cell's value; undefined when the workbook does not have it. */
  private valueText(): string | undefined {
    const { value, context } = this;
    switch (this.type) {
      case 's':
        return value.trim() === '' ? undefined : context.sharedStrings[Number(value)];
      case 'b':
        return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : value;
      case 'n':
        if (value === '') return this.isFormula ? undefined : '';
        return (
          (context.dateStyles.has(this.style) ? dateText(Number(value), context.from1904) : undefined) ??
          value
        );
      default:
        return value;
    }
  }

  private lose(): void {
    if (this.lostCells.length < MAX_LOST) this.lostCells.push(`${columnName(this.column)}${this.row}`);
  }
}

/** The number of a column from 1, for a cell's place (`B7`); undefined when it names none. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/i.exec(place ?? '')?.[0].toUpperCase();
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

function columnName(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column > 26 ? columnName((column - 1 - rest) / 26) + letter : letter;
}
