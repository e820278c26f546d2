import type { Language, Severity } from '../../service';

/** A finding in a file, ready to be told. */
export interface ReportedFinding {
  /** The path as it was named or found; `-` for standard input. */
  readonly file: string;
  readonly check: string;
  readonly severity: Severity;
  /** From 0, in UTF-16 units, as in LSP. */
  readonly range: { readonly start: Place; readonly end: Place };
  readonly message: string;
  /** Whether `--fix` repairs it. */
  readonly fixable: boolean;
}

export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Counts for the last line. */
export interface ReportSummary {
  readonly files: number;
  readonly fixed: number;
}

export type Reporter = (
  findings: readonly ReportedFinding[],
  summary: ReportSummary,
  language: Language,
) => string;
