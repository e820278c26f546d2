import { LIMITS } from '../vocabulary/limits';
import { checksWith } from './company';
import { withoutSettled } from './settled';
import type { Check, CheckContext, Finding } from './types';
import type { ConfiguredSeverity, Severity } from '../vocabulary/severity';

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
 * silence the others. Very long texts get only the checks that are made for them: `runsOnLongTexts`.
 */
export function runChecks(
  context: CheckContext,
  settings: SeveritySettings,
  checks: readonly Check[] = checksWith(context.options.checks),
): CheckRun {
  const findings: Finding[] = [];
  const failures: { check: Check; cause: unknown }[] = [];
  const { characters, facts } = context.document;
  const veryLong = isVeryLong(context.document.text);
  const { checks: active, severities, needs } = activeChecks(settings, checks);
  for (let index = 0; index < active.length; index++) {
    const needsCharacters = needs[2 * index] ?? 0;
    if (needsCharacters !== 0 && (needsCharacters & characters) === 0) continue;
    const needsFacts = needs[2 * index + 1] ?? 0;
    if (needsFacts !== 0 && (needsFacts & facts) === 0) continue;
    const check = active[index];
    const severity = severities[index];
    if (!check || !severity || (veryLong && !check.runsOnLongTexts)) continue;
    const before = findings.length;
    try {
      check.run(context, severity, findings);
    } catch (cause) {
      findings.length = before;
      failures.push({ check, cause });
    }
  }
  if (!areInOrder(findings)) findings.sort(byPlace);
  return { findings: withoutSettled(findings, context), failures };
}

/** The checks that are on. */
interface ActiveChecks {
  readonly checks: readonly Check[];
  /** For each check. */
  readonly severities: readonly Severity[];
  /** `needsCharacters` and `needsFacts` of each check, side by side: most checks are skipped, and a look at each would cost more than the others' work. */
  readonly needs: Int32Array;
}

/** What was asked last: one text after another is checked with the same settings, and eighty look-ups cost as much as a scan. */
let last: {
  readonly settings: SeveritySettings;
  readonly checks: readonly Check[];
  readonly active: ActiveChecks;
} = { settings: {}, checks: [], active: { checks: [], severities: [], needs: new Int32Array() } };

function activeChecks(settings: SeveritySettings, checks: readonly Check[]): ActiveChecks {
  if (last.settings === settings && last.checks === checks) return last.active;
  const severities: Severity[] = [];
  const on = checks.filter((check) => {
    const severity = severityOf(check, settings);
    if (severity !== 'off') severities.push(severity);
    return severity !== 'off';
  });
  const needs = Int32Array.from(
    on.flatMap(({ needsCharacters, needsFacts }) => [needsCharacters, needsFacts]),
  );
  last = { settings, checks, active: { checks: on, severities, needs } };
  return last.active;
}

/** Whether the text is longer than any template can be, so that only markup and lengths are worth a word. */
function isVeryLong(text: string): boolean {
  return text.length > LIMITS.detailedChecks.value;
}

/** Few templates have many findings, and those of a few are mostly in order. */
function areInOrder(findings: readonly Finding[]): boolean {
  return findings.every((finding, index) => {
    const before = findings[index - 1];
    return before === undefined || byPlace(before, finding) <= 0;
  });
}

function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.check.id < b.check.id ? -1 : 1);
}
