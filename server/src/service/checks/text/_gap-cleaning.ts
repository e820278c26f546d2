import { Character, characterClass } from '../../syntax/characters';
import type { HsmDocument } from '../../syntax/tree';
import { isSpace } from '../../text/formatting/characters';
import { isLineSeparator } from '../../text/invisible';
import { SPACE_LIKE, type Gap } from '../../model/gaps';
import { canJoin, keepsTokens } from '../../model/joining';
import type { TextEdit } from '../../vocabulary/edits';

/** What a gap should be: nothing at the ends, else one space, or one or two line ends and one space after them at most. */
function cleanGap(text: string, gap: Gap): string {
  if (gap.atEdge) return '';
  if (gap.inCode) return cleanCode(text, gap);
  let newlines = 0;
  let space = '';
  const newline = newlineOf(text);
  for (let offset = gap.start; offset < gap.end; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === 0x0d && text.charCodeAt(offset + 1) === 0x0a) continue;
    // Headers and footers have one line.
    const isSeparator = isLineSeparator(unit) && gap.section.kind === 'body';
    if (unit === 0x0a || unit === 0x0d || isSeparator) {
      newlines++;
      space = '';
    } else if (isLineSeparator(unit) || (characterClass(unit) & SPACE_LIKE) !== 0) space = ' ';
  }
  return newline.repeat(Math.min(newlines, 2)) + space;
}

/** How the file ends its lines. */
function newlineOf(text: string): '\n' | '\r\n' {
  return text.charAt(text.indexOf('\n') - 1) === '\r' ? '\r\n' : '\n';
}

/** Between backticks every character is replaced for itself: the author laid the text out. */
function cleanCode(text: string, gap: Gap): string {
  let clean = '';
  for (let offset = gap.start; offset < gap.end; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === 0x0a || unit === 0x0d) clean += text.charAt(offset);
    else if (isLineSeparator(unit)) clean += newlineOf(text);
    else if ((characterClass(unit) & SPACE_LIKE) !== 0) clean += ' ';
  }
  return clean;
}

/** The edit that makes a gap what it should be. */
export function cleanGapEdit(text: string, gap: Gap): TextEdit {
  return { span: { start: gap.start, end: gap.end }, newText: cleanGap(text, gap) };
}

const MARKERS = Character.Asterisk | Character.Underscore | Character.Tilde | Character.Backtick;
const SIGN = /[*_~`]/;
const LIST_SIGN = /^[-*>#0-9]/;
const LIST_MARK = /(?:^|[\r\n])(?:[-*>]|[0-9]{1,3}\.)$/;

/**
 * Whether cleaning a gap leaves everything else as it is: no sign comes to touch another so that they make a
 * list, a format, a tag or a variable which was none before.
 */
export function isCleaningSafe(document: HsmDocument, gap: Gap): boolean {
  const { text, characters } = document;
  const clean = cleanGap(text, gap);
  const { start } = gap.section.span;
  // What follows an image address would become a part of it.
  if (gap.atEdge && gap.section.kind === 'image') return false;
  if (clean === '') return canJoin(document, gap.start, gap.end, start);
  const after = text.charAt(gap.end);
  if (after === '{' && text.charAt(gap.start - 1) === '}') return false;
  if (!keepsTokens(text, gap, clean) || !keepsSides(text, gap, clean)) return false;
  if (clean === ' ') return !LIST_MARK.test(text.slice(Math.max(start, gap.start - 4), gap.start));
  // A line end where there was none cuts formats in two, and may begin a list.
  if (gap.newlines === 0) return (characters & MARKERS) === 0 && !LIST_SIGN.test(after);
  return clean.endsWith(' ') || !LIST_SIGN.test(after) || gap.indent === gap.end;
}

/** Whether a formatting sign beside the gap touches whitespace after cleaning exactly when it did before: what it opens depends on that. */
function keepsSides(text: string, { start, end }: Gap, clean: string): boolean {
  if (SIGN.test(text.charAt(start - 1)) && isSpace(text.charCodeAt(start)) !== isSpace(clean.charCodeAt(0)))
    return false;
  if (!SIGN.test(text.charAt(end))) return true;
  return isSpace(text.charCodeAt(end - 1)) === isSpace(clean.charCodeAt(clean.length - 1));
}

/** Whether a gap directly follows a list mark or a quotation mark at the start of a line. */
export function isListGap(text: string, { section, start, newlines }: Gap): boolean {
  return newlines === 0 && LIST_MARK.test(text.slice(Math.max(section.span.start, start - 4), start));
}
