import type { Severity } from '../vocabulary/severity';
import { englishPlural, russianPlural, type LocalizedText } from '../vocabulary/language';
import { inertText } from './inert';
import { FileLines, inOrder } from './place';
import type { ReportedFile, ReportedFinding, RunReport } from './report';
import { BY_WEIGHT } from './severities';

/** The commands of the runner for annotations. */
type Kind = 'error' | 'warning' | 'notice';
const KINDS: Readonly<Record<Severity, Kind>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};
/** More of one kind in a step are dropped without a word (actions/toolkit, docs/problem-matchers.md, read 2026-11-29). */
const MAX_OF_A_KIND = 10;

/**
 * Workflow commands that GitHub shows beside the lines of a pull request: the most serious first, at most ten of a kind,
 * then one line that says how many more there are.
 */
export function reportGithub({ files, problems, language }: RunReport): string {
  const commands: Record<Kind, string[]> = { error: [], warning: [], notice: [] };
  for (const problem of problems) commands.error.push(command('error', { title: 'hsm' }, problem));
  const sorted = inOrder(files);
  for (const severity of BY_WEIGHT) {
    for (const file of sorted) {
      const lines = new FileLines(file);
      for (const finding of file.findings)
        if (finding.severity === severity) commands[KINDS[severity]].push(annotation(file, lines, finding));
    }
  }
  const all = Object.values(commands).flat().length;
  const shown = [...commands.error.slice(0, MAX_OF_A_KIND), ...commands.warning.slice(0, MAX_OF_A_KIND)];
  const fits = shown.length + Math.min(commands.notice.length, MAX_OF_A_KIND) === all;
  // The line about the rest is a notice itself.
  shown.push(...commands.notice.slice(0, fits ? MAX_OF_A_KIND : MAX_OF_A_KIND - 1));
  if (!fits) shown.push(command('notice', { title: 'hsm' }, more(all - shown.length)[language]));
  return shown.map((line) => `${line}\n`).join('');
}

function annotation(file: ReportedFile, lines: FileLines, finding: ReportedFinding): string {
  const { startLine, startColumn, endLine, endColumn } = lines.place(finding.span);
  // Columns are read only where both are of one line.
  const columns = startLine === endLine ? { col: startColumn, endColumn } : {};
  return command(
    KINDS[finding.severity],
    { file: file.path, line: startLine, endLine, ...columns, title: `hsm: ${finding.check}` },
    finding.message,
  );
}

/**
 * A command as the runner reads it (actions/runner, ActionCommand.cs, read 2026-11-29): it splits the properties at
 * commas, does not trim their names, and drops empty values.
 */
function command(kind: Kind, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${kind} ${list.join(',')}::${escapeMessage(message)}`;
}

function escapeMessage(text: string): string {
  return inertText(text).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

function more(count: number): LocalizedText {
  return {
    en: `${count} more ${englishPlural(count, 'finding', 'findings')}: GitHub shows at most ${MAX_OF_A_KIND} of each kind. See the summary of the job.`,
    ru: `Ещё ${count} ${russianPlural(count, 'замечание', 'замечания', 'замечаний')}: GitHub показывает не больше ${MAX_OF_A_KIND} каждого вида. См. сводку задания.`,
  };
}
