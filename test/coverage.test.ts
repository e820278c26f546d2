// How the branches of the service are counted: a wrong count would hide what no test reaches.
import assert from 'node:assert/strict';
import type { Profiler } from 'node:inspector';
import { Worker } from 'node:worker_threads';
import { transformSync } from 'esbuild';
import { branchesNotRun, branchesOf } from '../scripts/test/coverage/branches.mjs';
import { sumUp } from '../scripts/test/coverage/sums.mjs';

/** Runs a script in an engine of its own: two counts in one would disturb each other. */
const RUNNER = `
const { Session } = require('node:inspector');
const { runInThisContext } = require('node:vm');
const { parentPort, workerData } = require('node:worker_threads');
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
globalThis.module = { exports: {} };
runInThisContext(workerData.code, { filename: 'file:///one.ts' });
Object.assign(globalThis, module.exports);
runInThisContext(workerData.calls);
session.post('Profiler.takePreciseCoverage', (error, { result }) => parentPort.postMessage(result));
`;

/** The branches of a module, each as `kind line:column taken`, after it was loaded and called. */
async function branches(source: string, calls: string): Promise<string[]> {
  const { code } = transformSync(source, {
    ...{ loader: 'ts', format: 'cjs', sourcemap: 'inline', sourcefile: 'one.ts', target: 'node20' },
    ...{ minifyWhitespace: true, keepNames: true },
  });
  const worker = new Worker(RUNNER, { eval: true, workerData: { code, calls } });
  const scripts = await new Promise<Profiler.ScriptCoverage[]>((resolve) => {
    worker.once('message', resolve);
  });
  const functions = scripts.find(({ url }) => url === 'file:///one.ts')?.functions ?? [];
  return branchesOf({ url: 'file:///one.ts', code, functions }).map(
    ({ kind, line, column, taken }) => `${kind} ${line}:${column} ${taken}`,
  );
}

describe('the count of branches', () => {
  it('has both ways of an if, also when only one is written', async () => {
    const source = `export function half(number: number): number {
  if (number % 2 === 0) return number / 2;
  if (number > 9) {
    number--;
  } else number++;
  return number / 2;
}`;
    assert.deepEqual(await branches(source, 'half(2); half(4); half(3); half(11)'), [
      ...['if 2:3 2', 'else 2:3 2'],
      ...['if 3:3 1', 'else 5:10 1'],
    ]);
    assert.deepEqual(await branches(source, 'half(2)'), [
      ...['if 2:3 1', 'else 2:3 0'],
      ...['if 3:3 0', 'else 5:10 0'],
    ]);
  });

  it('has both ways of a choice, each operand and each clause', async () => {
    const source = `export const name = (kind: string, other: string) => (kind === '' ? other : kind);
export const found = (a?: number, b?: number, c?: number) => a ?? b ?? c;
export function sign(kind: string) {
  switch (kind) {
    case 'plus':
      return '+';
    default:
      return '-';
  }
}`;
    assert.deepEqual(await branches(source, `name('a', 'b'); found(undefined, 2); sign('minus')`), [
      ...['? 1:69 0', ': 1:77 1'],
      // The last operand first: what is left of it is an operand of two of its own.
      ...['?? 2:72 0', '?? 2:62 1', '?? 2:67 1'],
      ...['case 5:5 0', 'case 7:5 1'],
    ]);
  });

  it('leaves out what the transpiler adds', async () => {
    assert.deepEqual(await branches('export * from "node:path"; export const one = 1;', ''), []);
  });

  it('refuses a script whose source nobody knows', () => {
    assert.throws(() => branchesOf({ url: 'file:///a.ts', code: 'a ?? b', functions: [] }), /source map/);
  });

  it('has the branches of a file that was never loaded, as not taken', () => {
    assert.deepEqual(branchesNotRun('type A = 1 | 2;\nexport const is = (a: A) => a === 1 || false;'), [
      { kind: '||', line: 2, column: 29, taken: 0, isForCompiler: false },
      { kind: '||', line: 2, column: 40, taken: 0, isForCompiler: false },
    ]);
  });

  const constants = ['a[0] ?? 0', 'a.at(-1) ?? ""', 'a?.[1]?.length ?? -1', 'a.pop() ?? []', 'a[0] ?? {}'];
  const decisions = ['a.get(0) ?? 0', 'a ?? 0', 'a[0] ?? b', 'a[0] || 0', 'a[0] ?? [b]'];
  for (const [code, count] of [
    ...constants.map((one) => [one, 1] as const),
    ...decisions.map((one) => [one, 0] as const),
  ])
    it(`${count === 1 ? 'knows' : 'counts'} ${code}${count === 1 ? ' as what only the compiler asks for' : ''}`, () => {
      assert.equal(branchesNotRun(code).filter((branch) => branch.isForCompiler).length, count);
    });

  it('adds up by room, what several loads of one file took together, and names what is left', () => {
    const [left, right] = branchesNotRun('a || b');
    assert.ok(left && right);
    const [, constant] = branchesNotRun('a[0] ?? 0');
    assert.ok(constant);
    const once = { ...left, taken: 1 };
    const { rooms, whole, missed } = sumUp([
      { file: 'service/text/a.ts', branches: [once, right] },
      { file: 'service/text/a.ts', branches: [left, { ...right, taken: 2 }] },
      { file: 'cli/main.ts', branches: [once, right, constant] },
    ]);
    assert.deepEqual(rooms, [
      { name: 'cli', taken: 1, all: 2 },
      { name: 'service/text', taken: 2, all: 2 },
    ]);
    assert.deepEqual(whole, { name: 'all', taken: 3, all: 4, withConstants: { taken: 3, all: 5 } });
    assert.deepEqual(missed, ['server/src/cli/main.ts:1:6 ||']);
  });
});
