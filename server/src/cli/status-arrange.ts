import { COPY_STATES, isInStep, type Copy, type StatusRow } from '../service';

/** What `--only` takes: a state of any copy, or every row that is out of step. */
export const STATUS_FILTERS = ['out-of-step', 'different', 'missing', 'not-approved', 'equal'] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];

/** What `--sort` takes. */
export const STATUS_SORTS = ['file', 'name', 'lookup', 'registered'] as const;
export type StatusSort = (typeof STATUS_SORTS)[number];

/** The requested rows in the requested order; equal rows keep theirs. */
export function arrangeRows(
  rows: readonly StatusRow[],
  filter: StatusFilter | undefined,
  sort: StatusSort,
): readonly StatusRow[] {
  const kept = filter === undefined ? rows : rows.filter((row) => fits(row, filter));
  if (sort === 'file') return kept;
  const { compare } = new Intl.Collator('ru', { numeric: true });
  return [...kept].sort((a, b) =>
    sort === 'name' ? compare(a.name, b.name) : weightOf(a[sort]) - weightOf(b[sort]),
  );
}

function fits(row: StatusRow, filter: StatusFilter): boolean {
  const { file, lookup, registered } = row;
  if (filter === 'out-of-step') return !isInStep(row);
  if (filter === 'equal') return isInStep(row);
  if (filter === 'missing' && file === undefined) return true;
  return lookup?.state === filter || registered?.state === filter;
}

/** The states in the order in which somebody has to look at them. */
function weightOf(copy: Copy | undefined): number {
  return copy ? COPY_STATES.indexOf(copy.state) : COPY_STATES.length;
}
