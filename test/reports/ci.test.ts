import assert from 'node:assert/strict';
import { parse } from 'junit2json';
import * as v from 'valibot';
import {
  githubSummary,
  reportCheckstyle,
  reportGithub,
  reportGitlab,
  reportJunit,
  reportRdjson,
  reportRdjsonl,
  type ReportedFile,
  type ReportedFinding,
} from '../../server/src/service/reports';
import { checkedFile, parseXml, reportedFile, runReport } from '../support/reports';

type Severity = ReportedFinding['severity'];

function finding(start: number, severity: Severity, message = 'Замечание.'): ReportedFinding {
  return { check: 'double-space', severity, span: { start, end: start + 1 }, message, fix: undefined };
}

function fileWith(...counts: [Severity, number][]): ReportedFile {
  const severities = counts.flatMap(([severity, count]) => Array.from({ length: count }, () => severity));
  const findings = severities.map((severity, index) => finding(index, severity));
  return reportedFile('a.hsm', 'x'.repeat(findings.length), findings);
}

function lines(text: string): string[] {
  return text === '' ? [] : text.trimEnd().split('\n');
}

describe('annotations of GitHub', () => {
  it('come with the most serious first', () => {
    const report = reportGithub(
      runReport([fileWith(['hint', 1], ['warning', 1], ['information', 1], ['error', 1])]),
    );
    assert.deepEqual(
      lines(report).map((line) => /^::(\w+) .*col=(\d)/.exec(line)?.slice(1).join()),
      ['error,4', 'warning,2', 'notice,3', 'notice,1'],
    );
  });

  it('are at most ten of a kind, and a line says how many more there are', () => {
    const report = lines(reportGithub(runReport([fileWith(['error', 13], ['warning', 10], ['hint', 12])])));
    const kinds = report.map((line) => /^::(\w+)/.exec(line)?.[1]);
    const count = (kind: string): number => kinds.filter((one) => one === kind).length;
    assert.deepEqual([count('error'), count('warning'), count('notice')], [10, 10, 10]);
    assert.match(report.at(-1) ?? '', /^::notice title=hsm::Ещё 6 замечаний: /);
  });

  it('need no such line for ten of each kind', () => {
    const report = lines(reportGithub(runReport([fileWith(['error', 10], ['warning', 10], ['hint', 10])])));
    assert.equal(report.length, 30);
    assert.match(report.at(-1) ?? '', /file=a\.hsm/);
  });

  it('escape messages and properties differently', () => {
    const file = reportedFile('a,b:c%.hsm', 'текст', [finding(0, 'error', '100 %: раз, два\r\nтри')]);
    assert.equal(
      reportGithub(runReport([file])),
      '::error file=a%2Cb%3Ac%25.hsm,line=1,endLine=1,col=1,endColumn=2,title=hsm%3A double-space::100 %25: раз, два%0Aтри\n',
    );
  });

  it('name no columns for a finding of several lines', () => {
    const file = reportedFile('a.hsm', 'a\nb', [{ ...finding(0, 'error'), span: { start: 0, end: 3 } }]);
    assert.match(reportGithub(runReport([file])), /line=1,endLine=2,title=/);
  });

  it('say what could not be read', () => {
    assert.equal(
      reportGithub(runReport([], { problems: ['Не удалось прочитать a.hsm'] })),
      '::error title=hsm::Не удалось прочитать a.hsm\n',
    );
  });

  it('are absent without findings', () => {
    assert.equal(reportGithub(runReport([reportedFile('a.hsm', 'текст', [])])), '');
  });
});

