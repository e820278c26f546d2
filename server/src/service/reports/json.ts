import { inertJson } from './inert';
import { FileLines } from './place';
import type { RunReport } from './report';

/**
 * One array of findings: file, check, severity, range (from 0, in UTF-16 units, as in LSP), message, and whether
 * `--fix` repairs it. Files keep the order in which they were named.
 */
export function reportJson({ files }: RunReport): string {
  const findings = files.flatMap((file) => {
    const lines = new FileLines(file);
    return file.findings.map(({ check, severity, span, message, fix }) => {
      const { startLine, startColumn, endLine, endColumn } = lines.place(span);
      const start = { line: startLine - 1, character: startColumn - 1 };
      const end = { line: endLine - 1, character: endColumn - 1 };
      return { file: file.name, check, severity, range: { start, end }, message, fixable: fix !== undefined };
    });
  });
  return `${inertJson(findings, 2)}\n`;
}
