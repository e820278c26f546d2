import type { Severity } from '../vocabulary/severity';
import { fingerprints } from './fingerprints';
import { inertJson, inertText } from './inert';
import { FileLines, inOrder } from './place';
import type { RunReport } from './report';

/** GitLab's words; there is nothing between `info` and nothing. */
const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  information: 'info',
  hint: 'info',
};

/**
 * A Code Quality report of GitLab (docs.gitlab.com/ci/testing/code_quality, read 2026-11-29): an array, empty when there
 * are not findings. GitLab shows the description only, so the check's id is there, too, and takes findings with
 * one fingerprint for one.
 */
export function reportGitlab({ files, hash }: RunReport): string {
  const issues = inOrder(files).flatMap((file) => {
    const lines = new FileLines(file);
    const names = fingerprints(file, hash);
    return file.findings.map(({ check, severity, span, message }, index) => {
      const { startLine, startColumn, endLine, endColumn } = lines.place(span);
      return {
        description: `${check}: ${inertText(message)}`,
        check_name: check,
        fingerprint: names[index],
        severity: SEVERITIES[severity],
        location: {
          path: file.path,
          positions: {
            begin: { line: startLine, column: startColumn },
            end: { line: endLine, column: endColumn },
          },
        },
      };
    });
  });
  return `${inertJson(issues, 2)}\n`;
}
