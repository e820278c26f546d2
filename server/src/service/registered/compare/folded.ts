/**
 * A text without what a reader does not see or hardly sees, for comparing: runs of spaces and tabs are one space and none at line
 * ends and at the ends of the text, line ends are LF, letters are composed (NFC), invisible characters are gone, quotation marks,
 * dashes and dots have their plain form. ё is not е.
 */
export class Folded {
  private placesOnce: { readonly starts: Int32Array; readonly ends: Int32Array } | undefined;

  /**
   * @param pieces of the folded text, three numbers for each: where it begins in the folded text, and from where to where that is
   * in the original; `KEEPS_PLACES` for the last when each unit comes from one
   * @param originalLength in UTF-16 units
   */
  constructor(
    readonly text: string,
    private readonly pieces: readonly number[],
    private readonly originalLength: number,
  ) {}

  /** Where the piece of the original begins from which each unit of `text` comes, and at last the length of the original. */
  get starts(): Int32Array {
    return this.places.starts;
  }

  /** Where that piece ends: up to the next start follows what was left out. */
  get ends(): Int32Array {
    return this.places.ends;
  }

  /** Most texts that are folded fit nothing, and then nobody asks for places. */
  private get places(): NonNullable<typeof this.placesOnce> {
    this.placesOnce ??= placesOf(this.pieces, this.text.length, this.originalLength);
    return this.placesOnce;
  }
}

/** In place of an end: the piece is as long in the original, unit by unit. */
export const KEEPS_PLACES = -1;

function placesOf(
  pieces: readonly number[],
  length: number,
  originalLength: number,
): { readonly starts: Int32Array; readonly ends: Int32Array } {
  const starts = new Int32Array(length + 1);
  const ends = new Int32Array(length);
  for (let piece = 0; piece < pieces.length; piece += 3) {
    const [from = 0, start = 0, end = 0] = [pieces[piece], pieces[piece + 1], pieces[piece + 2]];
    const to = pieces[piece + 3] ?? length;
    for (let index = from; index < to; index++) {
      starts[index] = end === KEEPS_PLACES ? start + index - from : start;
      ends[index] = end === KEEPS_PLACES ? start + index - from + 1 : end;
    }
  }
  starts[length] = originalLength;
  return { starts, ends };
}

/** Whether nothing of the original is on both sides of an offset in the folded text. */
export function isBoundary({ starts, ends }: Folded, offset: number): boolean {
  return offset === 0 || (starts[offset] ?? 0) >= (ends[offset - 1] ?? 0);
}
