/** What a token is. Text and line ends between the others are one token. */
export const enum TokenKind {
  Text = 0,
  /** An exact or recovered tag. */
  Tag = 1,
  /** `[*VIDEO*]`: the shape of a tag with a name that is none. Text for BPMSoft. */
  UnknownTag = 2,
  /** `[/HEAD]`. Text for BPMSoft. */
  ClosingTag = 3,
  /** `[#Contact.Name#]`. */
  Macro = 4,
  /** `{{1}}`, `{{name}}`, and `{{…}}` with a name that Meta refuses. */
  Variable = 5,
  /** Braces that do not make a variable: `{1}`, `{{1}`, `{{ 1 }}`, `{{}}`. */
  DamagedVariable = 6,
  /** `%w`, `%w{1,5}`, `%d`. */
  Operand = 7,
  /** `https://…`, without punctuation at its end. */
  Url = 8,
}

/**
 * The tokens of a document: flat arrays, so that a token costs two numbers. They cover the text without
 * gaps: token i goes from `start(i)` to `end(i)`, in UTF-16 units.
 */
export class TokenList {
  private readonly kinds: TokenKind[] = [];
  private readonly ends: number[] = [];

  get length(): number {
    return this.ends.length;
  }

  /** Adds a token that begins where the last one ended. */
  add(kind: TokenKind, end: number): void {
    this.kinds.push(kind);
    this.ends.push(end);
  }

  kind(index: number): TokenKind {
    return this.kinds[index] ?? TokenKind.Text;
  }

  start(index: number): number {
    return index === 0 ? 0 : (this.ends[index - 1] ?? 0);
  }

  end(index: number): number {
    return this.ends[index] ?? 0;
  }

  /** The index of the token that holds the unit at the offset; the last token for the end of the text; -1 when empty. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.end(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return high;
  }
}
