import type { TextEdit } from '../vocabulary/edits';
import { Character, characterClass } from '../syntax/characters';
import { invisibleLength, isLineSeparator } from './invisible';

const INTERESTING =
  Character.NoBreakSpace |
  Character.Tab |
  Character.CarriageReturn |
  Character.Invisible |
  Character.Surrogate;

/**
 * The edits that take the dirt of word processors, spreadsheets and web pages out of a text: unusual spaces and
 * tabs become a space, line separators and a lone CR become LF, zero-width characters, direction marks, soft hyphens
 * and controls go. What emoji or a script need stays. In order, not overlapping, one for each run; applying them
 * twice changes nothing more. Linear in the length.
 */
export function cleanUpText(text: string): TextEdit[] {
  const edits: TextEdit[] = [];
  let runStart = -1;
  let replacement = '';
  const flush = (end: number): void => {
    if (runStart >= 0 && !(replacement === '' && joinsHalves(text, runStart, end))) {
      edits.push({ span: { start: runStart, end }, newText: replacement });
    }
    runStart = -1;
    replacement = '';
  };
  for (let offset = 0; offset < text.length;) {
    const unit = text.charCodeAt(offset);
    const cleaned = isCleanUnit(unit) ? undefined : cleanedAt(text, offset, unit);
    if (cleaned === undefined) {
      flush(offset);
      offset++;
      continue;
    }
    if (runStart < 0) runStart = offset;
    replacement += cleaned.newText;
    offset += cleaned.length;
  }
  flush(text.length);
  return edits;
}

/** Whether two halves that are not of one character would become one. */
function joinsHalves(text: string, start: number, end: number): boolean {
  return (text.charCodeAt(start - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(end) & 0xfc00) === 0xdc00;
}

function isCleanUnit(unit: number): boolean {
  return unit !== 0x61c && (characterClass(unit) & INTERESTING) === 0;
}

/** What is in place of the character at the offset, when that is something else. */
function cleanedAt(
  text: string,
  offset: number,
  unit: number,
): { readonly newText: string; readonly length: number } | undefined {
  const bits = characterClass(unit);
  if ((bits & (Character.NoBreakSpace | Character.Tab)) !== 0) return { newText: ' ', length: 1 };
  // CR LF is how Windows writes a line end; what is copied for BPMSoft has LF anyway.
  if (unit === 0x0d) return text[offset + 1] === '\n' ? undefined : { newText: '\n', length: 1 };
  if (isLineSeparator(unit)) return { newText: '\n', length: 1 };
  const length = invisibleLength(text, offset);
  return length === 0 ? undefined : { newText: '', length };
}
