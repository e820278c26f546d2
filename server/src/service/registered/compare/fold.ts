import { Character, characterClass } from '../../syntax/characters';

/**
 * A text without what a reader does not see or hardly sees, for comparing: runs of spaces and tabs are one space and none at line
 * ends and at the ends of the text, line ends are LF, letters are composed (NFC), invisible characters are gone, quotation marks,
 * dashes and dots have their plain form. ё is not е.
 */
export interface Folded {
  readonly text: string;
  /** Where the piece of the original begins that each unit of `text` stands for, and at last the length of the original. */
  readonly starts: readonly number[];
  /** Where that piece ends: up to the next start follows what was left out. */
  readonly ends: readonly number[];
}

const PLAIN: ReadonlyMap<string, string> = new Map([
  ...Array.from('«»“”„‟', (sign): [string, string] => [sign, '"']),
  ...Array.from('‘’‚‛′', (sign): [string, string] => [sign, "'"]),
  ...Array.from('‐‑‒–—―−', (sign): [string, string] => [sign, '-']),
  ['…', '...'],
]);

const LINE_ENDS = '\n\r\u0085\u2028\u2029';

/** Whether nothing of the original is on both sides of an offset in the folded text. */
export function isBoundary({ starts, ends }: Folded, offset: number): boolean {
  return offset === 0 || (starts[offset] ?? 0) >= (ends[offset - 1] ?? 0);
}

/** Folds a text. Linear in the length. */
export function fold(original: string): Folded {
  const folder = new Folder();
  let offset = 0;
  while (offset < original.length) {
    const runEnd = endOfPlain(original, offset);
    if (runEnd > offset) {
      folder.addRun(original, offset, runEnd);
      offset = runEnd;
      continue;
    }
    const end = endOfUnit(original, offset);
    folder.add(original.slice(offset, end), offset);
    offset = end;
  }
  return folder.finish(original.length);
}

/**
 * The end of the run of units from an offset that a folded text has as they are: nearly all letters, digits and signs. A letter
 * with a mark after it is not in it.
 */
function endOfPlain(text: string, start: number): number {
  let end = start;
  while (end < text.length && isPlain(text.charCodeAt(end))) end++;
  return end > start && end < text.length && isComposable(text.charCodeAt(end)) ? end - 1 : end;
}

/** Visible ASCII, and Cyrillic letters without a mark: no form of Unicode changes them. */
function isPlain(unit: number): boolean {
  return (unit > 0x20 && unit < 0x7f) || (unit >= 0x400 && unit < 0x482) || (unit >= 0x48a && unit < 0x530);
}

/** CRLF is one line end; a letter and what can be composed with it are one letter. */
function endOfUnit(text: string, start: number): number {
  if (text.startsWith('\r\n', start)) return start + 2;
  let end = start + 1;
  // Nothing is composed with whitespace.
  if (LINE_ENDS.includes(text.charAt(start)) || isSpace(text.charAt(start))) return end;
  while (end < text.length && isComposable(text.charCodeAt(end))) end++;
  return end;
}

function isComposable(unit: number): boolean {
  // Cyrillic and Latin letters, which nearly all units are, compose with nothing before them.
  return unit > 0x2ff && (characterClass(unit) & Character.Composable) !== 0;
}

class Folder {
  private text = '';
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  /** Where a run of spaces began that is written before the next letter; -1 for none. */
  private space = -1;

  add(unit: string, offset: number): void {
    if (LINE_ENDS.includes(unit.charAt(0))) this.addLineEnd(offset, offset + unit.length);
    else if (isSpace(unit)) {
      if (this.space < 0) this.space = offset;
    } else if (!isInvisible(unit))
      this.addVisible(PLAIN.get(unit) ?? composed(unit), offset, offset + unit.length);
  }

  /** Units that stay as they are. */
  addRun(original: string, start: number, end: number): void {
    this.addVisible(original.slice(start, end), start, end);
  }

  private addLineEnd(start: number, end: number): void {
    // Spaces before a line end go, and line ends at the beginning of the text.
    this.space = -1;
    if (this.text !== '') this.write('\n', start, end);
  }

  private addVisible(written: string, start: number, end: number): void {
    if (this.space >= 0 && this.text !== '' && !this.text.endsWith('\n')) this.write(' ', this.space, start);
    this.space = -1;
    this.write(written, start, end);
  }

  /** What is written as it was keeps the place of each unit; what is written in another form is one piece. */
  private write(written: string, start: number, end: number): void {
    this.text += written;
    const isSame = written.length === end - start;
    for (let index = 0; index < written.length; index++) {
      this.starts.push(isSame ? start + index : start);
      this.ends.push(isSame ? start + index + 1 : end);
    }
  }

  finish(length: number): Folded {
    let end = this.text.length;
    while (end > 0 && this.text.charAt(end - 1) === '\n') end--;
    this.starts.length = end;
    this.ends.length = end;
    this.starts.push(length);
    return { text: this.text.slice(0, end), starts: this.starts, ends: this.ends };
  }
}

function isSpace(unit: string): boolean {
  if (unit === ' ' || unit === '\t') return true;
  return unit.length === 1 && (characterClass(unit.charCodeAt(0)) & Character.NoBreakSpace) !== 0;
}

function isInvisible(unit: string): boolean {
  return unit.length === 1 && (characterClass(unit.charCodeAt(0)) & Character.Invisible) !== 0;
}

function composed(unit: string): string {
  return unit.length === 1 && unit.charCodeAt(0) < 0x300 ? unit : unit.normalize('NFC');
}
