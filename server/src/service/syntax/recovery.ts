import { resolveTagName } from './tag-names';
import { exactTagKind, type TagDefect, type TagKind } from './tags';

/** What stands where a tag may have been meant. */
export type RecoveredTag =
  | {
      readonly type: 'tag';
      readonly kind: TagKind;
      readonly end: number;
      readonly defects: readonly TagDefect[];
    }
  /** The full shape with a name that is no tag's: `[*VIDEO*]`. It stays text. */
  | { readonly type: 'unknown'; readonly name: string; readonly end: number }
  /** `[/HEAD]` or `[*\/HEAD*]`: tags have no closing form. It stays text. */
  | { readonly type: 'closing'; readonly kind: TagKind; readonly end: number };

const MIRRORED: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
  ['［', '］'],
  ['【', '】'],
]);
const CLOSERS = new Set(MIRRORED.values());
const MARKS = '*#＊∗＃№';
const MAXIMUM_NAME = 16;
const MAXIMUM_SPACES = 2;
const NAME_CHARACTER = /[\p{L}\p{M}\p{N}_\-\u00ad\u200b-\u200f\u2060\ufeff]/u;
const LETTER = /\p{L}/u;
const CAPITALS = /^[A-Z]{2,16}$/;

/**
 * Reads a damaged tag at an offset (`grammar.md`, section 4.1); looks at a bounded number of units.
 * The exact tags are the scanner's; they are never asked for here.
 *
 * @returns undefined when the text at the offset is plain text
 */
export function recoverTag(text: string, offset: number): RecoveredTag | undefined {
  const reader = new Reader(text, offset);
  const open = reader.repeated((character) => MIRRORED.has(character), 2);
  const outerSpaces = open === '' ? 0 : reader.spaces();
  const slashBefore = reader.take('/');
  const openMark = reader.repeated((character) => MARKS.includes(character), 2);
  const innerSpaces = reader.spaces();
  const slash = reader.take('/') || slashBefore;
  const name = reader.name();
  if (name === '' || (open === '' && openMark === '')) return undefined;

  const shape: Shape = { open, openMark, closeMark: '', close: '', outerSpaces, innerSpaces };
  let end = reader.offset;
  const spacesAfterName = reader.spaces();
  const closeMark = reader.repeated((character) => MARKS.includes(character), 2);
  if (closeMark !== '') {
    shape.closeMark = closeMark;
    shape.innerSpaces += spacesAfterName;
    end = reader.offset;
  }
  const spacesBeforeClose = reader.spaces();
  const close = reader.repeated((character) => CLOSERS.has(character), Math.max(open.length, 1));
  if (close !== '') {
    shape.close = close;
    shape.outerSpaces += closeMark === '' ? spacesAfterName + spacesBeforeClose : spacesBeforeClose;
    end = reader.offset;
  }
  return slash ? closingTag(shape, name, end) : openingTag(shape, name, end);
}

/** The delimiters that were found around a name. */
interface Shape {
  readonly open: string;
  readonly openMark: string;
  closeMark: string;
  close: string;
  /** Spaces between a bracket and its mark. */
  outerSpaces: number;
  /** Spaces between a mark and the name. */
  innerSpaces: number;
}

function closingTag(shape: Shape, name: string, end: number): RecoveredTag | undefined {
  if (shape.open === '' || shape.close === '') return undefined;
  const resolved = resolveTagName(name, false);
  return resolved && { type: 'closing', kind: resolved.kind, end };
}

function openingTag(shape: Shape, name: string, end: number): RecoveredTag | undefined {
  const { open, openMark, closeMark, close } = shape;
  const full = open === '[' && openMark.length === 1 && closeMark.length === 1 && close === ']';
  const spaced = shape.innerSpaces > 0;
  const resolved = isAcceptedShape(shape, name) ? resolveTagName(name, full) : undefined;
  if (!resolved) {
    const looksLikeTag = full && !spaced && openMark === closeMark && '*#'.includes(openMark);
    return looksLikeTag && CAPITALS.test(name) ? { type: 'unknown', name, end } : undefined;
  }
  // With a delimiter missing, only capitals and the tag's own name tell a tag from a bracketed word.
  const certain = exactTagKind(name.toUpperCase()) !== undefined || !resolved.defects.includes('case');
  if (!full && !certain) return undefined;
  const mark = resolved.kind === 'HSM' ? '#' : '*';
  const bracket =
    open !== '[' || close !== ']' || openMark !== mark || closeMark !== mark || shape.outerSpaces > 0;
  const defects: TagDefect[] = [];
  if (bracket) defects.push('bracket');
  if (spaced && !resolved.defects.includes('space')) defects.push('space');
  defects.push(...resolved.defects);
  return { type: 'tag', kind: resolved.kind, end, defects };
}

/** At least two delimiters, in one of the accepted shapes; with few delimiters the name must be exact. */
function isAcceptedShape(shape: Shape, name: string): boolean {
  const { open, openMark, closeMark, close } = shape;
  const exactName = exactTagKind(name) !== undefined;
  const marks = (openMark === '' ? 0 : 1) + (closeMark === '' ? 0 : 1);
  if (open === '' && close === '') return false;
  if (marks === 0) return open === '[' && close === ']' && exactName;
  if (open === '' || close === '') return marks === 2;
  if (open.startsWith('(')) return marks === 2 && exactName;
  if (open.startsWith('{')) return marks === 2;
  return true;
}

/** Reads delimiters and a name; never past a bounded number of units. */
class Reader {
  constructor(
    private readonly text: string,
    public offset: number,
  ) {}

  repeated(accepts: (character: string) => boolean, maximum: number): string {
    const start = this.offset;
    while (this.offset < start + maximum) {
      const character = this.text[this.offset];
      if (character === undefined || !accepts(character)) break;
      this.offset++;
    }
    return this.text.slice(start, this.offset);
  }

  take(character: string): boolean {
    if (this.text[this.offset] !== character) return false;
    this.offset++;
    return true;
  }

  /** Steps over up to two spaces; how many. */
  spaces(): number {
    const start = this.offset;
    while (this.offset < start + MAXIMUM_SPACES) {
      const character = this.text[this.offset];
      if (character !== ' ' && character !== '\t' && character !== '\u00a0') break;
      this.offset++;
    }
    return this.offset - start;
  }

  /** A name of 2 to 16 characters; empty when there is none. */
  name(): string {
    const start = this.offset;
    let letters = 0;
    while (this.offset < start + MAXIMUM_NAME + 1) {
      const character = this.text[this.offset];
      if (character === undefined || !NAME_CHARACTER.test(character)) break;
      if (LETTER.test(character)) letters++;
      this.offset++;
    }
    const length = this.offset - start;
    return letters > 0 && length >= 2 && length <= MAXIMUM_NAME ? this.text.slice(start, this.offset) : '';
  }
}
