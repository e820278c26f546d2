import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  reportCheckstyle,
  reportGithub,
  reportGitlab,
  reportJson,
  reportJunit,
  reportRdjson,
  reportRdjsonl,
  reportSarif,
  reportText,
  type RunReport,
} from '../../server/src/service/reports';
import { reportedFile, runReport } from '../support/reports';

/** One pair of findings after Cyrillic letters and an emoji, with a comma, a percent sign and a line end. */
const TEXT = '[#HSM#]😀 Здравствуйте, {{1}}ваш заказ готов ';
const FILE = reportedFile('шаблоны/заказ готов.hsm', TEXT, [
  {
    check: 'space-before-word',
    severity: 'warning',
    span: { start: 29, end: 32 },
    message: 'Пример, запятая: 100 %\nВторая строка.',
    fix: [{ span: { start: 29, end: 32 }, newText: 'Ваш' }],
  },
  {
    check: 'leading-trailing-space',
    severity: 'error',
    span: { start: 44, end: 45 },
    message: 'Лишний пробел в конце.',
    fix: [{ span: { start: 44, end: 45 }, newText: '' }],
  },
]);
/** Invented checks, so that new words of a real one change nothing here. */
const RUN = runReport([FILE], {
  describe: (id) => ({
    id,
    title: 'Пример правила.',
    why: () => 'Пример правила подробнее.',
    source: 'Как исправить.',
    page: () => 'Как исправить.',
    group: 'text',
    severity: 'warning',
    certainty: 'seen',
    address: `https://example.com/hsm/checks/${id}`,
  }),
});

function expected(name: string): string {
  return readFileSync(join(__dirname, 'expected', name), 'utf8');
}

describe('the same two findings', () => {
  const formats: [string, (run: RunReport) => string, string][] = [
    ['text', reportText, 'text.txt'],
    ['JSON', reportJson, 'findings.json'],
    ['SARIF', reportSarif, 'hsm.sarif'],
    ['annotations of GitHub', reportGithub, 'github-annotations.txt'],
    ['Code Quality of GitLab', reportGitlab, 'gl-code-quality-report.json'],
    ['JUnit', reportJunit, 'junit.xml'],
    ['Checkstyle', reportCheckstyle, 'checkstyle.xml'],
    ['RDJSON', reportRdjson, 'rdjson.json'],
    ['RDJSON by lines', reportRdjsonl, 'rdjsonl.txt'],
  ];
  for (const [format, report, file] of formats) {
    it(`are written as ${format}`, () => {
      assert.equal(report(RUN), expected(file));
    });
  }
});
