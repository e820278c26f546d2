import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Diagnostic, DiagnosticSeverity, Range } from 'vscode-languageserver-types';
import type { AcceptedFinding } from '../config/baseline';
import { readConfig } from '../config/read';
import { problemFinding, type ConfigFinding } from '../project/config-findings';
import type { Severity } from '../vocabulary/severity';
import type { Language } from '../vocabulary/language';
import { spansTouch } from '../vocabulary/span';
import { rangeOf, spanOf } from '../vocabulary/ranges';

/** What is found in a configuration file, as the protocol has it. Editors fade entries that no template needs. */
export function getConfigDiagnostics(
  text: TextDocument,
  findings: readonly ConfigFinding[],
  language: Language,
): Diagnostic[] {
  return findings.map((finding) => diagnosticOf(text, finding, language));
}

/** The words that were probably meant, one action a problem in the range. */
export function getConfigActions(text: TextDocument, range: Range, language: Language): CodeAction[] {
  const span = spanOf(text, range);
  const actions: CodeAction[] = [];
  const { problems } = readConfig(text.getText());
  for (const problem of problems) {
    const { replacement } = problem;
    if (replacement === undefined || !spansTouch(problem.span, span)) continue;
    actions.push({
      title: language === 'ru' ? `Заменить на ${replacement}` : `Replace with ${replacement}`,
      kind: 'quickfix',
      isPreferred: true,
      diagnostics: [diagnosticOf(text, problemFinding(problem), language)],
      edit: { changes: { [text.uri]: [{ range: rangeOf(text, problem.span), newText: replacement }] } },
    });
  }
  return actions;
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: 1,
  warning: 2,
  information: 3,
  hint: 4,
};

/** `DiagnosticTag.Unnecessary`; the constant's module would come along as a whole. */
const UNNECESSARY = 1;

function diagnosticOf(
  text: TextDocument,
  { id, severity, span, message, isUnnecessary }: ConfigFinding,
  language: Language,
): Diagnostic {
  return {
    range: rangeOf(text, span),
    severity: SEVERITIES[severity],
    code: id,
    source: 'hsm',
    message: message[language],
    ...(isUnnecessary === true ? { tags: [UNNECESSARY] } : {}),
  };
}

/** The code of the notice about accepted findings that are no longer there. */
export const STALE_CODE = 'baseline-stale';

/** A notice at the start of a template: entries of the baseline fit no finding any more. */
export function staleDiagnostic(stale: readonly AcceptedFinding[], language: Language): Diagnostic {
  const checks = [...new Set(stale.map((entry) => entry.check))].join(', ');
  return {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    severity: 3,
    code: STALE_CODE,
    source: 'hsm',
    message:
      language === 'ru'
        ? `Принятых замечаний (${checks}) в шаблоне больше нет. Уберите их из файла принятых замечаний: иначе он скроет такую же новую ошибку.`
        : `Accepted findings (${checks}) are no longer in this template. Remove them from the baseline: it would hide the same mistake if it came back.`,
  };
}