describe('the summary of a GitHub job', () => {
  it('is a table with the most serious findings first', () => {
    const summary = githubSummary(runReport([fileWith(['hint', 1], ['error', 1])]));
    const rows = lines(summary).filter((line) => line.startsWith('|'));
    assert.equal(rows.length, 4);
    assert.match(rows[2] ?? '', /^\| ошибка \| a&#46;hsm&#58;1&#58;2 \| Замечание&#46; \| double-space \|$/);
    assert.match(rows[3] ?? '', /^\| подсказка /);
    assert.match(summary, /^Проверено файлов: 1; ошибок: 1,/m);
  });

  it('lets no text break the table or act as HTML or Markdown', () => {
    const file = reportedFile('a|b.hsm', 'текст', [
      finding(0, 'error', '<img src=x> | **a**\n| b | @all [x](https://a.ru)'),
    ]);
    const rows = lines(githubSummary(runReport([file]))).filter((line) => line.startsWith('|'));
    assert.equal(rows.length, 3);
    assert.equal(rows[2]?.match(/\|/g)?.length, 5);
    assert.doesNotMatch(rows[2], /[<>*@[\]`]/);
  });

  it('has no table without findings', () => {
    assert.doesNotMatch(githubSummary(runReport([])), /\|/);
  });

  it('stays below the size that GitHub accepts', () => {
    const summary = githubSummary(runReport([fileWith(['warning', 5000])]));
    assert.ok(Buffer.byteLength(summary) < 2 ** 20);
    assert.match(summary, /… 4000\n$/);
  });
});

describe('Code Quality of GitLab', () => {
  const issueSchema = v.array(
    v.object({
      description: v.string(),
      check_name: v.string(),
      fingerprint: v.string(),
      severity: v.string(),
    }),
  );
  const issues = (files: readonly ReportedFile[]) =>
    v.parse(issueSchema, JSON.parse(reportGitlab(runReport(files))));

  it('shows the check in the description, and knows three severities', () => {
    const found = issues([fileWith(['error', 1], ['warning', 1], ['information', 1], ['hint', 1])]);
    assert.deepEqual(
      found.map(({ severity }) => severity),
      ['major', 'minor', 'info', 'info'],
    );
    assert.equal(found[0]?.description, 'double-space: Замечание.');
  });

  it('has a different fingerprint for every finding', () => {
    const found = issues([fileWith(['error', 40]), { ...fileWith(['error', 40]), path: 'b.hsm' }]);
    assert.equal(new Set(found.map(({ fingerprint }) => fingerprint)).size, 80);
  });

  it('is an empty list without findings', () => {
    assert.equal(reportGitlab(runReport([])), '[]\n');
  });
});

describe('JUnit', () => {
  it('has a failed case with a name of its own for every error and warning', async () => {
    const file = fileWith(['error', 1], ['warning', 1]);
    const again = { ...file, findings: [...file.findings, ...file.findings] };
    const read = await parse(reportJunit(runReport([again])));
    assert.ok(read && 'testsuite' in read);
    const [suite] = read.testsuite ?? [];
    const names = suite?.testcase?.map(({ name }) => name);
    assert.deepEqual(names, [
      'double-space 1:1',
      'double-space 1:1 (2)',
      'double-space 1:2',
      'double-space 1:2 (2)',
    ]);
    assert.equal(suite?.failures, 4);
    assert.deepEqual(
      suite.testcase?.map(({ classname, failure }) => [classname, failure?.length]),
      [
        ['a.hsm', 1],
        ['a.hsm', 1],
        ['a.hsm', 1],
        ['a.hsm', 1],
      ],
    );
  });

  it('has one passing case for a clean file', async () => {
    const read = await parse(reportJunit(runReport([reportedFile('a.hsm', 'текст', [])])));
    assert.ok(read && 'testsuite' in read);
    assert.equal(read.tests, 1);
    assert.equal(read.failures, 0);
    assert.equal(read.testsuite[0]?.testcase?.[0]?.name, 'нет замечаний');
  });

  it('fails nothing for information and hints', async () => {
    const read = await parse(reportJunit(runReport([fileWith(['information', 1], ['hint', 1])])));
    assert.ok(read && 'testsuite' in read);
    assert.deepEqual([read.tests, read.failures, read.errors], [2, 0, 0]);
    assert.match(reportJunit(runReport([fileWith(['hint', 1])])), /<system-out>a\.hsm:1:1 Замечание\.</);
  });

  it('has an error for what could not be read', async () => {
    const read = await parse(reportJunit(runReport([], { problems: ['a.hsm: нет прав доступа'] })));
    assert.ok(read && 'testsuite' in read);
    assert.equal(read.errors, 1);
    assert.equal(read.testsuite[0]?.testcase?.[0]?.error?.[0]?.message, 'a.hsm: нет прав доступа');
  });

  it('is valid without files', () => {
    assert.equal(parseXml(reportJunit(runReport([]))).attributes['tests'], '0');
  });
});

describe('Checkstyle', () => {
  it('keeps line ends and quotes in attributes', () => {
    const message = 'раз "два" <три> & \'четыре\'\n\tпять';
    const file = reportedFile('шаблоны/a&b.hsm', 'текст', [finding(0, 'information', message)]);
    const [element] = parseXml(reportCheckstyle(runReport([file]))).children;
    assert.equal(element?.attributes['name'], 'шаблоны/a&b.hsm');
    assert.deepEqual(
      { ...element.children[0]?.attributes },
      {
        ...{ line: '1', column: '1', severity: 'info', source: 'hsm.double-space' },
        message: 'раз "два" <три> & \'четыре\'\n‹U+0009›пять',
      },
    );
  });

  it('replaces characters that XML cannot hold', () => {
    const file = reportedFile('a\u0001.hsm', 'текст', [finding(0, 'error', 'a\u0000\ufffe\ud800b')]);
    const [element] = parseXml(reportCheckstyle(runReport([file]))).children;
    assert.equal(element?.attributes['name'], 'a‹U+0001›.hsm');
    assert.equal(element.children[0]?.attributes['message'], 'a‹U+0000›‹U+FFFE›‹U+D800›b');
  });

  it('has no file elements without findings', () => {
    assert.deepEqual(parseXml(reportCheckstyle(runReport([reportedFile('a.hsm', '', [])]))).children, []);
  });
});

describe('RDJSON', () => {
  const place = v.object({ line: v.number(), column: v.number() });
  const range = v.object({ start: place, end: place });
  const diagnosticSchema = v.object({
    message: v.string(),
    location: v.object({ path: v.string(), range }),
    severity: v.picklist(['ERROR', 'WARNING', 'INFO']),
    suggestions: v.optional(v.array(v.object({ range, text: v.string() }))),
  });
  const schema = v.object({ severity: v.optional(v.string()), diagnostics: v.array(diagnosticSchema) });
  const read = (files: readonly ReportedFile[]) =>
    v.parse(schema, JSON.parse(reportRdjson(runReport(files))));

  it('counts columns in bytes of UTF-8', () => {
    const file = reportedFile('a.hsm', 'ж😀€a\nжx', [
      { ...finding(0, 'error'), span: { start: 4, end: 5 } },
      { ...finding(0, 'error'), span: { start: 7, end: 8 } },
    ]);
    assert.deepEqual(
      read([file]).diagnostics.map(({ location }) => location.range),
      [
        { start: { line: 1, column: 10 }, end: { line: 1, column: 11 } },
        { start: { line: 2, column: 3 }, end: { line: 2, column: 4 } },
      ],
    );
  });

  it('counts the byte-order mark that the file begins with', () => {
    const file = {
      ...reportedFile('a.hsm', 'ab\ncd', [finding(1, 'error'), finding(3, 'error')]),
      hasMark: true,
    };
    assert.deepEqual(
      read([file]).diagnostics.map(({ location }) => location.range.start),
      [
        { line: 1, column: 5 },
        { line: 2, column: 1 },
      ],
    );
  });

  it('offers the safe fix as one suggestion, with all its edits', () => {
    const fix = [
      { span: { start: 0, end: 1 }, newText: 'A' },
      { span: { start: 2, end: 3 }, newText: '' },
    ];
    const file = reportedFile('a.hsm', 'abcd', [{ ...finding(0, 'warning'), fix }]);
    const [diagnostic] = read([file]).diagnostics;
    assert.deepEqual(diagnostic?.suggestions, [
      { range: { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } }, text: 'Ab' },
    ]);
  });

  it('leaves the file as the fix does when a suggestion is taken', () => {
    const file = checkedFile('a.hsm', '[#HSM#]Ваш  заказ готов![*FOOTER*]Команда');
    const fixable = file.findings.find(({ check }) => check === 'misspelled-tag');
    const found = read([file]).diagnostics.find(({ message }) => message === fixable?.message);
    const [suggestion] = found?.suggestions ?? [];
    assert.ok(suggestion);
    const bytes = Buffer.from(file.text);
    const taken = [
      bytes.subarray(0, suggestion.range.start.column - 1),
      Buffer.from(suggestion.text),
      bytes.subarray(suggestion.range.end.column - 1),
    ];
    assert.equal(Buffer.concat(taken).toString(), '[#HSM#]Ваш  заказ готов![*FOOT*]Команда');
  });

  it('is valid without findings', () => {
    assert.deepEqual(read([]).diagnostics, []);
    assert.equal(reportRdjsonl(runReport([])), '');
  });

  it('as JSON lines has the same diagnostics', () => {
    const run = runReport([fileWith(['error', 2], ['hint', 1])]);
    const whole = v.parse(v.object({ diagnostics: v.array(v.unknown()) }), JSON.parse(reportRdjson(run)));
    assert.deepEqual(
      lines(reportRdjsonl(run)).map((line): unknown => JSON.parse(line)),
      whole.diagnostics,
    );
  });
});
