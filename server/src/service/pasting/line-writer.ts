import { isSamePage, writtenAddress } from './addresses';
import { isBlank, type Line, type Piece } from './line';
import { writtenMarker } from './marker';
import { PLAIN, type Look } from './style';

/** A place between two pieces. */
export interface Mark {
  readonly line: number;
  readonly piece: number;
}

/** Builds lines from the text of elements, with spaces as a page shows them. */
export class LineWriter {
  private readonly lines: Line[] = [];
  private pieces: Piece[] = [];
  private marker = '';
  private gap = false;
  private isSpaceDue = false;
  /** UTF-16 units that were written into the line. */
  private length = 0;

  /** Where the next piece goes. */
  here(): Mark {
    return { line: this.lines.length, piece: this.pieces.length };
  }

  write(text: string, look: Look, keepsSpaces: boolean): void {
    if (!keepsSpaces) {
      this.writeCollapsed(text, look);
      return;
    }
    text.split(/\r\n|[\r\n]/).forEach((line, index) => {
      if (index > 0) this.endLine();
      this.add(line, look);
    });
  }

  /** One space, unless there is one or the line begins. */
  space(look: Look): void {
    this.isSpaceDue = this.length > 0;
    if (this.isSpaceDue) this.writeCollapsed(' ', look);
  }

  /** What the line begins with. The first wins: an item in a quote stays a quote. */
  mark(marker: string): void {
    if (this.length === 0 && this.marker === '') this.marker = marker;
  }

  /** Adds the address of a link to its words, unless they are the address. @param from where its words begin */
  address(href: string, from: Mark): void {
    const address = writtenAddress(href);
    const words = this.pieces
      .slice(from.line === this.lines.length ? from.piece : 0)
      .map(({ text }) => text)
      .join('')
      .trim();
    if (address === undefined || words === '' || isSamePage(words, address)) return;
    this.add(`: ${address}`, PLAIN);
  }

  /** Ends the line, if anything is in it. @param gap whether the next one is set apart */
  breakLine(gap: boolean): void {
    if (this.length > 0) this.endLine();
    this.gap ||= gap;
  }

  /** Ends the line; an empty one stays. */
  endLine(): void {
    this.lines.push(withMarker({ marker: this.marker, pieces: this.pieces, gap: this.gap }));
    this.pieces = [];
    this.marker = '';
    this.gap = false;
    this.isSpaceDue = false;
    this.length = 0;
  }

  finish(): Line[] {
    this.breakLine(false);
    return this.lines;
  }

  private writeCollapsed(text: string, look: Look): void {
    const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ');
    if (collapsed.startsWith(' ')) this.isSpaceDue = this.length > 0;
    const words = collapsed.replace(/^ | $/g, '');
    if (words === '') return;
    this.add((this.isSpaceDue ? ' ' : '') + words, look);
    this.isSpaceDue = collapsed.endsWith(' ');
  }

  private add(text: string, look: Look): void {
    if (text === '') return;
    this.pieces.push({ text, look });
    this.length += text.length;
  }
}

/** A marker that is part of the text, as some programs copy it, becomes WhatsApp's, and is not in bold. */
function withMarker(line: Line): Line {
  const [first, ...others] = line.pieces;
  if (first === undefined || line.marker !== '' || isBlank(line)) return line;
  const found = writtenMarker(first.text);
  return found === undefined
    ? line
    : {
        ...line,
        marker: found.marker,
        pieces: [{ ...first, text: first.text.slice(found.length) }, ...others],
      };
}
