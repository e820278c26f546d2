import type { JudgedFile, Language } from '../../service';

/** Counts for the last line. */
export interface ReportSummary {
  readonly files: number;
  readonly fixed: number;
}

/** Makes the report of a run. @param files those without findings included */
export type Reporter = (files: readonly JudgedFile[], summary: ReportSummary, language: Language) => string;
