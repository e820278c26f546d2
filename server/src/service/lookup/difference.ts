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
  /** Line breaks were lost or added. */
  | { readonly kind: 'lines'; readonly at: number }
  /** Blanks differ: doubled, no-break, invisible. */
  | { readonly kind: 'blanks'; readonly at: number }
  /** Quotes, dashes or dots were replaced by others. */
  | { readonly kind: 'signs'; readonly at: number }
  | { readonly kind: 'text'; readonly at: number };

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
    if (one === other) return { kind, at };
  }
  return { kind: 'text', at };
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
