// How `npm test` counts: a crash, a silence or a skip must never look like a success.
import assert from 'node:assert/strict';
import { chooseLayers } from '../scripts/test/layers.mjs';
import { countEvents, failedSuites, replaceSuites, type TestEvent } from '../scripts/test/results.mjs';
import { cannotRun, judge } from '../scripts/test/run-layer.mjs';

const tests = { counts: 'events' } as const;
const check = { counts: 'exit' } as const;
const fine = { code: 0, cause: '' };
const crash = { code: 139, cause: 'ended by SIGSEGV' };

/** What was counted: passed, failed, whether the process said that it had come to its end. */
function counts(passed: number, failed: number, ended: boolean) {
  return { passed, failed, ended, skipped: [] };
}

describe('a suite that is run again', () => {
  const event = (type: 'pass' | 'fail', suite: string, title: string): TestEvent => ({ type, suite, title });
  const first: TestEvent[] = [
    event('pass', 'one', 'one a'),
    event('pass', 'two', 'two a'),
    event('fail', 'two', 'two b'),
    { type: 'end' },
  ];

  it('counts as it ends', () => {
    assert.deepEqual(failedSuites(first), ['two']);
    const second = [event('pass', 'two', 'two a'), event('pass', 'two', 'two b'), { type: 'end' } as const];
    const { passed, failed, ended } = countEvents(replaceSuites(first, ['two'], second));
    assert.deepEqual([passed, failed, ended], [3, 0, true]);
  });

  it('has failed when it fails again', () => {
    const { passed, failed } = countEvents(replaceSuites(first, ['two'], first.slice(1)));
    assert.deepEqual([passed, failed], [2, 1]);
  });

  it('has not come to its end when the second run did not', () => {
    assert.equal(countEvents(replaceSuites(first, ['two'], [])).ended, false);
  });
});

describe('the test runner', () => {
  const cases = [
    { of: 'a good run', layer: tests, process: fine, counts: counts(5, 0, true), is: [5, 0] },
    {
      of: 'failed tests',
      layer: tests,
      process: { code: 2, cause: 'exit code 2' },
      counts: counts(3, 2, true),
      is: [3, 2],
    },
    { of: 'a crash in the middle', layer: tests, process: crash, counts: counts(3, 0, false), is: [3, 1] },
    {
      of: 'a crash after a failed test',
      layer: tests,
      process: crash,
      counts: counts(3, 1, false),
      is: [3, 2],
    },
    {
      of: 'a crash after the last test',
      layer: tests,
      process: crash,
      counts: counts(3, 0, true),
      is: [3, 1],
    },
    {
      of: 'an early exit that looks good',
      layer: tests,
      process: fine,
      counts: counts(3, 0, false),
      is: [3, 1],
    },
    { of: 'no test at all', layer: tests, process: fine, counts: counts(0, 0, true), is: [0, 1] },
    { of: 'a good check', layer: check, process: fine, counts: counts(0, 0, false), is: [1, 0] },
    { of: 'a failed check', layer: check, process: crash, counts: counts(0, 0, false), is: [0, 1] },
    {
      of: 'a layer that cannot run here and may say so',
      layer: { counts: 'events', skippable: true } as const,
      process: { code: cannotRun, cause: 'exit code 77' },
      counts: counts(0, 0, false),
      is: [0, 0],
    },
    {
      of: 'a layer that says so but may not',
      layer: tests,
      process: { code: cannotRun, cause: 'exit code 77' },
      counts: counts(0, 0, false),
      is: [0, 1],
    },
  ];
  for (const one of cases) {
    it(`counts ${one.of}`, () => {
      const { passed, failed, note } = judge(one.layer, one.process, one.counts);
      assert.deepEqual([passed, failed], one.is);
      if (failed > one.counts.failed) assert.notEqual(note, '', 'it says why');
    });
  }

  it('runs all layers when none is named, each after those that it needs', () => {
    const names = chooseLayers([]).map((layer) => layer.name);
    for (const layer of chooseLayers([])) {
      for (const needed of [...(layer.needs ?? []), ...(layer.after ?? [])]) {
        assert.ok(names.indexOf(needed) < names.indexOf(layer.name), `${needed} before ${layer.name}`);
      }
    }
  });

  it('adds what a named layer needs', () => {
    assert.deepEqual(
      chooseLayers(['window']).map((layer) => layer.name),
      ['build', 'package', 'window'],
    );
  });

  it('refuses a name that is not a layer', () => {
    assert.throws(
      () => chooseLayers(['windows']),
      /There is no test layer «windows»\. There are: format, lint/,
    );
  });
});
