import { LIMITS } from '../limits';
import { CHECKS } from './registry.gen';
import type { Check, CheckContext, ConfiguredSeverity, Finding } from './types';

/** Which checks run, and how loud: check id → severity; a missing id has its default. */
export type SeveritySettings = Readonly<Record<string, ConfiguredSeverity>>;

/** What happened besides the findings. */
export interface CheckRun {
  /** Sorted by place, then by check id. */
  readonly findings: readonly Finding[];
  /** Checks that threw; the others' findings are complete. */
  readonly failures: readonly { readonly check: Check; readonly cause: unknown }[];
}

/** The severity at which a check runs. */
export function severityOf(check: Check, settings: SeveritySettings): ConfiguredSeverity {
  return settings[check.id] ?? check.severity;
}

/**
 * Runs every check that is on and whose subject occurs in the document. One check that throws does not
 * silence the others. Very long texts get the checks of markup and length only: `isVeryLong`.
 */
export function runChecks(
  context: CheckContext,
  settings: SeveritySettings,
  checks: readonly Check[] = CHECKS,
): CheckRun {
  const findings: Finding[] = [];
  const failures: { check: Check; cause: unknown }[] = [];
  const { characters, facts } = context.document;
  const veryLong = isVeryLong(context.document.text);
  for (const check of checks) {
    if (check.needsCharacters !== 0 && (check.needsCharacters & characters) === 0) continue;
    if (check.needsFacts !== 0 && (check.needsFacts & facts) === 0) continue;
    const severity = severityOf(check, settings);
    if (severity === 'off' || (veryLong && !runsOnVeryLongTexts(check))) continue;
    try {
      const found = check.run(context, severity);
      for (const finding of found) findings.push(finding);
    } catch (cause) {
      failures.push({ check, cause });
    }
  }
  if (findings.length > 1) findings.sort(byPlace);
  return { findings, failures };
}

/** Whether the text is longer than any template can be, so that only markup and lengths are worth a word. */
export function isVeryLong(text: string): boolean {
  return text.length > LIMITS.detailedChecks.value;
}

function runsOnVeryLongTexts(check: Check): boolean {
  return check.group === 'markup' || check.id.endsWith('-too-long');
}

function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.check.id < b.check.id ? -1 : 1);
}
