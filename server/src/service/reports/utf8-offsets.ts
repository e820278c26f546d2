/** UTF-16 units between two remembered places. */
const STEP = 1024;

/** How many bytes of UTF-8 come before a place of a text. Any number of places costs one reading of the text. */
export class Utf8Offsets {
  /** Bytes before each multiple of `STEP`, as far as the text was read. */
  private readonly known: number[] = [0];

  constructor(private readonly text: string) {}

  /** @param offset in UTF-16 units */
  bytesBefore(offset: number): number {
    const wanted = Math.floor(offset / STEP);
    for (let next = this.known.length; next <= wanted; next++) {
      this.known.push((this.known[next - 1] ?? 0) + this.bytesBetween((next - 1) * STEP, next * STEP));
    }
    return (this.known[wanted] ?? 0) + this.bytesBetween(wanted * STEP, offset);
  }

  /** Unit by unit, so that a pair of surrogates may lie on both sides of a remembered place. */
  private bytesBetween(start: number, end: number): number {
    let bytes = 0;
    for (let index = start; index < end; index++) {
      const unit = this.text.charCodeAt(index);
      if (unit < 0x80) bytes++;
      else if (unit < 0x800) bytes += 2;
      // Half a pair is written as U+FFFD, in three bytes; a pair takes four, counted at its first half.
      else if (isHigh(unit) && isLow(this.text.charCodeAt(index + 1))) bytes += 4;
      else if (!isLow(unit) || !isHigh(this.text.charCodeAt(index - 1))) bytes += 3;
    }
    return bytes;
  }
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
