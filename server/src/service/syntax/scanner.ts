import { urlEnd, urlStartAtColon } from './urls';
import { Character, CHARACTER_TABLE, CHARACTER_TABLE_SIZE, characterClass } from './characters';
import { exactTagAt } from './exact-tags';
import { Fact } from './facts';
import { scanMacro, scanOperand } from './lexemes';
import { mayBeginWithMark, recoverTag, tagBeginsAt } from './recovery';
import { canonicalTag, type TagKind, type TagNode } from './tags';
import { TokenKind, TokenList } from './tokens';
import { scanVariable } from './variables';

/** Everything that one pass over the text finds. */
export interface ScanResult {
  readonly tokens: TokenList;
  /** Exact and recovered tags in file order; a second `[#HSM#]` included. */
  readonly tags: readonly TagNode[];
  /** Offsets of `*`, `_`, `~` and backticks in plain text, in order: outside tags, variables, macros and links. */
  readonly markers: readonly number[];
  /** Union of the `Character` classes outside tags. */
  readonly characters: number;
  /** Union of `Fact` bits. */
  readonly facts: number;
}

const NO_DEFECTS: readonly never[] = [];
const BAR = 0x7c;
const REPEATABLE_MARKERS = Character.Asterisk | Character.Underscore | Character.Tilde;
const BRACKETS = Character.SquareBracket | Character.CurlyBracket | Character.Percent;
const RARE_WHITE_SPACE = Character.NoBreakSpace | Character.Tab | Character.CarriageReturn;

/**
 * Reads a text once, from left to right. Never throws; the tokens cover the text; the time is linear,
 * because every look-ahead is bounded or consumes what it reads.
 */
export function scan(text: string): ScanResult {
  return new Scanner(text).run();
}

class Scanner implements ScanResult {
  readonly tokens = new TokenList();
  readonly tags: TagNode[] = [];
  readonly markers: number[] = [];
  facts = 0;
  characters = 0;
  /** Where the text token that is being read begins. */
  private textStart = 0;
  private hasHsm = false;

  constructor(private readonly text: string) {}

  run(): this {
    const { text } = this;
    const length = text.length;
    const table = CHARACTER_TABLE;
    let characters = 0;
    let previous = 0;
    // Space and Newline, Latin and Cyrillic are on neighbouring bits of a class, so that shifting one
    // class by a bit and comparing it with its neighbour finds such pairs without a branch.
    let equalPairs = 0;
    let risingPairs = 0;
    let fallingPairs = 0;
    let plainStops = 0;
    let offset = 0;
    let unit = 0;
    for (;;) {
      let bits = 0;
      for (; offset < length; offset++) {
        unit = text.charCodeAt(offset);
        bits = unit < CHARACTER_TABLE_SIZE ? (table[unit] ?? 0) : characterClass(unit);
        if ((bits & Character.Stop) !== 0) break;
        characters |= bits;
        equalPairs |= bits & previous;
        risingPairs |= (bits >> 1) & previous;
        fallingPairs |= bits & (previous >> 1);
        previous = bits;
      }
      if (offset >= length) break;
      const end = this.special(unit, offset);
      if (end > offset) {
        offset = end;
        previous = 0;
        continue;
      }
      characters |= bits;
      plainStops |= bits;
      equalPairs |= bits & previous;
      previous = bits;
      offset++;
    }
    this.closeText(length);
    this.characters |= characters;
    if ((equalPairs & Character.Space) !== 0) this.facts |= Fact.RepeatedSpace;
    if ((equalPairs & Character.Newline) !== 0) this.facts |= Fact.RepeatedNewline;
    if ((equalPairs & REPEATABLE_MARKERS) !== 0) this.facts |= Fact.RepeatedMarker;
    if (((risingPairs | fallingPairs) & Character.Latin) !== 0) this.facts |= Fact.MixedScript;
    if ((plainStops & BRACKETS) !== 0 || (characters & Character.LessThan) !== 0) {
      this.facts |= Fact.PlainBracket;
    }
    if ((risingPairs & Character.Space) !== 0 || (characters & RARE_WHITE_SPACE) !== 0) {
      this.facts |= Fact.SpaceBeforeNewline;
    }
    return this;
  }

  /** Looks closer at a special unit; the end of the token that begins there, or the offset itself for plain text. */
  private special(unit: number, offset: number): number {
    switch (unit) {
      case 0x5b:
        return this.squareBracket(offset);
      case 0x28:
        if (this.text.charCodeAt(offset + 1) === 0x28) this.facts |= Fact.PlainBracket;
        return this.recovered(offset);
      case 0x3c:
      case 0x3010:
      case 0xff3b:
        return this.recovered(offset);
      case 0x7b:
        return this.curlyBracket(offset);
      case 0x7d:
        return this.closingBraces(offset);
      case 0x5f:
      case 0x7e:
      case 0x60:
        this.markers.push(offset);
        return offset;
      case 0x24:
        if (isLetter(this.text.charCodeAt(offset + 1))) this.facts |= Fact.PlainBracket;
        return offset;
      case 0x2a: {
        const end = mayBeginWithMark(this.text, offset) ? this.recovered(offset) : offset;
        if (end === offset) this.markers.push(offset);
        if (this.text.charCodeAt(offset + 1) === BAR || this.text.charCodeAt(offset - 1) === BAR) {
          this.facts |= Fact.PlainBracket;
        }
        return end;
      }
      case 0x23:
        if (isLetter(this.text.charCodeAt(offset + 1))) this.facts |= Fact.PlainBracket;
        return mayBeginWithMark(this.text, offset) ? this.recovered(offset) : offset;
      case 0xff0a:
        return mayBeginWithMark(this.text, offset) ? this.recovered(offset) : offset;
      case 0x25:
        return this.operand(offset);
      case 0x3a:
        return this.url(offset);
      default:
        return offset;
    }
  }

