import type { Severity } from '../vocabulary/severity';
import { SEVERITY_WORDS } from '../vocabulary/severity';
import type { Language } from '../vocabulary/language';
import { excerptOf } from './excerpt';
import { inertLine, inertPath } from './inert';
import { FileLines, type FileLine, type Place } from './place';
import type { ReportedFile, ReportedFinding, RunReport } from './report';
import { countBySeverity } from './severities';
import { textWords } from './text-words';

/** Colours a part of the report; the text stays the same. */
export type Paint = (role: Severity | 'place' | 'faint', text: string) => string;

/** No colours: for files, pipes and tests. */
export const PLAIN: Paint = (_, text) => text;

/**
 * For people at a terminal. A line for each finding, `file:line:column: severity: message [check]` with lines and columns
 * from 1 as editors show them (columns in UTF-16 units); under it the line of the template, with the finding
 * marked. Then how often each check found something, and the counts. Nothing in it acts on a terminal or a CI system.
 */
export function reportText(report: RunReport, paint: Paint = PLAIN): string {
  const { files, language } = report;
  const printed: string[] = [];
  for (const file of files) {
    if (file.findings.length === 0) continue;
    const lines = new FileLines(file);
    for (const finding of file.findings) {
      const place = lines.place(finding.span);
      printed.push(headline(file, finding, place, language, paint));
      quote(finding, lines.line(place.startLine), place, paint, printed);
    }
  }
  for (const line of byCheck(report, paint)) printed.push(line);
  printed.push(counts(report), '');
  return printed.join('\n');
}

/** The findings of a file, one on each line. */
export function findingLines(file: ReportedFile, language: Language): string[] {
  const lines = new FileLines(file);
  return file.findings.map((finding) => headline(file, finding, lines.place(finding.span), language, PLAIN));
}

/** A finding on one line, as problem matchers read it. */
function headline(
  { name }: ReportedFile,
  { check, severity, message }: ReportedFinding,
  { startLine, startColumn }: Place,
  language: Language,
  paint: Paint,
): string {
  const place = paint('place', `${inertPath(name)}:${startLine}:${startColumn}:`);
  const word = paint(severity, `${SEVERITY_WORDS[severity][language]}:`);
  return `${place} ${word} ${inertLine(message)} ${paint('faint', `[${check}]`)}`;
}

/** Prints the first line of the finding, and carets under it. The bar keeps a line of the template from being a command. */
function quote(
  { severity, span }: ReportedFinding,
  line: FileLine,
  { startLine }: Place,
  paint: Paint,
  printed: string[],
): void {
  if (line.text === '') return;
  const { text, before, marked } = excerptOf(line.text, span.start - line.start, span.end - line.start);
  const number = String(startLine);
  const carets = paint(severity, '^'.repeat(marked));
  printed.push(
    `${paint('faint', `  ${number} |`)} ${text}`,
    `${paint('faint', `  ${' '.repeat(number.length)} |`)} ${' '.repeat(before)}${carets}`,
  );
}

/** How often each check found something, the most frequent first. Of one finding alone there is nothing to sum up. */
function byCheck({ files, describe }: RunReport, paint: Paint): string[] {
  const found = new Map<string, number>();
  for (const { check } of files.flatMap(({ findings }) => findings))
    found.set(check, (found.get(check) ?? 0) + 1);
  const rows = [...found].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  if (rows.reduce((sum, [, count]) => sum + count, 0) < 2) return [];
  const width = Math.max(...rows.map(([id]) => id.length));
  const digits = String(rows[0]?.[1] ?? '').length;
  const lines = rows.map(([id, count]) => {
    const title = describe(id)?.title ?? '';
    return `  ${String(count).padStart(digits)}  ${paint('faint', id.padEnd(width))}  ${title}`.trimEnd();
  });
  return ['', ...lines, ''];
}

function counts(report: RunReport): string {
  const { files, templates, fixed, language } = report;
  const { error, warning, information, hint } = countBySeverity(report);
  const fixable = files.flatMap(({ findings }) => findings).filter(({ fix }) => fix).length;
  const summary = textWords.summary(templates, error, warning, information + hint, fixed)[language];
  return fixable === 0 ? summary : `${summary} ${textWords.fixable(fixable)[language]}`;
}
