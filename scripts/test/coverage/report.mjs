/**
 * The layer `coverage`: how many branches of server/src the tests of the layer `unit` take, by room. Fails below `LEAST`.
 * Exit code 77 when only some tests ran.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { cannotRun } from '../run-layer.mjs';
import { branchesNotRun, branchesOf } from './branches.mjs';
import { COUNTS_FILE, MISSED_FILE, SOURCE_FOLDER } from './files.mjs';
import { sumUp } from './sums.mjs';

/** How many of a hundred branches must be taken, at least. */
const LEAST = 95;

/** @returns {number} the exit code */
function report() {
  if (!existsSync(COUNTS_FILE)) {
    console.log('The layer «unit» wrote no counts: it stopped before its end.');
    return 1;
  }
  /** @type {{ isWhole: boolean, runs: import('./branches.mjs').Run[] }} */
  const { isWhole, runs } = JSON.parse(readFileSync(COUNTS_FILE, 'utf8'));
  if (!isWhole) {
    console.log('only some of the tests were run, so what they reach says nothing about all');
    return cannotRun;
  }
  const files = runs.map((run) => ({
    file: fileURLToPath(run.url)
      .slice(SOURCE_FOLDER.length + 1)
      .replaceAll('\\', '/'),
    branches: branchesOf(run),
  }));
  const loaded = new Set(files.map(({ file }) => file));
  for (const file of globSync('**/*.ts', { cwd: SOURCE_FOLDER, ignore: ['**/*.d.ts'] })) {
    const source = readFileSync(join(SOURCE_FOLDER, file), 'utf8');
    if (!loaded.has(file)) files.push({ file, branches: branchesNotRun(source) });
  }
  const { rooms, whole, missed } = sumUp(files);
  writeFileSync(MISSED_FILE, missed.map((line) => `${line}\n`).join(''));
  for (const room of [...rooms, whole])
    console.log(`${room.name.padEnd(24)} ${`${room.taken} of ${room.all}`.padStart(16)}  ${percent(room)} %`);
  console.log(
    `\nBranches taken: ${percent(whole)} % (at least ${LEAST} %); ` +
      `with the constants that only the compiler asks for: ${percent(whole.withConstants)} %. ` +
      'Those not taken: out/coverage/missed.txt',
  );
  return (100 * whole.taken) / whole.all < LEAST ? 1 : 0;
}

/** @param {{ taken: number, all: number }} sum */
function percent({ taken, all }) {
  // Cut, not rounded: 94.96 is not 95.
  return (Math.floor((1000 * taken) / Math.max(1, all)) / 10).toFixed(1).padStart(5);
}

process.exitCode = report();
