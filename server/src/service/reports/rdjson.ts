import type { TextEdit } from '../vocabulary/edits';
import type { Severity } from '../vocabulary/severity';
import { inertJson, inertText } from './inert';
import { FileLines, inOrder, type Place } from './place';
import type { ReportedFile, RunReport } from './report';
import { BY_WEIGHT, countBySeverity } from './severities';

/** The words of reviewdog. */
const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'ERROR',
  warning: 'WARNING',
  information: 'INFO',
  hint: 'INFO',
};

/**
 * The Reviewdog Diagnostic Format as one object (reviewdog, proto/rdf/reviewdog.proto, read 2026-11-29). Columns are
 * bytes of UTF-8 from 1, ends are exclusive. Safe fixes are suggestions, which reviewdog offers in the review.
 */
export function reportRdjson(report: RunReport): string {
  const counts = countBySeverity(report);
  const worst = BY_WEIGHT.find((severity) => counts[severity] > 0);
  const { address } = report.tool;
  const whole = {
    source: { name: 'hsm', ...(address !== undefined && { url: address }) },
    ...(worst && { severity: SEVERITIES[worst] }),
    diagnostics: diagnostics(report),
  };
  return `${inertJson(whole, 2)}\n`;
}

/** The same with one diagnostic on each line, for programs that read while others still write. */
export function reportRdjsonl(report: RunReport): string {
  return diagnostics(report)
    .map((diagnostic) => `${inertJson(diagnostic)}\n`)
    .join('');
}

function diagnostics({ files, describe }: RunReport): object[] {
  return inOrder(files).flatMap((file) => {
    const lines = new FileLines(file);
    return file.findings.map(({ check, severity, span, message, fix }) => {
      const address = describe(check)?.address;
      return {
        message: inertText(message),
        location: { path: file.path, range: toRange(lines.placeInBytes(span)) },
        severity: SEVERITIES[severity],
        code: { value: check, ...(address !== undefined && { url: address }) },
        ...(fix && { suggestions: [suggestion(file, lines, fix)] }),
      };
    });
  });
}

/** Several suggestions would be alternatives, so the edits of one fix become one that takes the text between along. */
function suggestion(file: ReportedFile, lines: FileLines, edits: readonly TextEdit[]): object {
  const start = edits[0]?.span.start ?? 0;
  const end = edits.at(-1)?.span.end ?? start;
  let text = '';
  let copied = start;
  for (const { span, newText } of edits) {
    text += file.text.slice(copied, span.start) + newText;
    copied = span.end;
  }
  return { range: toRange(lines.placeInBytes({ start, end })), text };
}

function toRange({ startLine, startColumn, endLine, endColumn }: Place): object {
  return {
    start: { line: startLine, column: startColumn },
    end: { line: endLine, column: endColumn },
  };
}
