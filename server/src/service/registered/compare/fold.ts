import { Character, characterClass } from '../../syntax/characters';
import { Folded, KEEPS_PLACES } from './folded';

const PLAIN: ReadonlyMap<string, string> = new Map([
  ...Array.from('«»“”„‟', (sign): [string, string] => [sign, '"']),
  ...Array.from('‘’‚‛′', (sign): [string, string] => [sign, "'"]),
  ...Array.from('‐‑‒–—―−', (sign): [string, string] => [sign, '-']),
  ['…', '...'],
]);

const SPACE = 0x20;
const LINE_FEED = 0x0a;
const LINE_ENDS = '\n\r\u0085\u2028\u2029';

/** Folds a text. Linear in the length. */
export function fold(original: string): Folded {
  const folder = new Folder(original);
  let offset = 0;
  while (offset < original.length) {
    const runEnd = endOfPlain(original, offset);
    if (runEnd > offset) {
      folder.addRun(offset, runEnd);
      offset = runEnd;
      continue;
    }
    const end = endOfUnit(original, offset);
    folder.add(original.slice(offset, end), offset);
    offset = end;
  }
  return folder.finish();
}

/**
 * The end of the run of units from an offset that a folded text has as they are: nearly all letters, digits and signs, and between
 * two of them one space or one line end. A letter with a mark after it is not in it.
 */
function endOfPlain(text: string, start: number): number {
  let end = start;
  for (;;) {
    const unit = text.charCodeAt(end);
    if (isPlain(unit)) end++;
    else if ((unit === SPACE || unit === LINE_FEED) && end > start && isPlain(text.charCodeAt(end + 1)))
      end += 2;
    else break;
  }
  if (end === start || !isComposable(text.charCodeAt(end))) return end;
  // The letter, and the space or line end before it.
  end--;
  return end > start && !isPlain(text.charCodeAt(end - 1)) ? end - 1 : end;
}

/** Visible ASCII, and Cyrillic letters without a mark: no form of Unicode changes them. */
export function isPlain(unit: number): boolean {
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

/** Whether a unit may become one letter with what precedes it. */
export function isComposable(unit: number): boolean {
  // Cyrillic and Latin letters, which nearly all units are, compose with nothing before them.
  return unit > 0x2ff && (characterClass(unit) & Character.Composable) !== 0;
}

class Folder {
  private text = '';
  private length = 0;
  /** As in `Folded`. */
  private readonly pieces: number[] = [];
  /** What is written as it was and not yet copied into `text`: from where to where in the original. */
  private copyStart = 0;
  private copyEnd = 0;
  /** Where the last piece ends in the original when it keeps the place of each unit; -1 when it does not. */
  private openEnd = -1;
  /** Where a run of spaces began that is written before the next letter; -1 for none. */
  private space = -1;
  /** Nothing was written, or a line end last: here no space is written, and at the beginning no line end. */
  private isLineStart = true;
  /** Up to the last that is no line end: those at the end of the text go. */
  private visible = 0;

  constructor(private readonly original: string) {}

  add(unit: string, offset: number): void {
    if (LINE_ENDS.includes(unit.charAt(0))) this.addLineEnd(offset, offset + unit.length);
    else if (isSpace(unit)) {
      if (this.space < 0) this.space = offset;
    } else if (!isInvisible(unit))
      this.addVisible(PLAIN.get(unit) ?? composed(unit), offset, offset + unit.length);
  }

  /** Units that stay as they are. */
  addRun(start: number, end: number): void {
    this.beginVisible(start);
    this.copy(start, end);
    this.visible = this.length;
  }

  private addLineEnd(start: number, end: number): void {
    // Spaces before a line end go, and line ends at the beginning of the text.
    this.space = -1;
    if (this.length > 0) this.write('\n', start, end);
    this.isLineStart = true;
  }

  private addVisible(written: string, start: number, end: number): void {
    this.beginVisible(start);
    this.write(written, start, end);
    this.visible = this.length;
  }

  private beginVisible(start: number): void {
    if (this.space >= 0 && !this.isLineStart) this.write(' ', this.space, start);
    this.space = -1;
    this.isLineStart = false;
  }

  private write(written: string, start: number, end: number): void {
    if (this.original.slice(start, end) === written) this.copy(start, end);
    else {
      this.flush();
      this.text += written;
      this.place(written.length, start, end);
    }
  }

  private copy(start: number, end: number): void {
    if (this.copyEnd !== start) {
      this.flush();
      this.copyStart = start;
    }
    this.copyEnd = end;
    this.place(end - start, start, end);
  }

  private flush(): void {
    if (this.copyStart < this.copyEnd) this.text += this.original.slice(this.copyStart, this.copyEnd);
    this.copyStart = this.copyEnd;
  }

  /** What is written as long as it was keeps the place of each unit; what becomes longer or shorter is one piece. */
  private place(length: number, start: number, end: number): void {
    const isSame = length === end - start;
    const { pieces } = this;
    if (!isSame || this.openEnd !== start) pieces.push(this.length, start, isSame ? KEEPS_PLACES : end);
    this.openEnd = isSame ? end : -1;
    this.length += length;
  }

  finish(): Folded {
    this.flush();
    const { text, pieces, visible, original } = this;
    while ((pieces.at(-3) ?? -1) >= visible) pieces.length -= 3;
    return new Folded(text.slice(0, visible), pieces, original.length);
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
