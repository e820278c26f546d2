// How `npm test` counts: a crash, a silence or a skip must never look like a success.
import assert from 'node:assert/strict';
import { failureLines } from '../scripts/test/failures.mjs';
import { chooseLayers, type Layer } from '../scripts/test/layers.mjs';
import { cannotRun, judge } from '../scripts/test/run-layer.mjs';
import { lanes, nextLayer, runSideBySide } from '../scripts/test/side-by-side.mjs';

const tests = { counts: 'events' } as const;
const check = { counts: 'exit' } as const;
const fine = { code: 0, cause: '' };
const crash = { code: 139, cause: 'ended by SIGSEGV' };

/** What was counted: passed, failed, whether the process said that it had come to its end. */
function counts(passed: number, failed: number, ended: boolean) {
  const failures = Array.from({ length: failed }, (_, index) => ({ title: `test ${index}` }));
  return { passed, failures, ended, skipped: [] };
}

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
      if (failed > one.counts.failures.length) assert.notEqual(note, '', 'it says why');
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

  it('starts the longest layer that can start: what reads the builds after all of them, windows first and one layer at a time', () => {
    const named = (...names: string[]): Layer[] =>
      chooseLayers([]).filter(({ name }) => names.includes(name));
    const nextName = (waiting: Layer[], running: Layer[]): string | undefined =>
      nextLayer(waiting, running)?.name;
    assert.equal(nextName(named('unit', 'build', 'package', 'lint'), []), 'build');
    assert.equal(nextName(named('unit', 'package', 'lint'), named('build')), 'lint');
    assert.equal(nextName(named('unit', 'window-text'), named('package')), undefined);
    assert.equal(nextName(named('node', 'window-text', 'unit'), named('lint')), 'window-text');
    assert.equal(nextName(named('node', 'web', 'unit', 'lint'), named('window-text')), 'unit');
    assert.equal(nextName(named('node', 'web', 'unit'), named('lint')), 'node');
    assert.equal(nextName(named('node', 'web'), named('window-text')), undefined);
  });

  it('runs every layer once, and waits for all', async () => {
    const layers = chooseLayers([]);
    const ended: string[] = [];
    let running = 0;
    await runSideBySide(layers, async ({ name }) => {
      running++;
      assert.ok(running <= lanes);
      await new Promise(setImmediate);
      running--;
      ended.push(name);
    });
    assert.deepEqual(ended.sort(), layers.map(({ name }) => name).sort());
  });

  it('adds what a named layer needs', () => {
    assert.deepEqual(
      chooseLayers(['window']).map((layer) => layer.name),
      ['build', 'package', 'window-text', 'window-folder'],
    );
  });

  it('says at the end what failed: each test with its error, a layer with what it printed last', () => {
    const fine = { name: 'docs', failed: 0, failures: [], note: '', output: 'much' };
    const tests = [{ title: 'a page opens', error: 'AssertionError: 1 is not 2\n\n    at page.test.ts:3' }];
    assert.deepEqual(failureLines([fine]), []);
    assert.deepEqual(
      failureLines([
        fine,
        { name: 'web', failed: 1, failures: tests, note: '', output: 'much' },
        { name: 'lint', failed: 1, failures: [], note: 'exit code 1', output: 'a.ts\n  3:1 no-var\n' },
        { name: 'window', failed: 2, failures: tests, note: 'ended by SIGSEGV', output: 'much' },
      ]),
      [
        'failed in web: a page opens',
        '  AssertionError: 1 is not 2',
        '      at page.test.ts:3',
        'failed: lint: exit code 1',
        '  a.ts',
        '    3:1 no-var',
        'failed in window: a page opens',
        '  AssertionError: 1 is not 2',
        '      at page.test.ts:3',
        'failed: window: ended by SIGSEGV',
      ],
    );
  });

  it('refuses a name that is not a layer', () => {
    assert.throws(
      () => chooseLayers(['windows']),
      /There is no test layer «windows»\. There are: format, lint/,
    );
  });
});
