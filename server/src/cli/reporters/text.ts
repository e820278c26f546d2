import type { Language } from '../../service';
import { cliTexts, SEVERITY_NAMES } from '../texts';
import type { ReportedFinding, Reporter } from './types';

/**
 * One line a finding, `file:line:column: severity: message [check]` with lines and columns from 1 as editors show
 * them (columns in UTF-16 units), and a last line with the counts.
 */
export const reportText: Reporter = (findings, summary, language) => {
  const lines = findings.map((finding) => lineOf(finding, language));
  const count = (severity: string): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const errors = count('error');
  const warnings = count('warning');
  const others = findings.length - errors - warnings;
  lines.push(cliTexts.summary(summary.files, errors, warnings, others, summary.fixed)[language]);
  return `${lines.join('\n')}\n`;
};

/** A finding on one line. */
export function lineOf(finding: ReportedFinding, language: Language): string {
  const { file, check, severity, range, message } = finding;
  const place = `${file}:${range.start.line + 1}:${range.start.character + 1}`;
  return `${place}: ${SEVERITY_NAMES[severity][language]}: ${message} [${check}]`;
}
