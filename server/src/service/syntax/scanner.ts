import { Character, CHARACTER_TABLE, characterClass } from './characters';
import { Fact } from './facts';
import { scanMacro, scanOperand, scanUrl } from './lexemes';
import { recoverTag } from './recovery';
import { canonicalTag, type TagKind, type TagNode } from './tags';
import { TokenKind, TokenList } from './tokens';
import { scanVariable } from './variables';

/** Everything that one pass over the text finds. */
export interface ScanResult {
  readonly tokens: TokenList;
  /** Exact and recovered tags in file order; a second `[#HSM#]` included. */
  readonly tags: readonly TagNode[];
  /** Union of the `Character` classes outside tags. */
  readonly characters: number;
  /** Union of `Fact` bits. */
  readonly facts: number;
}

/** `*NAME*]` with a name of 16 letters, two marks and four spaces. */
const LONGEST_BRACKETLESS_TAG = 24;
const NO_DEFECTS: readonly never[] = [];
const EXACT: readonly (readonly [TagKind, string])[] = [
  ['HSM', canonicalTag('HSM')],
  ['HEAD', canonicalTag('HEAD')],
  ['IMAGE', canonicalTag('IMAGE')],
  ['FOOT', canonicalTag('FOOT')],
];
const REPEATABLE_MARKERS = Character.Asterisk | Character.Underscore | Character.Tilde;
const RARE_WHITE_SPACE = Character.NoBreakSpace | Character.Tab | Character.CarriageReturn;

/**
 * Reads a text once, from left to right. Never throws; the tokens cover the text; the time is linear,
 * because every look-ahead is bounded or consumes what it reads.
 */
export function scan(text: string): ScanResult {
  return new Scanner(text).run();
}

/** The tag that is spelt exactly at the offset. */
function exactTagAt(text: string, offset: number): readonly [TagKind, string] | undefined {
  const mark = text.charCodeAt(offset + 1);
  if (mark !== 0x2a && mark !== 0x23) return undefined;
  for (const entry of EXACT) if (text.startsWith(entry[1], offset)) return entry;
  return undefined;
}

class Scanner {
  private readonly tokens = new TokenList();
  private readonly tags: TagNode[] = [];
  private facts = 0;
  private characters = 0;
  /** Where the text token that is being read begins. */
  private textStart = 0;

  constructor(private readonly text: string) {}

  run(): ScanResult {
    const { text } = this;
    const length = text.length;
    const table = CHARACTER_TABLE;
    const tableSize = table.length;
    let characters = 0;
    let previous = 0;
    // Space and Newline, Latin and Cyrillic stand on neighbouring bits of a class, so that shifting one
    // class by a bit and comparing it with its neighbour finds such pairs without a branch.
    let equalPairs = 0;
    let risingPairs = 0;
    let fallingPairs = 0;
    let offset = 0;
    while (offset < length) {
      const unit = text.charCodeAt(offset);
      const bits = unit < tableSize ? (table[unit] ?? 0) : characterClass(unit);
      characters |= bits;
      equalPairs |= bits & previous;
      risingPairs |= (bits >> 1) & previous;
      fallingPairs |= bits & (previous >> 1);
      previous = bits;
      if ((bits & Character.Stop) === 0) {
        offset++;
        continue;
      }
      const end = this.special(unit, offset);
      if (end > offset) previous = 0;
      offset = end > offset ? end : offset + 1;
    }
    if (this.textStart < length) this.tokens.add(TokenKind.Text, length);
    characters |= this.characters;
    if ((equalPairs & Character.Space) !== 0) this.facts |= Fact.RepeatedSpace;
    if ((equalPairs & Character.Newline) !== 0) this.facts |= Fact.RepeatedNewline;
    if ((equalPairs & REPEATABLE_MARKERS) !== 0) this.facts |= Fact.RepeatedMarker;
    if (((risingPairs | fallingPairs) & Character.Latin) !== 0) this.facts |= Fact.MixedScript;
    if ((risingPairs & Character.Space) !== 0 || (characters & RARE_WHITE_SPACE) !== 0) {
      this.facts |= Fact.SpaceBeforeNewline;
    }
    return { tokens: this.tokens, tags: this.tags, characters, facts: this.facts };
  }

  /** Looks closer at a special unit; the end of the token that begins there, or the offset itself for plain text. */
  private special(unit: number, offset: number): number {
    switch (unit) {
      case 0x5b:
        return this.squareBracket(offset);
      case 0x28:
      case 0x3010:
      case 0xff3b:
        return this.recovered(offset);
      case 0x7b:
        return this.curlyBracket(offset);
      case 0x7d:
        return this.closingBraces(offset);
      case 0x2a:
      case 0x23:
      case 0xff0a:
        return this.mark(offset);
      case 0x25:
        return this.operand(offset);
      case 0x3a:
        return this.url(offset);
      default:
        return offset;
    }
  }

