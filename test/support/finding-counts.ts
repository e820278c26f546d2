import type { Finding } from '../../server/src/service';

/**
 * The checks that measure the length of a part. A part that is too long, even once it is filled, has one finding of
 * these; when a repair shortens it the finding may become a milder one, which is not a new defect.
 */
const MILDER: ReadonlySet<string> = new Set(['near-limit', 'sample-value']);
const TOO_LONG: ReadonlySet<string> = new Set(['body-too-long', 'header-too-long', 'footer-too-long']);

/** How many findings each check has in a text. */
export class FindingCounts {
  private readonly counts = new Map<string, number>();

  constructor(findings: readonly Finding[]) {
    for (const { check } of findings) this.counts.set(check.id, this.of(check.id) + 1);
  }

  /** @param id of a check */
  of(id: string): number {
    return this.counts.get(id) ?? 0;
  }

  private get ofLength(): number {
    return [...MILDER, ...TOO_LONG].reduce((sum, id) => sum + this.of(id), 0);
  }

  /** The checks that find more here than before a repair; a length that becomes a milder finding is not counted. */
  addedTo(before: FindingCounts): string[] {
    return [...this.counts.keys()].filter(
      (id) => this.of(id) > before.of(id) && !(MILDER.has(id) && this.ofLength <= before.ofLength),
    );
  }
}
