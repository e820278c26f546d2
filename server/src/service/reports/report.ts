import type { Check } from '../checks/types';
import type { TextEdit } from '../vocabulary/edits';
import type { ConfiguredSeverity, Severity } from '../vocabulary/severity';
import type { Certainty } from '../vocabulary/sources';
import type { Language } from '../vocabulary/language';
import type { Span } from '../vocabulary/span';

/** What a run found: the one form that every report format is made from. */
export interface RunReport {
  readonly tool: ReportingTool;
  /** Of the messages, titles and of what a format adds in words. */
  readonly language: Language;
  /** Every template that was checked, those without findings included, and the configuration files that apply. */
  readonly files: readonly ReportedFile[];
  /** How many of the files are templates. */
  readonly templates: number;
  /** Describes a check by its id; undefined for problems of the configuration, which have no page. */
  readonly describe: (check: string) => ReportedCheck | undefined;
  /** Why the run is not complete: files that could not be read, checks that failed. */
  readonly problems: readonly string[];
  /** How many files were repaired. */
  readonly fixed: number;
  /** A digest of a text as hexadecimal digits, for the fingerprints; the same for the same text in every run. */
  readonly hash: (text: string) => string;
}

interface ReportingTool {
  /** Semantic version, such as `0.2.0`. */
  readonly version: string;
  /** The address of the project, when it has one. */
  readonly address: string | undefined;
}

export interface ReportedFile {
  /** The path as it was named or found; `-` for standard input. What people at a terminal see. */
  readonly name: string;
  /** With `/`: relative to the root of the repository, or absolute for a file outside of it. What programs read. */
  readonly path: string;
  /** Without a byte-order mark. */
  readonly text: string;
  /** Whether the file begins with a byte-order mark of three bytes. */
  readonly hasMark: boolean;
  readonly findings: readonly ReportedFinding[];
}

export interface ReportedFinding {
  readonly check: string;
  readonly severity: Severity;
  /** UTF-16 units in the text of the file. */
  readonly span: Span;
  readonly message: string;
  /** The edits of the safe fix, in order, not overlapping; undefined when there is none. */
  readonly fix: readonly TextEdit[] | undefined;
}

/** What formats report about a check besides its findings. */
export interface ReportedCheck {
  readonly id: string;
  readonly title: string;
  /** Loaded when it is requested. */
  readonly why: () => string;
  /** Who demands it and how sure that is, in words. */
  readonly source: string;
  readonly certainty: Certainty;
  readonly group: Check['group'];
  readonly severity: ConfiguredSeverity;
  /** The page about the check as Markdown; made when it is requested, because it takes a run of its examples. */
  readonly page: () => string;
  /** An https address with more about the check. */
  readonly address: string | undefined;
}
