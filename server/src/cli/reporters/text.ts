import { TextDocument } from 'vscode-languageserver-textdocument';
import { countFindings, rangeOf, type JudgedFile, type Language } from '../../service';
import { cliTexts, SEVERITY_NAMES } from '../texts';
import type { Reporter } from './types';

/**
 * One line a finding, `file:line:column: severity: message [check]` with lines and columns from 1 as editors show
 * them (columns in UTF-16 units), and a last line with the counts.
 */
export const reportText: Reporter = (files, summary, language) => {
  const lines = files.flatMap((file) => linesOf(file, language));
  const { error, warning, information, hint } = countFindings(files.flatMap(({ rows }) => rows));
  const counts = [summary.files, error, warning, information + hint, summary.fixed] as const;
  lines.push(cliTexts.summary(...counts)[language]);
  return `${lines.join('\n')}\n`;
};

/** The findings in a file, one on each line. */
export function linesOf({ name, text, rows }: JudgedFile, language: Language): string[] {
  const document = TextDocument.create('', '', 0, text);
  return rows.map(({ check, severity, span, message }) => {
    const { start } = rangeOf(document, span);
    const place = `${name}:${start.line + 1}:${start.character + 1}`;
    return `${place}: ${SEVERITY_NAMES[severity][language]}: ${message} [${check}]`;
  });
}
