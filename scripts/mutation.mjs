/**
 * `npm run mutation -- --room text`: does a test fail when the code of a room of the service is changed? Without a room, all
 * of them are tried. What becomes of each change is written into `out/mutation/ROOM.txt` at once. Exit code 1 when a room
 * scores less than it must (docs/testing.md).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { describe } from './mutation/describe.mjs';
import { LEAST_SCORE, ROOMS, testsOf } from './mutation/rooms.mjs';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    room: { type: 'string', multiple: true, default: Object.keys(ROOMS) },
    // Only these files of the room: a pattern below its folder.
    file: { type: 'string', default: '**/*.ts' },
    // Only these tests: patterns of files. What others notice counts as not noticed.
    tests: { type: 'string', multiple: true },
    processes: { type: 'string', default: '1' },
  },
});

/** @param {string} room */
async function run(room) {
  const tests = ROOMS[room];
  if (tests === undefined)
    throw new Error(`There is no room «${room}». There are: ${Object.keys(ROOMS).join(', ')}.`);
  const resultFile = join(root, `out/mutation/${room}.txt`);
  mkdirSync(join(resultFile, '..'), { recursive: true });
  writeFileSync(resultFile, '');
  const stryker = new Stryker({
    ...{ testRunner: 'hsm', reporters: ['progress-append-only', 'survivors'] },
    plugins: [join(import.meta.dirname, 'mutation/runner.mjs')],
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
    ...{ testPatterns: values.tests ?? testsOf(tests), resultFile },
  });
  const results = await stryker.runMutationTest();
  /** @param {string[]} wanted */
  const having = (...wanted) => results.filter(({ status }) => wanted.includes(status));
  const missed = having('Survived', 'NoCoverage');
  const noticed = having('Killed', 'Timeout').length;
  const score = (100 * noticed) / Math.max(1, noticed + missed.length);
  console.log('');
  for (const one of missed) console.log(describe({ ...one, fileName: relative(root, one.fileName) }));
  console.log(
    `\n${room}: ${noticed} of ${noticed + missed.length} changes noticed, ${score.toFixed(1)} %; ` +
      `${having('Timeout').length} of them by work without an end. Left out: ${having('Ignored').length}.`,
  );
  if (score < LEAST_SCORE) process.exitCode = 1;
}

for (const room of values.room) await run(room);
