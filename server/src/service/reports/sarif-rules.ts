import type { Certainty } from '../vocabulary/sources';
import type { ConfiguredSeverity } from '../vocabulary/severity';
import { inertText } from './inert';
import type { ReportedCheck } from './report';

/** Longer texts are refused (docs.github.com, SARIF support for code scanning, read 2026-11-29). */
const LONGEST_DESCRIPTION = 1024;

const DEFAULTS: Readonly<Record<ConfiguredSeverity, object>> = {
  error: { level: 'error' },
  warning: { level: 'warning' },
  information: { level: 'note' },
  hint: { level: 'note' },
  off: { enabled: false, level: 'note' },
};
/** GitHub sorts by these. */
const PROBLEM_SEVERITIES: Readonly<Record<ConfiguredSeverity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'recommendation',
  hint: 'recommendation',
  off: 'recommendation',
};
const PRECISIONS: Readonly<Record<Certainty, string>> = {
  stated: 'very-high',
  seen: 'high',
  inferred: 'medium',
  assumed: 'low',
};

/** A check as SARIF describes it; a problem of the configuration has an id only. */
export function sarifRule(id: string, check: ReportedCheck | undefined): object {
  const name = pascalCase(id);
  if (!check) return { id, name, shortDescription: { text: id } };
  const { title, source, page, address, group, severity, certainty } = check;
  const why = check.why();
  return {
    id,
    name,
    shortDescription: { text: inertText(title).slice(0, LONGEST_DESCRIPTION) },
    fullDescription: { text: inertText(why).slice(0, LONGEST_DESCRIPTION) },
    ...(address !== undefined && { helpUri: address }),
    help: { text: inertText(`${why}\n\n${source}`), markdown: page() },
    defaultConfiguration: DEFAULTS[severity],
    properties: {
      tags: ['whatsapp', group],
      precision: PRECISIONS[certainty],
      'problem.severity': PROBLEM_SEVERITIES[severity],
    },
  };
}

/** SARIF wants names of rules to be identifiers: `HeaderTooLong`. */
function pascalCase(id: string): string {
  return id.replace(/(?:^|[-/])([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
