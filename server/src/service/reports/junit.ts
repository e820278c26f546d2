import type { Language, LocalizedText } from '../vocabulary/language';
import { inertText } from './inert';
import { FileLines, inOrder } from './place';
import type { ReportedFile, ReportedFinding, RunReport } from './report';
import { xmlAttribute, xmlText } from './xml';

const WORDS = {
  clean: { en: 'no findings', ru: 'нет замечаний' },
  run: { en: 'complete run', ru: 'полнота проверки' },
} as const satisfies Record<string, LocalizedText>;

/** A suite: a file, or the run itself. */
interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

interface Case {
  readonly name: string;
  /** The element inside; empty for a case that passed without a word. */
  readonly content: string;
  readonly result: 'passed' | 'failure' | 'error';
}

/**
 * JUnit's XML: a suite for each file, a failed case for each error and warning. Information and hints are output of
 * cases that passed, so that they fail nothing. A clean file is one case that passed: without any, Jenkins and GitLab
 * say that there were no tests. GitLab shows the first of several cases with one name only, and the class name in
 * place of the suite's (docs.gitlab.com/ci/testing/unit_test_reports, read 2026-11-29).
 */
export function reportJunit({ files, problems, language }: RunReport): string {
  const suites = inOrder(files).map((file): Suite => ({ name: file.path, cases: casesOf(file, language) }));
  if (problems.length > 0) suites.push({ name: 'hsm', cases: problems.map(problemCase(language)) });
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<testsuites name="hsm" ${counts(suites.flatMap(({ cases }) => cases))} time="0">`,
    ...suites.flatMap(suiteElement),
    '</testsuites>',
  ];
  return `${lines.join('\n')}\n`;
}

function casesOf(file: ReportedFile, language: Language): Case[] {
  if (file.findings.length === 0) return [{ name: WORDS.clean[language], content: '', result: 'passed' }];
  const lines = new FileLines(file);
  const seen = new Map<string, number>();
  return file.findings.map((finding) => {
    const { startLine, startColumn } = lines.place(finding.span);
    const name = `${finding.check} ${startLine}:${startColumn}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const text = inertText(finding.message);
    return {
      name: times === 1 ? name : `${name} (${times})`,
      ...outcome(finding, text, `${file.path}:${startLine}:${startColumn} ${text}`),
    };
  });
}

/** Some programs show the attribute of a failure, others its content. */
function outcome({ severity }: ReportedFinding, text: string, placed: string): Omit<Case, 'name'> {
  if (severity !== 'error' && severity !== 'warning')
    return { content: `<system-out>${xmlText(placed)}</system-out>`, result: 'passed' };
  const content = `<failure type="${severity}" message=${xmlAttribute(text)}>${xmlText(placed)}</failure>`;
  return { content, result: 'failure' };
}

function problemCase(language: Language): (problem: string, index: number) => Case {
  return (problem, index) => ({
    name: `${WORDS.run[language]} ${index + 1}`,
    content: `<error type="error" message=${xmlAttribute(inertText(problem))}>${xmlText(inertText(problem))}</error>`,
    result: 'error',
  });
}

function suiteElement({ name, cases }: Suite): string[] {
  const [suite, file] = [xmlAttribute(name), name === 'hsm' ? '' : ` file=${xmlAttribute(name)}`];
  const elements = cases.map((one) => {
    const start = `    <testcase classname=${suite} name=${xmlAttribute(one.name)}${file} time="0"`;
    return one.content === '' ? `${start}/>` : `${start}>${one.content}</testcase>`;
  });
  return [`  <testsuite name=${suite} ${counts(cases)} skipped="0" time="0">`, ...elements, '  </testsuite>'];
}

function counts(cases: readonly Case[]): string {
  const count = (result: Case['result']): number => cases.filter((one) => one.result === result).length;
  return `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}"`;
}
