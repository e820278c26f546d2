/**
 * What the scanner saw somewhere in the text, beside the characters: one bit a fact. Checks name the facts
 * that they need, so that a check whose subject does not occur costs two bit operations.
 */
export const enum Fact {
  Head = 1 << 0,
  Image = 1 << 1,
  Foot = 1 << 2,
  Variable = 1 << 3,
  DamagedVariable = 1 << 4,
  Macro = 1 << 5,
  Operand = 1 << 6,
  Url = 1 << 7,
  /** A tag that is recognized but not written exactly. */
  DamagedTag = 1 << 8,
  UnknownTag = 1 << 9,
  ClosingTag = 1 << 10,
  /** Text before `[#HSM#]`, or no `[#HSM#]`, or a second tag of a kind, or an unusual order. */
  UnusualStructure = 1 << 11,
  /** Two spaces in a row. */
  RepeatedSpace = 1 << 12,
  /** Two line ends in a row. */
  RepeatedNewline = 1 << 13,
  /** Two equal formatting markers in a row. */
  RepeatedMarker = 1 << 14,
  /** A space before a line end, or any rarer whitespace that may be there. */
  SpaceBeforeNewline = 1 << 15,
  /** A Latin letter beside a Cyrillic one. */
  MixedScript = 1 << 16,
  /**
   * A bracket, a brace, a percent or a less-than sign that belongs to no tag, variable, macro or link, or a sign with which other
   * programs begin a place to be filled: `#NAME`, `$NAME`, `*|NAME`.
   */
  PlainBracket = 1 << 17,
}
