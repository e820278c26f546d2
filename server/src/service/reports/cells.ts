import stringWidth from 'string-width';
import { graphemeSegments } from 'unicode-segmenter/grapheme';
import { showUnseen } from '../text/visible';
import { late } from '../vocabulary/late-pattern';

/** A part of a line as a terminal shows it. */
interface Cell {
  readonly shown: string;
  /** In columns. */
  readonly width: number;
  /** Whether each of its UTF-16 units is a character of one column, so that it can be cut anywhere. */
  readonly isPlain: boolean;
}

/**
 * Letters, digits and signs that take one column each and never join their neighbours, as first and last UTF-16 units:
 * ASCII, Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic. The library takes about 20 µs for each character.
 */
const PLAIN = [
  0x20, 0x7e, 0xa1, 0xac, 0xae, 0x2ff, 0x386, 0x481, 0x48a, 0x52f, 0x531, 0x58a, 0x5d0, 0x5ea, 0x606, 0x60f,
  0x61b, 0x61b, 0x61e, 0x64a, 0x660, 0x66f, 0x671, 0x6d5, 0x2010, 0x2027, 0x2030, 0x203b, 0x20a0, 0x20bf,
  0x2100, 0x218b,
];
/** By UTF-16 unit: whether it is plain. */
const isPlainUnit = new Uint8Array(0x2200);
for (let index = 0; index < PLAIN.length; index += 2)
  isPlainUnit.fill(1, PLAIN[index], (PLAIN[index + 1] ?? 0) + 1);
/**
 * Emoji that are wide by definition: shown as pictures by themselves or by U+FE0F, with a skin tone, joined. The library's own
 * pattern of all emoji takes longer to compile than a hundred files to check.
 */
const EMOJI = late(
  () =>
    /^(?:(?![\d#*]|\p{Regional_Indicator})(?:\p{Emoji_Presentation}|\p{Emoji}\ufe0f)|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}|\p{Extended_Pictographic}(?:[\ufe0f\p{Emoji_Modifier}]?\u200d\p{Extended_Pictographic}){1,4}\ufe0f?)$/u,
);
/** Pictographs that are shown as signs of a font when nothing follows. What a later Unicode may assign, the library knows. */
const TEXT_PICTOGRAPH = late(() => /^(?=\p{Assigned})[\u{1f300}-\u{1f5ff}\u{1f680}-\u{1f6ff}]$/u);
const NOTHING: ReadonlySet<number> = new Set();
const MARKS = late(() => /^\p{Mn}+$/u);

/** A part of a line as the cells of a terminal: what can be cut off where a line is too long. */
export class Cells {
  static readonly NONE = new Cells([], 0);

  private constructor(
    private readonly cells: readonly Cell[],
    /** In columns. */
    readonly width: number,
  ) {}

  /**
   * @param broken offsets in the line where a command of a CI system begins: a space follows the character there
   */
  static of(line: string, start: number, end: number, broken: ReadonlySet<number>): Cells {
    const cells: Cell[] = [];
    for (let at = start; at < end;) {
      const unusual = nextUnusual(line, at, end, broken);
      // The last plain character may be the base of what follows.
      const plainEnd = unusual === end ? end : Math.max(at, unusual - 1);
      if (plainEnd > at) cells.push(plainCell(line.slice(at, plainEnd)));
      at = nextPlain(line, unusual, end);
      for (const { segment, index } of graphemeSegments(line.slice(plainEnd, at)))
        cells.push(cellOf(segment, broken.has(plainEnd + index)));
    }
    return Cells.from(cells);
  }

  private static from(cells: readonly Cell[]): Cells {
    return new Cells(
      cells,
      cells.reduce((sum, { width }) => sum + width, 0),
    );
  }

  get text(): string {
    return this.cells.map(({ shown }) => shown).join('');
  }

  /** The first cells that fit into a width. */
  first(most: number): Cells {
    if (this.width <= most) return this;
    return Cells.from(fitting(this.cells, most, ({ shown }, left) => shown.slice(0, left)));
  }

  /** The last cells that fit into a width. */
  last(most: number): Cells {
    if (this.width <= most) return this;
    const taken = fitting(this.cells.toReversed(), most, ({ shown }, left) => shown.slice(-left));
    return Cells.from(taken.reverse());
  }
}

/** @param cut the part of a plain cell that fits into what is left, at least one column */
function fitting(cells: readonly Cell[], most: number, cut: (cell: Cell, left: number) => string): Cell[] {
  const taken: Cell[] = [];
  let left = most;
  for (const cell of cells) {
    if (cell.width > left) {
      if (cell.isPlain && left > 0) taken.push(plainCell(cut(cell, left)));
      break;
    }
    taken.push(cell);
    left -= cell.width;
  }
  return taken;
}

function plainCell(shown: string): Cell {
  return { shown, width: shown.length, isPlain: true };
}

/** A character that is measured, and is cut off whole. */
function cellOf(character: string, isBroken: boolean): Cell {
  const shown = showUnseen(character) + (isBroken ? ' ' : '');
  return { shown, width: widthOf(shown), isPlain: false };
}

function widthOf(shown: string): number {
  if (EMOJI().test(shown)) return 2;
  if (TEXT_PICTOGRAPH().test(shown)) return 1;
  const plainEnd = nextUnusual(shown, 0, shown.length, NOTHING);
  if (plainEnd === shown.length) return plainEnd;
  return plainEnd === 1 && MARKS().test(shown.slice(1)) ? 1 : stringWidth(shown);
}

/** Whether each unit of a part is a character of one column that joins no neighbour. */
export function isPlainPart(line: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isPlain(line.charCodeAt(at))) at++;
  return at >= end;
}

function isPlain(unit: number): boolean {
  return unit < isPlainUnit.length && isPlainUnit[unit] === 1;
}

/** The first offset at which a character has to be measured. */
function nextUnusual(line: string, start: number, end: number, broken: ReadonlySet<number>): number {
  let at = start;
  while (at < end && isPlain(line.charCodeAt(at)) && !broken.has(at)) at++;
  return at;
}

/** Where what has to be measured ends: after a plain character that the next one cannot change. */
function nextPlain(line: string, unusual: number, end: number): number {
  for (let at = unusual + 1; at < end; at++) {
    const isLast = at + 1 === end || isPlain(line.charCodeAt(at + 1));
    if (isLast && isPlain(line.charCodeAt(at))) return at + 1;
  }
  return end;
}
