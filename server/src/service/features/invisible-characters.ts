import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { Language } from '../vocabulary/language';
import { Character, characterClass } from '../syntax/characters';
import { codePointLabel, describeCharacter } from '../text/character-names';
import { invisibleLength } from '../text/invisible';
import { rangeOf } from '../vocabulary/ranges';

/** A character that cannot be seen, or that only looks like a plain space. */
export interface InvisibleCharacter {
  readonly range: Range;
  /** Short, for a box in the text. */
  readonly label: string;
  readonly name: string;
  /** Whether the character has a width of its own. */
  readonly wide: boolean;
}

/** Short names that typesetters and programmers use (Unicode Standard, NamesList, aliases). */
const SHORT_NAMES: ReadonlyMap<number, string> = new Map([
  [0xa0, 'NBSP'],
  [0xad, 'SHY'],
  [0x200b, 'ZWSP'],
  [0x200c, 'ZWNJ'],
  [0x200d, 'ZWJ'],
  [0x200e, 'LRM'],
  [0x200f, 'RLM'],
  [0x202f, 'NNBSP'],
  [0x2060, 'WJ'],
  [0xfeff, 'BOM'],
]);

/** Nobody looks at more boxes than this in one text; the command that removes them finds all. */
const MAX_DRAWN = 2000;

/**
 * The invisible characters and unusual spaces of a text, in order. Those that emoji or a script need are not
 * among them, nor are line ends and tabs, which editors draw themselves. Linear in the length.
 */
export function getInvisibleCharacters(text: TextDocument, language: Language): InvisibleCharacter[] {
  const content = text.getText();
  const found: InvisibleCharacter[] = [];
  for (let offset = 0; offset < content.length && found.length < MAX_DRAWN; offset++) {
    const unit = content.charCodeAt(offset);
    if (unit === 0x0a || unit === 0x0d || unit === 0x09) continue;
    const wide = (characterClass(unit) & Character.NoBreakSpace) !== 0;
    const length = wide ? 1 : invisibleLength(content, offset);
    if (length === 0) continue;
    const codePoint = content.codePointAt(offset) ?? unit;
    found.push({
      range: rangeOf(text, { start: offset, end: offset + length }),
      label: SHORT_NAMES.get(codePoint) ?? codePointLabel(codePoint),
      name: describeCharacter(codePoint)[language],
      wide,
    });
    offset += length - 1;
  }
  return found;
}
