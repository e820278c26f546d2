import { trimEnds } from '../model/description';

/**
 * How the text in BPMSoft differs from the file's, from the smallest difference on. Places are UTF-16 offsets in the
 * file's text as `descriptionOf` gives it.
 */
export type Difference =
  | { readonly kind: 'equal' }
  /** Blanks at the ends are missing: BPMSoft's import trims them, so they can never arrive. */
  | { readonly kind: 'ends' }
  /** Only the first part is there. */
  | { readonly kind: 'cut'; readonly at: number }
  | DifferentPiece;

/** Where the texts are first different, and in what. */
interface DifferentPiece {
  /**
   * `lines`: line breaks were lost or added. `blanks`: spaces or characters that cannot be seen. `signs`: quotes, dashes or
   * dots were replaced by others.
   */
  readonly kind: 'lines' | 'blanks' | 'signs' | 'text';
  readonly at: number;
  /** What the file has there, and what the record has: the characters, or for `text` the words. */
  readonly ours: string;
  readonly theirs: string;
}

const LINE_BREAK = /\n\s*/;
const BLANKS = /[\s\x85]+/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe0e\ufe0f\ufeff]/g;
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[«»“”„‟]/g, '"'],
  [/[‘’‚‛`´]/g, "'"],
  [/[‐‑‒–—―−]/g, '-'],
  [/…/g, '...'],
];

/**
 * Compares the text of a template with what BPMSoft holds.
 *
 * @param file the file's text, as `descriptionOf` gives it
 * @param record the record's text, with LF
 */
export function differenceOf(file: string, record: string): Difference {
  if (file === record) return { kind: 'equal' };
  const sent = trimEnds(file);
  const kept = trimEnds(record);
  if (sent === kept) return { kind: 'ends' };
  const at = firstDifference(file, record);
  if (kept !== '' && sent.startsWith(kept)) return { kind: 'cut', at: file.indexOf(kept) + kept.length };
  const kinds = ['lines', 'blanks', 'signs'] as const;
  let one = sent;
  let other = kept;
  for (const kind of kinds) {
    one = fold(one, kind);
    other = fold(other, kind);
    if (one === other) return { kind, at, ...pieceAt(file, record, at) };
  }
  return { kind: 'text', at, ...wordsAt(file, record, at) };
}

function fold(text: string, kind: 'lines' | 'blanks' | 'signs'): string {
  switch (kind) {
    case 'lines':
      return text
        .split(LINE_BREAK)
        .map((line, index, lines) => (index < lines.length - 1 ? line.trimEnd() : line))
        .join(' ');
    case 'blanks':
      return text.replace(INVISIBLE, '').replace(BLANKS, ' ').trim().normalize('NFC');
    case 'signs':
      return SIGNS.reduce((folded, [signs, sign]) => folded.replace(signs, sign), text);
  }
}

/** The offset of the first unit that differs; never within a surrogate pair. */
function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  const isLow = (one.charCodeAt(at) & 0xfc00) === 0xdc00 || (other.charCodeAt(at) & 0xfc00) === 0xdc00;
  return at > 0 && isLow && (one.charCodeAt(at - 1) & 0xfc00) === 0xd800 ? at - 1 : at;
}

/** The longest piece that is taken for a replaced one: an ellipsis is three dots. */
const LONGEST_PIECE = 3;
/** How much of each text is quoted, in UTF-16 units. */
const QUOTED = 24;

type Pieces = Pick<DifferentPiece, 'ours' | 'theirs'>;

/** The smallest pieces after which the texts go on alike for longest. */
function pieceAt(file: string, record: string, at: number): Pieces {
  let best: Pieces = { ours: '', theirs: '' };
  let longest = -1;
  for (let size = 1; size <= 2 * LONGEST_PIECE; size++) {
    for (let mine = Math.max(0, size - LONGEST_PIECE); mine <= Math.min(size, LONGEST_PIECE); mine++) {
      const run = commonRun(file, at + mine, record, at + size - mine);
      if (run <= longest) continue;
      longest = run;
      best = { ours: file.slice(at, at + mine), theirs: record.slice(at, at + size - mine) };
    }
  }
  return { ours: whole(best.ours), theirs: whole(best.theirs) };
}

function commonRun(one: string, from: number, other: string, start: number): number {
  let length = 0;
  while (from + length < one.length && one.charCodeAt(from + length) === other.charCodeAt(start + length))
    length++;
  return length;
}

/** The words in which the texts first differ, on one line. */
function wordsAt(file: string, record: string, at: number): Pieces {
  let start = at;
  while (start > 0 && at - start < QUOTED / 2 && /[^\s\]]/.test(file.charAt(start - 1))) start--;
  return { ours: quote(file, start), theirs: quote(record, start) };
}

function quote(text: string, start: number): string {
  const words = text
    .slice(start, start + 2 * QUOTED)
    .replace(/\s+/g, ' ')
    .trimStart();
  return words.length > QUOTED ? `${whole(words.slice(0, QUOTED))}…` : whole(words);
}

/** Without half a character at the end. */
function whole(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '');
}
