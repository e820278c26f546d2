import { STATES, type PageCopy, type PageRow } from '../src/copies/messages';

/** Which rows are shown. */
export const GROUPS = ['all', 'out-of-step', 'different', 'missing', 'not-approved', 'equal'] as const;
export type Group = (typeof GROUPS)[number];

/** What is shown, and in which order. */
export interface Order {
  readonly group: Group;
  /** Words that must all occur in a row. */
  readonly words: string;
  readonly column: 'file' | 'lookup' | 'registered';
  readonly descending: boolean;
}

/** The requested rows in the requested order; equal rows keep theirs. */
export function rowsOf(rows: readonly PageRow[], { group, words, column, descending }: Order): PageRow[] {
  const wanted = plain(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  const kept = rows.filter((row) => belongs(row, group) && fits(row, wanted));
  const { compare } = new Intl.Collator(document.documentElement.lang, {
    numeric: true,
    sensitivity: 'base',
  });
  const sign = descending ? -1 : 1;
  return kept.sort((a, b) => {
    // What has no file is last, or first.
    if (column === 'file')
      return (
        sign * (Number(a.file === '') - Number(b.file === '') || compare(a.file || a.name, b.file || b.name))
      );
    return sign * (weightOf(a[column]) - weightOf(b[column]));
  });
}

/** How many rows each group has. */
export function countGroups(rows: readonly PageRow[]): Readonly<Record<Group, number>> {
  const counts = { all: 0, 'out-of-step': 0, different: 0, missing: 0, 'not-approved': 0, equal: 0 };
  for (const row of rows) for (const group of GROUPS) if (belongs(row, group)) counts[group]++;
  return counts;
}

function belongs(row: PageRow, group: Group): boolean {
  switch (group) {
    case 'all':
      return true;
    case 'equal':
      return isInStep(row);
    case 'out-of-step':
      return !isInStep(row);
    case 'missing':
      return row.file === '' || hasState(row, group);
    case 'different':
    case 'not-approved':
      return hasState(row, group);
  }
}

function hasState({ lookup, registered }: PageRow, state: PageCopy['state']): boolean {
  return lookup?.state === state || registered?.state === state;
}

function isInStep({ file, lookup, registered }: PageRow): boolean {
  return file !== '' && [lookup, registered].every((copy) => !copy || copy.state === 'equal');
}

function fits({ file, name, lookup, registered }: PageRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = plain(`${file}\n${name}\n${lookup?.note ?? ''}\n${registered?.note ?? ''}`);
  return words.every((word) => text.includes(word));
}

/** The states in the order in which somebody has to look at them. */
function weightOf(copy: PageCopy | undefined): number {
  return copy ? STATES.indexOf(copy.state) : STATES.length;
}

/** Letters as people search for them: small, and `е` for `ё`. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}