  private squareBracket(offset: number): number {
    const exact = exactTagAt(this.text, offset);
    if (exact) {
      const [kind, spelling] = exact;
      const end = offset + spelling.length;
      // A doubled closing bracket belongs to the damaged tag, not to the text behind it.
      if (this.text[end] !== ']') return this.exactTag(kind, offset, end);
      return this.damagedTag(kind, offset, end + 1, ['bracket']);
    }
    if (this.text[offset + 1] === '#') {
      const end = scanMacro(this.text, offset);
      if (end !== undefined) return this.token(TokenKind.Macro, Fact.Macro, offset, end);
    }
    return this.recovered(offset);
  }

  private curlyBracket(offset: number): number {
    const next = this.text.charCodeAt(offset + 1);
    if (next !== 0x7b) {
      const end = this.recovered(offset);
      if (end > offset) return end;
    }
    const found = scanVariable(this.text, offset, (at) => exactTagAt(this.text, at) !== undefined);
    if (!found) return offset;
    return found.defect === undefined
      ? this.token(TokenKind.Variable, Fact.Variable, offset, found.end)
      : this.token(TokenKind.DamagedVariable, Fact.DamagedVariable, offset, found.end);
  }

  /** `}}` that closes nothing. A single brace is text. */
  private closingBraces(offset: number): number {
    let end = offset;
    while (this.text.charCodeAt(end) === 0x7d && end < offset + 4) end++;
    if (end - offset < 2) return offset;
    return this.token(TokenKind.DamagedVariable, Fact.DamagedVariable, offset, end);
  }

  /** `*NAME*]`: a tag that lost its opening bracket. Most marks are formatting, so the cheap test comes first. */
  private mark(offset: number): number {
    const next = characterClass(this.text.charCodeAt(offset + 1));
    if ((next & (Character.Latin | Character.Cyrillic)) === 0) return offset;
    const limit = offset + LONGEST_BRACKETLESS_TAG;
    for (let at = offset + 3; at < limit; at++) {
      if (this.text.charCodeAt(at) === 0x5d) return this.recovered(offset);
    }
    return offset;
  }

  private operand(offset: number): number {
    const end = scanOperand(this.text, offset);
    return end === undefined ? offset : this.token(TokenKind.Operand, Fact.Operand, offset, end);
  }

  /** At the colon of `https://`; the scheme before it is taken back from the text token. */
  private url(offset: number): number {
    const found = scanUrl(this.text, offset, this.textStart, (at) => this.isTagAt(at));
    if (!found) return offset;
    this.closeText(found.start);
    return this.token(TokenKind.Url, Fact.Url, found.start, found.end);
  }

  private isTagAt(offset: number): boolean {
    if (exactTagAt(this.text, offset) !== undefined) return true;
    return recoverTag(this.text, offset)?.type === 'tag';
  }

  private recovered(offset: number): number {
    const found = recoverTag(this.text, offset);
    switch (found?.type) {
      case undefined:
        return offset;
      case 'unknown':
        return this.token(TokenKind.UnknownTag, Fact.UnknownTag, offset, found.end);
      case 'closing':
        return this.token(TokenKind.ClosingTag, Fact.ClosingTag, offset, found.end);
      case 'tag':
        return this.damagedTag(found.kind, offset, found.end, found.defects);
    }
  }

  private damagedTag(kind: TagKind, start: number, end: number, defects: TagNode['defects']): number {
    const written = this.text.slice(start, end);
    this.tags.push({ kind, span: { start, end }, written, exact: false, defects });
    return this.token(TokenKind.Tag, Fact.DamagedTag, start, end);
  }

  private exactTag(kind: TagKind, start: number, end: number): number {
    this.tags.push({
      kind,
      span: { start, end },
      written: canonicalTag(kind),
      exact: true,
      defects: NO_DEFECTS,
    });
    return this.token(TokenKind.Tag, 0, start, end);
  }

  private token(kind: TokenKind, fact: number, start: number, end: number): number {
    this.closeText(start);
    this.tokens.add(kind, end);
    this.textStart = end;
    this.facts |= fact;
    if (kind !== TokenKind.Tag) {
      for (let at = start; at < end; at++) this.characters |= characterClass(this.text.charCodeAt(at));
    }
    return end;
  }

  private closeText(end: number): void {
    if (this.textStart < end) {
      this.tokens.add(TokenKind.Text, end);
      this.textStart = end;
    }
  }
}
