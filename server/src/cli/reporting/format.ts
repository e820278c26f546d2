import type { Paint, RunReport } from '../../service/reports';

/** A form of the report. */
export interface Format {
  readonly write: (report: RunReport, paint?: Paint) => string;
  /** What is shown besides on the page of a job of GitHub. */
  readonly summary?: (report: RunReport) => string;
}
