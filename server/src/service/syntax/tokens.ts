/** What a token is. Text and line ends between the others are one token. */
export const enum TokenKind {
  Text = 0,
  /** An exact or recovered tag. */
  Tag = 1,
  /** `[*VIDEO*]`: the shape of a tag with an unknown name. Text for BPMSoft. */
  UnknownTag = 2,
  /** `[/HEAD]`. Text for BPMSoft. */
  ClosingTag = 3,
  /** `[#Contact.Name#]`. */
  Macro = 4,
  /** `{{1}}`, `{{name}}`, and `{{…}}` with a name that Meta refuses. */
  Variable = 5,
  /** Braces that are not a variable: `{1}`, `{{1}`, `{{ 1 }}`, `{{}}`. */
  DamagedVariable = 6,
  /** `%w`, `%w{1,5}`, `%d`. */
  Operand = 7,
  /** `https://…`, without punctuation at its end. */
  Url = 8,
}

/** At least as many as there are kinds, so that an end and a kind make one number; a power of two. */
const KINDS = 16;
const KIND_LIST: readonly TokenKind[] = [
  TokenKind.Text,
  TokenKind.Tag,
  TokenKind.UnknownTag,
  TokenKind.ClosingTag,
  TokenKind.Macro,
  TokenKind.Variable,
  TokenKind.DamagedVariable,
  TokenKind.Operand,
  TokenKind.Url,
];

/**
 * The tokens of a document: a flat array, so that a token costs one number. They cover the text without
 * gaps: token i goes from `start(i)` to `end(i)`, in UTF-16 units.
 */
export class TokenList {
  /** End × KINDS + kind; a product and no shift, because a shift would cut very long texts at 31 bits. */
  private readonly packed: number[] = [];

  get length(): number {
    return this.packed.length;
  }

  /** Adds a token that begins where the last one ended. */
  add(kind: TokenKind, end: number): void {
    this.packed.push(end * KINDS + kind);
  }

  kind(index: number): TokenKind {
    return KIND_LIST[(this.packed[index] ?? 0) & (KINDS - 1)] ?? TokenKind.Text;
  }

  start(index: number): number {
    return index === 0 ? 0 : this.end(index - 1);
  }

  end(index: number): number {
    return Math.floor((this.packed[index] ?? 0) / KINDS);
  }

  /** The index of the token that holds the unit at the offset; the last token for the end of the text; -1 when empty. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.packed.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.end(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return high;
  }
}
