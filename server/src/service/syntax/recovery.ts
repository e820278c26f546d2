import { bareTagAt } from './bare-tags';
import { exactTagAt } from './exact-tags';
import { resolveTagName, type ResolvedName } from './tag-names';
import { isNameUnit, readTagShape, type TagShape } from './tag-shape';
import { exactTagKind, FOREIGN_TAG_NAMES, type TagDefect, type TagKind } from './tags';
import { late } from '../vocabulary/late-pattern';

/** What is where a tag may have been meant. */
export type RecoveredTag =
  | {
      readonly type: 'tag';
      readonly kind: TagKind;
      /** At the offset, or one unit before it: a bracket of another kind, Markdown's backslash. */
      readonly start: number;
      readonly end: number;
      readonly defects: readonly TagDefect[];
    }
  /** The full shape with a name that is not a tag's: `[*VIDEO*]`. It stays text. */
  | { readonly type: 'unknown'; readonly end: number }
  /** `[/HEAD]` or `[*\/HEAD*]`: tags have no closing form. It stays text. */
  | { readonly type: 'closing'; readonly end: number };

const CAPITALS = /^[A-Z]{2,16}$/;
const SMALL_WORD = /^[а-яё]+$/;
const AMONG_WORDS = late(() => /^[\p{L}\p{N},] $/u);
const BEHIND_WORD = /[\s.,;:!?)]/;
const BARE: readonly TagDefect[] = ['bracket'];
const SPACED: readonly TagDefect[] = ['space'];
const NO_DEFECTS: readonly TagDefect[] = [];

/**
 * Reads a damaged tag at an offset (`docs/grammar.md`, section 4.1); looks at a bounded number of units.
 * The exact tags are the scanner's; they are never requested here.
 *
 * @returns undefined when the text at the offset is plain text
 */
export function recoverTag(text: string, offset: number): RecoveredTag | undefined {
  const shape = readTagShape(text, offset);
  const found = shape && (shape.slash ? closingTag(shape) : openingTag(shape, text, offset));
  if (found) return found;
  const bare = bareTagAt(text, offset);
  return bare && { type: 'tag', ...bare, defects: BARE };
}

/** Whether an exact tag, a damaged one, an unknown or a closing one begins at the offset. */
export function tagBeginsAt(text: string, offset: number): boolean {
  return exactTagAt(text, offset) !== undefined || recoverTag(text, offset) !== undefined;
}

function closingTag({ open, close, openMark, name, end }: TagShape): RecoveredTag | undefined {
  if (!open.startsWith('[') || close === '') return undefined;
  const resolved = resolveTagName(name, false);
  // Without a mark, `[/фото]` is some other language's.
  const isCertain = openMark !== '' || exactTagKind(name.toUpperCase()) !== undefined;
  return resolved && isCertain ? { type: 'closing', end } : undefined;
}

function openingTag(shape: TagShape, text: string, offset: number): RecoveredTag | undefined {
  const { open, openMark, closeMark, close, name, innerSpaces, outerSpaces, stray, end } = shape;
  const full = isFull(shape);
  const spaced = innerSpaces > 0;
  const resolved = isAcceptedShape(shape) ? resolveTagName(name, full) : undefined;
  if (!resolved) {
    // One opening bracket has one closing bracket at most.
    const looksLikeTag =
      full && open.length === 1 && !spaced && openMark === closeMark && '*#'.includes(openMark);
    const isName = CAPITALS.test(name) || FOREIGN_TAG_NAMES.has(name);
    return looksLikeTag && isName ? { type: 'unknown', end } : undefined;
  }
  if (!full && !isCertain(shape, resolved)) return undefined;
  if (isWordInText(shape, resolved, text, offset)) return undefined;
  const mark = resolved.kind === 'HSM' ? '#' : '*';
  // One more closing bracket belongs to the tag; of two or more the author may mean something else.
  const doubled = text[end] === ']' && text[end + 1] !== ']';
  const bracket =
    open !== '[' ||
    close !== ']' ||
    openMark !== mark ||
    closeMark !== mark ||
    outerSpaces > 0 ||
    stray ||
    doubled;
  const addsSpace = spaced && !resolved.defects.includes('space');
  const defects: readonly TagDefect[] =
    bracket || addsSpace
      ? [...(bracket ? BARE : NO_DEFECTS), ...(addsSpace ? SPACED : NO_DEFECTS), ...resolved.defects]
      : resolved.defects;
  // `\[\*FOOT\*\]`: the backslash before the bracket is escaped with the others.
  const start = stray && text[offset - 1] === '\\' ? offset - 1 : offset;
  return { type: 'tag', kind: resolved.kind, start, end: doubled ? end + 1 : end, defects };
}

