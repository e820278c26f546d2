import type { Severity } from '../vocabulary/severity';

/** How many findings there are of each severity, and together. */
export interface Counts extends Readonly<Record<Severity, number>> {
  readonly all: number;
}

/** The one function that counts findings: status bar, links over the text, preview, list, exports and reports show its numbers. */
export function countFindings(findings: Iterable<{ readonly severity: Severity }>): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0, all: 0 };
  for (const { severity } of findings) {
    counts[severity]++;
    counts.all++;
  }
  return counts;
}
