import type { Finding } from '../checks/types';
import type { FileEntry } from '../config/file-entries';
import type { ConfigProblem } from '../shapes/problems';
import { UNUSED_CODES, unusedEntryMessage } from '../config/unused-entry';
import type { TextEdit } from '../vocabulary/edits';
import type { Language } from '../vocabulary/language';
import type { Severity } from '../vocabulary/severity';
import type { Span } from '../vocabulary/span';
import type { ConfigFile } from './rules';

/** A finding as reports and lists show it. */
export interface Row {
  /** The id of a check, or of a problem of the configuration. */
  readonly check: string;
  readonly severity: Severity;
  /** UTF-16 units in the text of the file. */
  readonly span: Span;
  readonly message: string;
  /** The edits of the safe fix; undefined when there is none. */
  readonly fix: readonly TextEdit[] | undefined;
}

/** A file with its findings. */
export interface JudgedFile {
  /** What the user calls it: the path as it was named or found; `-` for standard input. */
  readonly name: string;
  readonly address: string;
  /** Without a byte-order mark. */
  readonly text: string;
  /** Whether the file begins with a byte-order mark of UTF-8, three bytes. */
  readonly hasMark: boolean;
  readonly rows: readonly Row[];
}

/** Findings in a template as rows, in their order. */
export function findingRows(findings: readonly Finding[], language: Language): Row[] {
  return findings.map((finding) => ({
    check: finding.check.id,
    severity: finding.severity,
    span: finding.span,
    message: finding.message[language],
    fix: finding.check.hasFix ? finding.fix()?.edits : undefined,
  }));
}

/** How serious a mistake in the configuration is. */
function severityOfProblem({ id }: ConfigProblem): Severity {
  return id === 'config-syntax' ? 'error' : 'warning';
}

/** What is wrong with a configuration file, and which of its sample values no template uses. */
export function configurationRows(
  { read }: ConfigFile,
  unused: readonly FileEntry[],
  language: Language,
): Row[] {
  const problems = read.problems.map((problem) => ({
    check: problem.id,
    severity: severityOfProblem(problem),
    span: problem.span,
    message: problem.message[language],
    fix: undefined,
  }));
  const samples = unused.map((entry) => ({
    check: UNUSED_CODES[entry.kind],
    severity: 'hint' as const,
    span: entry.span,
    message: unusedEntryMessage(entry)[language],
    fix: undefined,
  }));
  return [...problems, ...samples];
}
