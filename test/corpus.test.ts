import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTemplate, type Finding } from '../server/src/service';
import { printCanonical } from './support/print';
import { check } from './support/check';
import { CORPUS, CORPUS_FOLDER } from './support/corpus';

/**
 * Correct templates as people write them. What the checks say about them is reviewed: a new finding is either a false
 * alarm, to be fixed, or accepted by `UPDATE_SNAPSHOTS=1 npx mocha test/corpus.test.ts` and a look at the difference.
 */
const SNAPSHOT = join(CORPUS_FOLDER, 'findings.json');
/** Warnings about correct templates are allowed to be this many in a hundred templates. */
const MAXIMUM_WARNINGS = 3;

describe('correct templates', () => {
  const findings = new Map(CORPUS.map(({ name, text }) => [name, check(text)]));

  it('are at least sixty, in eight languages', () => {
    assert.ok(CORPUS.length >= 60);
    const languages = new Set(CORPUS.map(({ name }) => name.split('.')[1]));
    assert.deepEqual([...languages].sort(), ['ar', 'az', 'en', 'he', 'kk', 'ru', 'tr', 'uz']);
  });

  for (const { name, text } of CORPUS) {
    it(`${name} is canonical and has no errors`, () => {
      assert.equal(printCanonical(parseTemplate(text)), text);
      const errors = (findings.get(name) ?? []).filter(({ severity }) => severity === 'error');
      assert.deepEqual(errors.map(describeFinding), []);
    });
  }

  it('have almost no warnings', () => {
    const warnings = [...findings.values()].flat().filter(({ severity }) => severity === 'warning');
    assert.ok(
      warnings.length * 100 <= MAXIMUM_WARNINGS * CORPUS.length,
      warnings.map(describeFinding).join('\n'),
    );
  });

  it('have the findings that were reviewed', () => {
    const actual: Record<string, string[]> = {};
    for (const { name, text } of CORPUS) {
      const found = findings.get(name) ?? [];
      if (found.length === 0) continue;
      actual[name] = found.map(
        (finding) => `${describeFinding(finding)}: ${text.slice(finding.span.start, finding.span.end)}`,
      );
    }
    const written = `${JSON.stringify(actual, undefined, 2)}\n`;
    if (process.env['UPDATE_SNAPSHOTS'] === '1') writeFileSync(SNAPSHOT, written);
    assert.equal(written, readFileSync(SNAPSHOT, 'utf8'));
  });
});

function describeFinding({ check: { id }, severity }: Finding): string {
  return `${severity} ${id}`;
}
