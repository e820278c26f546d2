import type { Severity } from '../vocabulary/severity';
import type { LocalizedText } from '../vocabulary/language';
import { fingerprints } from './fingerprints';
import { inertJson, inertText } from './inert';
import { FileLines, inOrder } from './place';
import type { ReportedFile, ReportedFinding, RunReport } from './report';
import { sarifRule } from './sarif-rules';
import { artifactLocation, sarifMessage } from './sarif-texts';
import { BY_WEIGHT } from './severities';

/** SARIF's words. */
const SARIF_LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};
/** GitHub refuses a run with more (docs.github.com, SARIF support for code scanning, read 2026-11-29). */
const MAX_RESULTS = 25_000;
const ROOT_WORDS: LocalizedText = { en: 'The root of the repository', ru: 'Корень репозитория' };

/** A finding where it was found. */
interface Located {
  readonly finding: ReportedFinding;
  readonly file: ReportedFile;
  readonly lines: FileLines;
  readonly fingerprint: string | undefined;
}

/**
 * SARIF 2.1.0 as GitHub code scanning reads it: addresses relative to the root of the repository, columns in UTF-16
 * units, and fingerprints that survive changes elsewhere in the file. There is a list of results in every case, for
 * without one a run counts as failed.
 */
export function reportSarif(report: RunReport): string {
  const { tool, language, problems } = report;
  const located = locatedFindings(report);
  const ids = [...new Set(located.map(({ finding }) => finding.check))].sort();
  const notifications = problems.map((problem) => ({ level: 'error', message: message(problem) }));
  const run = {
    tool: {
      driver: {
        name: 'hsm',
        semanticVersion: tool.version,
        ...(tool.address !== undefined && { informationUri: tool.address }),
        rules: ids.map((id) => sarifRule(id, report.describe(id))),
      },
    },
    language,
    columnKind: 'utf16CodeUnits',
    // A category of its own: uploads of other tools replace nothing.
    automationDetails: { id: 'hsm/' },
    originalUriBaseIds: { '%SRCROOT%': { description: message(ROOT_WORDS[language]) } },
    invocations: [{ executionSuccessful: problems.length === 0, toolExecutionNotifications: notifications }],
    results: located.map((one) => result(one, ids)),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${inertJson(log, 2)}\n`;
}

/** All findings in order; where they are too many, the most serious ones. */
function locatedFindings({ files, hash }: RunReport): Located[] {
  const all = inOrder(files).flatMap((file) => {
    const lines = new FileLines(file);
    const names = fingerprints(file, hash);
    return file.findings.map((finding, index): Located => ({
      finding,
      file,
      lines,
      fingerprint: names[index],
    }));
  });
  if (all.length <= MAX_RESULTS) return all;
  const weight = ({ finding }: Located): number => BY_WEIGHT.indexOf(finding.severity);
  return all.sort((a, b) => weight(a) - weight(b)).slice(0, MAX_RESULTS);
}

function result({ finding, file, lines, fingerprint }: Located, ids: readonly string[]): object {
  return {
    ruleId: finding.check,
    ruleIndex: ids.indexOf(finding.check),
    level: SARIF_LEVELS[finding.severity],
    message: message(finding.message),
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifactLocation(file.path),
          region: lines.place(finding.span),
        },
      },
    ],
    partialFingerprints: { 'hsmFindingHash/v1': fingerprint },
  };
}

function message(text: string): object {
  return { text: sarifMessage(inertText(text)) };
}
