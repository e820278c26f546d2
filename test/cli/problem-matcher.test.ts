import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { reportText, type ReportedFile, type ReportedFinding } from '../../server/src/service/reports';
import { reportedFile, runReport } from '../support/reports';

const manifestSchema = v.object({
  contributes: v.object({
    problemMatchers: v.array(
      v.object({
        name: v.string(),
        severity: v.string(),
        pattern: v.object({
          regexp: v.string(),
          file: v.number(),
          line: v.number(),
          column: v.number(),
          severity: v.optional(v.number()),
          message: v.number(),
          code: v.number(),
        }),
      }),
    ),
  }),
});
const manifest: unknown = JSON.parse(readFileSync('package.json', 'utf8'));
const matchers = v.parse(manifestSchema, manifest).contributes.problemMatchers;

/** The severities that VS Code understands in the text itself; else the matcher's own counts. */
const UNDERSTOOD = new Set(['error', 'warning']);

/** What VS Code makes of a line: the first matcher that fits. */
function match(line: string): Record<string, string | number> | undefined {
  for (const { severity, pattern } of matchers) {
    const found = new RegExp(pattern.regexp).exec(line);
    if (!found) continue;
    const written = pattern.severity === undefined ? '' : (found[pattern.severity] ?? '');
    return {
      file: found[pattern.file] ?? '',
      line: Number(found[pattern.line]),
      column: Number(found[pattern.column]),
      severity: UNDERSTOOD.has(written) ? written : severity,
      message: found[pattern.message] ?? '',
      code: found[pattern.code] ?? '',
    };
  }
  return undefined;
}

function fileWith(severity: ReportedFinding['severity'], text = '\n\n123456'): ReportedFile {
  const message = 'Текст: лишний [*HEAD*] (см. a:1:2)';
  const span = { start: 2 + 6, end: 2 + 6 };
  return reportedFile('C:\\шаблоны\\мой заказ.hsm', text, [
    { check: 'header-too-long', severity, span, message, fix: undefined },
  ]);
}

describe('problem matchers', () => {
  const SEVERITIES = { error: 'error', warning: 'warning', information: 'info', hint: 'info' } as const;
  for (const language of ['en', 'ru'] as const) {
    for (const severity of ['error', 'warning', 'information', 'hint'] as const) {
      it(`understand a line of the command line (${language}, ${severity})`, () => {
        const report = reportText(runReport([fileWith(severity)], { language }));
        const [line = ''] = report.split('\n');
        assert.deepEqual(match(line), {
          file: 'C:\\шаблоны\\мой заказ.hsm',
          line: 3,
          column: 7,
          severity: SEVERITIES[severity],
          message: 'Текст: лишний [*HEAD*] (см. a:1:2)',
          code: 'header-too-long',
        });
      });
    }
    it(`leave every other line alone (${language})`, () => {
      const hint = fileWith('hint', '\n\na.hsm:1:1: error: Not a finding. [header-too-long]');
      const report = reportText(runReport([hint, hint], { language, fixed: 1 }));
      const found = report.split('\n').filter((line) => match(line));
      assert.deepEqual(
        found.map((line) => line.startsWith('C:')),
        [true, true],
      );
    });
  }
});
