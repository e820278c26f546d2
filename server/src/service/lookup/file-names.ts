import { graphemeSegments } from 'unicode-segmenter/grapheme';
import { late } from '../vocabulary/late-pattern';

const EXTENSION = '.hsm';
/** Bytes of a name in UTF-8, with room for its number and its ending: file systems allow 255. */
const LONGEST = 200;
/** What Windows forbids in a name, controls among it. Source: learn.microsoft.com, Naming Files, Paths, and Namespaces. */
const FORBIDDEN = late(() => /[<>:"/\\|?*\0-\x1f\x7f-\x9f\u2028\u2029]|\p{Surrogate}/gu);
/** Marks that reorder or hide letters; the joiners of emoji and of some scripts stay. */
const HIDDEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
/** Names of devices on Windows, whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\.|$)/i;

/**
 * A file name for each record of a lookup, from its «Название»: letters of every language stay, what a file system
 * does not take becomes `_`, and equal names get a number. A name is never a path: nothing can be written outside
 * of the folder.
 *
 * @param names of the records
 * @param taken file names that are not free; letter case does not count, because most file systems do not keep it apart
 */
export function fileNamesFor(names: readonly string[], taken: Iterable<string> = []): string[] {
  const used = new Set([...taken].map(nameKey));
  const lastNumbers = new Map<string, number>();
  return names.map((name, index) => {
    const stem = stemFor(name) || `template-${index + 1}`;
    let free = stem + EXTENSION;
    let number = lastNumbers.get(nameKey(stem)) ?? 1;
    while (used.has(nameKey(free))) free = `${stem} (${++number})${EXTENSION}`;
    lastNumbers.set(nameKey(stem), number);
    used.add(nameKey(free));
    return free;
  });
}

/** The «Название» of a template that has no name of its own in the configuration: its file name without the ending. */
export function nameOfFile(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /.\.hsm$/i.test(name) ? name.slice(0, -EXTENSION.length) : name;
}

/** File names with the same key are one file on Windows or macOS. */
export function nameKey(fileName: string): string {
  return fileName.normalize('NFC').toLowerCase();
}

function stemFor(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(HIDDEN, '')
    .replace(/\s+/g, ' ')
    .replace(FORBIDDEN(), '_')
    // A dot at the beginning hides a file; dots and spaces at the end are dropped by Windows.
    .replace(/^[. ]+/, (dots) => '_'.repeat(dots.trimEnd().length));
  const cut = withoutEnd(cutToBytes(withoutEnd(clean)));
  return RESERVED.test(cut) ? `_${cut}` : cut;
}

/** Without dots and spaces at the end. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && '. '.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** As many whole characters as fit. */
function cutToBytes(text: string): string {
  let cut = '';
  let bytes = 0;
  for (const { segment } of graphemeSegments(text)) {
    bytes += utf8Length(segment);
    if (bytes > LONGEST) break;
    cut += segment;
  }
  return cut;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    bytes += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }
  return bytes;
}
