import { exactTagKind, type TagKind } from './tags';
import { hasLetterOrDigit } from '../vocabulary/unicode';

/** A tag that lost both square brackets. */
export interface BareTag {
  readonly kind: TagKind;
  /** Before the mark when quotation marks or bars replace the brackets: `«#HSM#»`. */
  readonly start: number;
  readonly end: number;
}

const SECTION = /\*(HEAD|IMAGE|FOOT)\*/y;
const HSM = '#HSM#';
/** Nothing precedes `#HSM#` at the beginning of a file. */
const LONGEST_LEAD = 4;
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['«', '»'],
  ['|', '|'],
]);
const HASH = 0x23;
const ASTERISK = 0x2a;
const LETTER_H = 0x48;
const LETTER_I = 0x49;
const LETTER_F = 0x46;

/**
 * Reads a tag without square brackets at its mark: `#HSM#` at the beginning of the file, and a section's tag where its
 * asterisks cannot be formatting, because text touches the closing one (`*FOOT*Клиника`). Only in the tag's own capitals.
 * Looks at a bounded number of units.
 */
export function bareTagAt(text: string, offset: number): BareTag | undefined {
  switch (text.charCodeAt(offset)) {
    case HASH:
      return text.startsWith(HSM, offset) && isBeginning(text, offset)
        ? enclosed(text, 'HSM', offset, offset + HSM.length)
        : undefined;
    case ASTERISK: {
      // Most asterisks are formatting; the first letter decides.
      const first = text.charCodeAt(offset + 1);
      if (first !== LETTER_H && first !== LETTER_I && first !== LETTER_F) return undefined;
      SECTION.lastIndex = offset;
      const found = SECTION.exec(text);
      if (!found) return undefined;
      const end = offset + found[0].length;
      const kind = exactTagKind(found[1] ?? '');
      return kind && hasLetterOrDigit(text.charAt(end)) ? { kind, start: offset, end } : undefined;
    }
    default:
      return undefined;
  }
}

function isBeginning(text: string, offset: number): boolean {
  if (offset > LONGEST_LEAD) return false;
  return !hasLetterOrDigit(text.slice(0, offset));
}

function enclosed(text: string, kind: TagKind, start: number, end: number): BareTag {
  const isPair = PAIRS.get(text.charAt(start - 1)) === text.charAt(end) && text[end] !== undefined;
  return isPair ? { kind, start: start - 1, end: end + 1 } : { kind, start, end };
}
