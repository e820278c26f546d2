import { SEVERITY_WORDS } from '../vocabulary/severity';
import type { Language, LocalizedText } from '../vocabulary/language';
import { inertLine } from './inert';
import { FileLines, inOrder } from './place';
import type { RunReport } from './report';
import { BY_WEIGHT, countBySeverity } from './severities';
import { textWords } from './text-words';

/** GitHub drops a summary of more than 1 MiB; a row has rarely more than 500 bytes. */
const MAX_ROWS = 1000;

const WORDS = {
  title: { en: 'WhatsApp templates', ru: 'Шаблоны WhatsApp' },
  severity: { en: 'Severity', ru: 'Строгость' },
  place: { en: 'Place', ru: 'Место' },
  finding: { en: 'Finding', ru: 'Замечание' },
  check: { en: 'Check', ru: 'Проверка' },
} as const satisfies Record<string, LocalizedText>;

/** All findings as a Markdown table, the most serious first, for the file that `GITHUB_STEP_SUMMARY` names. */
export function githubSummary(report: RunReport): string {
  const { templates, problems, fixed, language } = report;
  const { error, warning, information, hint } = countBySeverity(report);
  const rows = rowsOf(report);
  const shown = rows.slice(0, MAX_ROWS);
  return [
    `### ${WORDS.title[language]}`,
    '',
    textWords.summary(templates, error, warning, information + hint, fixed)[language],
    ...problems.flatMap((problem) => ['', `- ${plainMarkdown(problem)}`]),
    ...(shown.length > 0 ? ['', ...head(language), ...shown] : []),
    ...(rows.length > shown.length ? ['', `… ${rows.length - shown.length}`] : []),
    '',
  ].join('\n');
}

function head(language: Language): string[] {
  const cells = [WORDS.severity, WORDS.place, WORDS.finding, WORDS.check].map((word) => word[language]);
  return [`| ${cells.join(' | ')} |`, '| --- | --- | --- | --- |'];
}

function rowsOf({ files, language }: RunReport): string[] {
  const rows = inOrder(files).flatMap((file) => {
    const lines = new FileLines(file);
    return file.findings.map(({ check, severity, span, message }) => {
      const { startLine, startColumn } = lines.place(span);
      const place = plainMarkdown(`${file.path}:${startLine}:${startColumn}`);
      const word = SEVERITY_WORDS[severity][language];
      return { severity, row: `| ${word} | ${place} | ${plainMarkdown(message)} | ${check} |` };
    });
  });
  return rows
    .sort((a, b) => BY_WEIGHT.indexOf(a.severity) - BY_WEIGHT.indexOf(b.severity))
    .map(({ row }) => row);
}

/** A text on one line in which nothing acts as Markdown or HTML, or becomes a link. */
function plainMarkdown(text: string): string {
  // References instead of backslashes: an address after a backslash is still made a link.
  return inertLine(text).replace(/[!-,./:-@[-`{-~]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
