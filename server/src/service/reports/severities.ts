import type { Severity } from '../vocabulary/severity';
import type { RunReport } from './report';

/** The most serious first. */
export const BY_WEIGHT: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** How many findings there are of each severity. */
export function countBySeverity({ files }: RunReport): Readonly<Record<Severity, number>> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  return counts;
}
