import type { FolderEntry } from '../../../server/src/shell/protocol';

/** By what the list of templates is sorted. */
export const SORT_ORDERS = ['name', 'problems', 'length'] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

/** By what of the registered list the list of templates is filtered. */
export const REGISTERED_FILTERS = ['missing', 'not-approved', 'different'] as const;
export type RegisteredFilter = (typeof REGISTERED_FILTERS)[number];

export interface Arrangement {
  readonly sort: SortOrder;
  /** Words that must all occur in the path, the header or the beginning of the text; empty shows everything. */
  readonly filter: string;
  /** Only templates of which the registered list says this; undefined for all. */
  readonly registered?: RegisteredFilter | undefined;
}

/** The last part of a URI's path and what precedes it, decoded. */
export function splitUri(uri: string): { readonly folder: string; readonly file: string } {
  const path = decode(uri);
  const end = path.lastIndexOf('/');
  return { folder: path.slice(0, end), file: path.slice(end + 1) };
}

/**
 * The entries that fit the filter, in the requested order. Equal entries are in the order
 * of their names, numbers by their value.
 *
 * @param language BCP 47 tag, for the order of letters
 */
export function arrange(
  entries: Iterable<FolderEntry>,
  { sort, filter, registered }: Arrangement,
  language: string,
): FolderEntry[] {
  const words = plain(filter)
    .split(/\s+/)
    .filter((word) => word !== '');
  const shown: { readonly entry: FolderEntry; readonly name: string; readonly weight: number }[] = [];
  for (const entry of entries) {
    if (registered !== undefined && entry.registered?.state !== registered) continue;
    const name = decode(entry.uri);
    if (words.length > 0) {
      const text = plain(`${name}\n${entry.header}\n${entry.beginning}`);
      if (!words.every((word) => text.includes(word))) continue;
    }
    shown.push({ entry, name: name.slice(name.lastIndexOf('/') + 1), weight: weightOf(entry, sort) });
  }
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  shown.sort(
    (a, b) => b.weight - a.weight || compare(a.name, b.name) || (a.entry.uri < b.entry.uri ? -1 : 1),
  );
  return shown.map(({ entry }) => entry);
}

/** The worst severity among the problems of a template; a hint looks like information. */
export function worstProblem({ problems }: FolderEntry): 'error' | 'warning' | 'information' | 'none' {
  if (problems.error > 0) return 'error';
  if (problems.warning > 0) return 'warning';
  return problems.all > 0 ? 'information' : 'none';
}

/** The first key has the greatest weight. */
function weightOf({ problems, lengths }: FolderEntry, sort: SortOrder): number {
  switch (sort) {
    case 'name':
      return 0;
    case 'problems':
      return problems.error * 1e6 + problems.warning * 1e3 + problems.information + problems.hint;
    case 'length':
      return lengths.body;
  }
}

/** Letters as people search for them: small, and `е` for `ё`. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}

function decode(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
