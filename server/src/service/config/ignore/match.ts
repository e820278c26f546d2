import { oncePer } from '../../vocabulary/once';
import { readIgnoreEntry, type IgnoreEntry } from './entry';
import { fitsSegment } from './segment';

/**
 * The entry that exempts a file from the checks, as in `.gitignore`: the last entry that fits decides, and nothing below
 * an ignored folder can be taken back. Entries that are wrong ignore nothing.
 *
 * @param entries as they are written; the same array for the same configuration, because they are read once
 * @param path relative to the folder of the entries, with `/`
 */
export function ignoringEntry(entries: readonly string[], path: string): string | undefined {
  if (entries.length === 0) return undefined;
  const read = entriesOf(entries);
  const names = path
    .normalize('NFC')
    .split('/')
    .map((name) => [...name]);
  for (let length = 1; length <= names.length; length++) {
    const entry = deciding(read, names.slice(0, length), length < names.length);
    if (entry?.isNegated === false) return entry.text;
  }
  return undefined;
}

const entriesOf = oncePer((entries: readonly string[]): readonly IgnoreEntry[] =>
  entries.flatMap((entry) => {
    const result = readIgnoreEntry(entry);
    return result.ok ? [result.value] : [];
  }),
);

/** The last entry that fits a folder or a file. */
function deciding(
  entries: readonly IgnoreEntry[],
  names: readonly (readonly string[])[],
  isFolder: boolean,
): IgnoreEntry | undefined {
  return entries.findLast(
    ({ isForFolders, segments }) => (isFolder || !isForFolders) && fitsPath(segments, names),
  );
}

/** As `fitsSegment`, with names in place of characters and `**` in place of `*`. */
function fitsPath(segments: IgnoreEntry['segments'], names: readonly (readonly string[])[]): boolean {
  let segment = 0;
  let at = 0;
  let afterStars = -1;
  let retryAt = 0;
  while (at < names.length) {
    const expected = segments[segment];
    if (expected === '**') {
      afterStars = ++segment;
      retryAt = at;
    } else if (expected && fitsSegment(expected, names[at] ?? [])) {
      segment++;
      at++;
    } else if (afterStars >= 0) {
      segment = afterStars;
      at = ++retryAt;
    } else return false;
  }
  while (segments[segment] === '**') segment++;
  return segment === segments.length;
}