  private squareBracket(offset: number): number {
    const { text } = this;
    const kind = exactTagAt(text, offset);
    if (kind !== undefined) {
      const end = offset + canonicalTag(kind).length;
      // One more closing bracket belongs to the tag; of two or more the author may mean something else.
      if (text[end] === ']' && text[end + 1] !== ']') {
        return this.damagedTag(kind, offset, end + 1, ['bracket']);
      }
      return this.tag({
        kind,
        span: { start: offset, end },
        written: canonicalTag(kind),
        exact: true,
        defects: NO_DEFECTS,
      });
    }
    if (text.charCodeAt(offset + 1) === 0x23) {
      const end = scanMacro(text, offset);
      if (end !== undefined) return this.textual(TokenKind.Macro, Fact.Macro, offset, end);
    }
    return this.recovered(offset);
  }

  private curlyBracket(offset: number): number {
    if (this.text.charCodeAt(offset + 1) !== 0x7b) {
      const end = this.recovered(offset);
      if (end > offset) return end;
    }
    const found = scanVariable(this.text, offset);
    if (!found) return offset;
    return found.defect === undefined
      ? this.textual(TokenKind.Variable, Fact.Variable, offset, found.end)
      : this.textual(TokenKind.DamagedVariable, Fact.DamagedVariable, offset, found.end);
  }

  /** `}}` that closes nothing. A single brace is text. */
  private closingBraces(offset: number): number {
    let end = offset;
    while (this.text.charCodeAt(end) === 0x7d && end < offset + 4) end++;
    if (end - offset < 2) return offset;
    return this.textual(TokenKind.DamagedVariable, Fact.DamagedVariable, offset, end);
  }

  private operand(offset: number): number {
    const end = scanOperand(this.text, offset);
    return end === undefined ? offset : this.textual(TokenKind.Operand, Fact.Operand, offset, end);
  }

  /** At the colon of `https://`; the scheme before it is taken back from the text token. */
  private url(colon: number): number {
    const start = urlStartAtColon(this.text, colon, this.textStart);
    if (start < 0) return colon;
    const end = urlEnd(this.text, start, this.urlLimit(colon + 3));
    if (end <= colon) return colon;
    this.facts |= Fact.Url;
    return this.token(TokenKind.Url, start, end);
  }

  /**
   * Where a tag, a variable or a macro that cuts a URL begins; the end of the text or the first whitespace when none
   * does. Collects the classes on its way.
   */
  private urlLimit(start: number): number {
    const { text } = this;
    let characters = 0;
    let offset = start;
    for (; offset < text.length; offset++) {
      const unit = text.charCodeAt(offset);
      if (unit <= 0x20) break;
      const bits = characterClass(unit);
      if ((bits & Character.Stop) !== 0 && cutsUrl(text, offset, unit)) break;
      characters |= bits;
    }
    this.characters |= characters;
    return offset;
  }

  private recovered(offset: number): number {
    const found = recoverTag(this.text, offset);
    switch (found?.type) {
      case undefined:
        return offset;
      case 'unknown':
        return this.textual(TokenKind.UnknownTag, Fact.UnknownTag, offset, found.end);
      case 'closing':
        return this.textual(TokenKind.ClosingTag, Fact.ClosingTag, offset, found.end);
      case 'tag':
        // What precedes the offset may belong to a token already.
        return this.damagedTag(found.kind, Math.max(found.start, this.textStart), found.end, found.defects);
    }
  }

  private damagedTag(kind: TagKind, start: number, end: number, defects: TagNode['defects']): number {
    const written = this.text.slice(start, end);
    this.facts |= Fact.DamagedTag;
    return this.tag({ kind, span: { start, end }, written, exact: false, defects });
  }

  /** A token that the customer reads as text, so that its characters count. */
  private textual(kind: TokenKind, fact: Fact | 0, start: number, end: number): number {
    let characters = 0;
    for (let at = start; at < end; at++) characters |= characterClass(this.text.charCodeAt(at));
    this.characters |= characters;
    this.facts |= fact;
    return this.token(kind, start, end);
  }

  private tag(tag: TagNode): number {
    const { start, end } = tag.span;
    this.tags.push(tag);
    if (tag.kind === 'HSM') {
      // After the first one it is text, and so are its characters.
      if (this.hasHsm) return this.textual(TokenKind.Tag, 0, start, end);
      this.hasHsm = true;
    }
    return this.token(TokenKind.Tag, start, end);
  }

  private token(kind: TokenKind, start: number, end: number): number {
    this.closeText(start);
    this.tokens.add(kind, end);
    this.textStart = end;
    return end;
  }

  private closeText(end: number): void {
    if (this.textStart < end) this.tokens.add(TokenKind.Text, end);
  }
}

/** Whether a name may begin with the unit. */
function isLetter(unit: number): boolean {
  return (characterClass(unit) & (Character.Latin | Character.Cyrillic)) !== 0;
}

/** Whether a tag, a variable or a macro begins at the special unit in a URL. */
function cutsUrl(text: string, offset: number, unit: number): boolean {
  if (unit === 0x7b && text.charCodeAt(offset + 1) === 0x7b) return true;
  if (unit === 0x5b && text.charCodeAt(offset + 1) === 0x23 && scanMacro(text, offset) !== undefined)
    return true;
  const isMark = unit === 0x2a || unit === 0x23 || unit === 0xff0a;
  return (!isMark || mayBeginWithMark(text, offset)) && tagBeginsAt(text, offset);
}