/** The full shape, `[*NAME*]`; a doubled bracket takes nothing away from it. */
function isFull({ open, openMark, closeMark, close }: TagShape): boolean {
  const bracketed = (open === '[' || open === '[[') && (close === ']' || close === ']]');
  return bracketed && openMark.length === 1 && closeMark.length === 1;
}

/**
 * With a delimiter missing only capitals or the tag's own name distinguish a tag from a word in brackets; with a bracket
 * missing the words for a tag are too common (`[Смотрите *ФОТО*]` is a remark that ends in a bold word).
 */
function isCertain({ open, close, name }: TagShape, { defects }: ResolvedName): boolean {
  if (exactTagKind(name.toUpperCase()) !== undefined) return true;
  if (defects.includes('case')) return false;
  return !defects.includes('alias') || (open !== '' && close !== '');
}

/** `Поставьте [*подпись*] в договоре`: a small word among others, in bold and brackets, only happens to be one for a tag. */
function isWordInText(
  { name, end }: TagShape,
  { defects }: ResolvedName,
  text: string,
  offset: number,
): boolean {
  if (!defects.includes('alias') || !SMALL_WORD.test(name)) return false;
  return (
    AMONG_WORDS().test(text.slice(Math.max(0, offset - 2), offset)) && BEHIND_WORD.test(text.charAt(end))
  );
}

/** At least two delimiters, in one of the accepted shapes; with few delimiters the name must be exact. */
function isAcceptedShape({ open, openMark, closeMark, close, name }: TagShape): boolean {
  const exactName = exactTagKind(name) !== undefined;
  const marks = (openMark === '' ? 0 : 1) + (closeMark === '' ? 0 : 1);
  if (open.startsWith('<')) return close === '>' && exactName && (marks === 2 || isAngleName(name, marks));
  if (open === '') return marks === 2 && (close === ']' || close === '］');
  if (marks === 0) return open === '[' && close === ']' && exactName;
  if (close === '') return marks === 2;
  if (open.startsWith('(')) return marks === 2 && exactName;
  if (open.startsWith('{')) return marks === 2;
  return true;
}

/** `<FOOT>` is what somebody wrote who knows HTML; `<HEAD>` may be HTML indeed. */
function isAngleName(name: string, marks: number): boolean {
  return marks === 0 && name !== 'HEAD';
}

/** A tag that lost its opening bracket, `*HEAD*]`, has at most this many units after its name. */
const LONGEST_TAIL = 8;

/**
 * Whether a tag may begin with the mark at the offset: `*NAME*]`, or one without brackets. Most marks are formatting, so
 * this cheap look comes before `recoverTag`.
 */
export function mayBeginWithMark(text: string, offset: number): boolean {
  return mayLackOpeningBracket(text, offset) || bareTagAt(text, offset) !== undefined;
}

function mayLackOpeningBracket(text: string, offset: number): boolean {
  let end = offset + 1;
  while (isNameUnit(text.charCodeAt(end)) && end < offset + 20) end++;
  if (end < offset + 3) return false;
  for (const limit = end + LONGEST_TAIL; end < limit; end++) {
    const unit = text.charCodeAt(end);
    if (unit === 0x5d || unit === 0xff3d) return true;
  }
  return false;
}
