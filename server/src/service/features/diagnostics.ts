import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic, DiagnosticSeverity, DiagnosticTag, Location } from 'vscode-languageserver-types';
import type { CheckTag, Finding, RelatedPlace } from '../checks/types';
import type { Severity } from '../vocabulary/severity';
import { russianPlural, type Language } from '../vocabulary/language';
import { messageLines } from './message-lines';
import { rangeOf } from '../vocabulary/ranges';

/** The scheme under which the editor shows the pages of the checks: `hsm-check:/ru/header-too-long.md`. */
const EXPLANATION_SCHEME = 'hsm-check';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: 1,
  warning: 2,
  information: 3,
  hint: 4,
};
const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

const TAGS: Readonly<Record<CheckTag, DiagnosticTag>> = { unnecessary: 1 };

export interface DiagnosticOptions {
  readonly language: Language;
  /** Maximum number of findings to report. */
  readonly maximum: number;
  /** Whether the editor shows places that belong to a finding. */
  readonly relatedInformation: boolean;
}

/** The address of a check's page; the editor opens it without a network. */
export function explanationUri(check: string, language: Language): string {
  return `${EXPLANATION_SCHEME}:/${language}/${check}.md`;
}

/**
 * The findings of a document as diagnostics of the protocol. Beyond the maximum only the worst are reported,
 * and a notice at the start of the file says how many are left out.
 *
 * @param findings sorted by place
 */
export function getDiagnostics(
  text: TextDocument,
  findings: readonly Finding[],
  options: DiagnosticOptions,
): Diagnostic[] {
  const shown = findings.length > options.maximum ? worst(findings, options.maximum) : findings;
  const diagnostics = shown.map((finding) => diagnosticOf(text, finding, options));
  if (shown.length < findings.length) {
    diagnostics.unshift(notice(shown.length, findings.length, options.language));
  }
  return diagnostics;
}

/** One finding as a diagnostic. */
function diagnosticOf(text: TextDocument, finding: Finding, options: DiagnosticOptions): Diagnostic {
  const { check, related } = finding;
  const { language } = options;
  const diagnostic: Diagnostic = {
    range: rangeOf(text, finding.span),
    severity: SEVERITIES[finding.severity],
    code: check.id,
    codeDescription: { href: explanationUri(check.id, language) },
    source: 'hsm',
    message: messageLines(finding.message[language]),
  };
  if (check.tags.length > 0) diagnostic.tags = check.tags.map((tag) => TAGS[tag]);
  if (options.relatedInformation && related.length > 0) {
    diagnostic.relatedInformation = related.map((place) => ({
      location: locationOf(place, text),
      message: place.message[language],
    }));
  }
  return diagnostic;
}

/** Where a related place is: in the checked text, or in another template of the folder. */
function locationOf(place: RelatedPlace, text: TextDocument): Location {
  return place.other
    ? { uri: place.other.uri, range: place.range }
    : { uri: text.uri, range: rangeOf(text, place.span) };
}

/** The first findings of the worst severities, in order of place. */
function worst(findings: readonly Finding[], maximum: number): Finding[] {
  const taken = new Set<Finding>();
  for (const severity of SEVERITY_ORDER) {
    for (const finding of findings) {
      if (taken.size >= maximum) break;
      if (finding.severity === severity) taken.add(finding);
    }
  }
  return findings.filter((finding) => taken.has(finding));
}

function notice(shown: number, all: number, language: Language): Diagnostic {
  const start = { line: 0, character: 0 };
  const more = all - shown;
  return {
    range: { start, end: start },
    severity: SEVERITIES.information,
    code: 'more-problems',
    source: 'hsm',
    message:
      language === 'ru'
        ? `Показаны ${shown} самых важных замечаний, ещё ${more} ${russianPlural(more, 'замечание скрыто', 'замечания скрыты', 'замечаний скрыто')}. Сколько показывать, задаёт параметр hsm.maxNumberOfProblems.`
        : `The ${shown} most important problems are shown, ${more} more are not. The setting hsm.maxNumberOfProblems says how many are shown.`,
  };
}
