import type {
  CopiesEntry,
  CopyEntry,
  FolderEntry,
  WithoutFileEntry,
} from '../../../server/src/shell/protocol';
import type { PageCopy, PageRow } from './messages';

/** The rows of the page: the templates in the order of their paths, then what has no file. */
export function copiesRows(
  entries: Iterable<FolderEntry>,
  withoutFile: readonly WithoutFileEntry[],
  pathOf: (uri: string) => string,
): PageRow[] {
  const files = [...entries].map((entry) => rowOf(entry.uri, pathOf(entry.uri), entry));
  files.sort((a, b) => (a.file < b.file ? -1 : 1));
  return [...files, ...withoutFile.map((entry) => rowOf(entry.key, '', entry))];
}

function rowOf(id: string, file: string, { name, lookup, registered }: CopiesEntry): PageRow {
  return {
    ...{ id, file, name },
    ...(lookup && { lookup: copyOf(lookup) }),
    ...(registered && { registered: copyOf(registered) }),
  };
}

function copyOf({ state, note }: CopyEntry): PageCopy {
  return { state, note };
}
