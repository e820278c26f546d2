import type { Finding } from '../checks/types';
import type { TextEdit } from '../vocabulary/edits';
import type { Language } from '../vocabulary/language';
import type { Severity } from '../vocabulary/severity';
import type { Span } from '../vocabulary/span';
import type { ConfigFinding } from './config-findings';

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

/** Findings in a configuration file as rows, in their order. */
export function configurationRows(findings: readonly ConfigFinding[], language: Language): Row[] {
  return findings.map(({ id, severity, span, message }) => ({
    ...{ check: id, severity, span, message: message[language] },
    fix: undefined,
  }));
}
