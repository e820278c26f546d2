/**
 * `npm run mutation -- --room text`: does a test fail when the code of a room of the service is changed? `--help` says what
 * else there is. What becomes of each change is written into `out/mutation/ROOM.txt` at once. Exit code 1 when a room scores
 * less than it must (docs/testing.md).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { describe } from './mutation/describe.mjs';
import { LEAST_SCORE, ROOMS, testsOf } from './mutation/rooms.mjs';
import { interval95, NOT_DRAWN } from './mutation/sample.mjs';

const root = join(import.meta.dirname, '..');
const HELP = `npm run mutation -- [options]

  --room ROOM        one of ${Object.keys(ROOMS).join(', ')}; can be repeated; default: all of them
  --file PATTERN     only these files of the room: a pattern below its folder
  --tests PATTERN    only these tests instead of those of the room; can be repeated. What others notice counts as not noticed
  --sample N         only N changes, drawn at random from all of the room; the score then has a 95 % interval
  --seed N           which N: the same seed draws the same changes; default: 1
  --processes N      how many changes are tried at a time; default: 1`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h' },
    room: { type: 'string', multiple: true, default: Object.keys(ROOMS) },
    file: { type: 'string', default: '**/*.ts' },
    tests: { type: 'string', multiple: true },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    processes: { type: 'string', default: '1' },
  },
});
const sample =
  values.sample === undefined ? undefined : { size: Number(values.sample), seed: Number(values.seed) };

/** @param {string} room */
async function run(room) {
  const tests = ROOMS[room];
  if (tests === undefined)
    throw new Error(`There is no room «${room}». There are: ${Object.keys(ROOMS).join(', ')}.`);
  const resultFile = join(root, `out/mutation/${room}.txt`);
  mkdirSync(join(resultFile, '..'), { recursive: true });
  writeFileSync(resultFile, '');
  const stryker = new Stryker({
    testRunner: 'hsm',
    // The sample first: the progress is that of what was drawn.
    reporters: [...(sample ? ['sample'] : []), 'progress-append-only', 'survivors'],
    plugins: ['runner', 'sample'].map((name) => join(import.meta.dirname, `mutation/${name}.mjs`)),
    testRunnerNodeArgs: ['--import', 'tsx'],
    mutate: [`server/src/service/${room}/${values.file}`, '!**/*.gen.ts', '!**/*.d.ts'],
    coverageAnalysis: 'perTest',
    // What runs once, when a file is loaded, would need all tests to be loaded again for each change.
    ignoreStatic: true,
    concurrency: Number(values.processes),
    timeoutMS: 10_000,
    dryRunTimeoutMinutes: 30,
    tempDirName: 'out/mutation/sandbox',
    ignorePatterns: ['out', 'dist'],
    // Without it Stryker would write comments into files that are not typed.
    disableTypeChecks: false,
    allowConsoleColors: false,
    ...{ testPatterns: values.tests ?? testsOf(tests), resultFile, ...(sample && { sample }) },
  });
  const results = await stryker.runMutationTest();
  /** @param {string[]} wanted */
  const having = (...wanted) => results.filter(({ status }) => wanted.includes(status));
  const missed = having('Survived', 'NoCoverage');
  const noticed = having('Killed', 'Timeout').length;
  const tried = noticed + missed.length;
  const notDrawn = results.filter(({ statusReason }) => statusReason === NOT_DRAWN).length;
  const others = having('RuntimeError', 'CompileError').length;
  if (sample && notDrawn > 0 && tried + others !== sample.size)
    throw new Error(`${tried + others} changes were tried, not the ${sample.size} of the sample.`);
  const score = (100 * noticed) / Math.max(1, tried);
  console.log('');
  for (const one of missed) console.log(describe({ ...one, fileName: relative(root, one.fileName) }));
  const { from, to } = interval95(noticed, tried);
  console.log(
    `\n${room}: ${noticed} of ${tried} changes noticed, ${score.toFixed(1)} %` +
      (sample ? ` (95 % interval ${(100 * from).toFixed(1)} to ${(100 * to).toFixed(1)} %)` : '') +
      `; ${having('Timeout').length} of them by work without an end. ` +
      (sample ? `Drawn from ${tried + others + notDrawn} with seed ${sample.seed}. ` : '') +
      (others > 0 ? `Not countable: ${others}. ` : '') +
      `Left out: ${having('Ignored').length - notDrawn}.`,
  );
  if (score < LEAST_SCORE) process.exitCode = 1;
}

if (values.help) console.log(HELP);
else for (const room of values.room) await run(room);
