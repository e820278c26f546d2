/**
 * `npm run soak -- --minutes 10 --seed N`: drives the server as a hard day would, then kills repairs of the command line
 * (`--kills 50 --files 2000`). `--only server` or `--only kill` does one of them. Exit code 1 when an answer is missing or not
 * that of a fresh server, when memory or handles grow, or when a kill damages or leaves a file.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killRuns } from './kill';
import type { Usage } from './editor';
import { soakServer } from './server';

const KILL_EVERY_MS = 60_000;
/** So much may the heap grow from the first half of the day to the second: less than what it differs from minute to minute. */
const ALLOWED_GROWTH = 1.15;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    documents: { type: 'string', default: '5000' },
    only: { type: 'string' },
    kills: { type: 'string', default: '50' },
    files: { type: 'string', default: '2000' },
  },
});

const root = join(import.meta.dirname, '..', '..');

async function main(): Promise<void> {
  const built = spawnSync(process.execPath, ['esbuild.js', '--quiet'], { cwd: root, stdio: 'inherit' });
  if (built.status !== 0) throw new Error('The bundles could not be built.');
  if (values.only !== 'kill' && !(await soakDay())) process.exitCode = 1;
  if (values.only !== 'server' && !(await soakRepairs())) process.exitCode = 1;
}

/** Kills `hsm check --fix` at random moments. Returns whether all is well. */
async function soakRepairs(): Promise<boolean> {
  const { kills, finished, amid, oldFiles, newFiles, torn, ...after } = await killRuns({
    program: join(root, 'dist', 'cli', 'hsm.js'),
    files: Number(values.files),
    kills: Number(values.kills),
    seed: Number(values.seed),
  });
  console.log(`Seed ${values.seed}, ${kills} kills of a repair of ${values.files} files
${finished} runs were over before, ${amid} were amid their writing
${oldFiles} files old, ${newFiles} new, ${torn} neither
${after.leftovers} unfinished files left, ${after.leftoversAfter} of them after the next run
${after.notRepaired} files that the next run did not repair`);
  return torn + after.leftoversAfter + after.notRepaired === 0;
}

/** Drives the server. Returns whether all is well. */
async function soakDay(): Promise<boolean> {
  const start = Date.now();
  let lastKill = start;
  const result = await soakServer({
    seed: Number(values.seed),
    script: join(root, 'dist', 'server', 'server.js'),
    documents: Number(values.documents),
    folders: 50,
    maximumOpen: 300,
    rarity: 1,
    compared: 40,
    isOver: () => Date.now() - start >= Number(values.minutes) * 60_000,
    isKillDue() {
      if (Date.now() - lastKill < KILL_EVERY_MS) return false;
      lastKill = Date.now();
      return true;
    },
  });
  const { counts, kills, compared, differences, logged, usage } = result;
  // A minute without a full collection says nothing.
  const heaps = usage.flatMap(({ heap }) => heap ?? []);
  const growth = medianOf(heaps.slice(heaps.length >> 1)) / medianOf(heaps.slice(0, heaps.length >> 1));
  const handles = usage.map((one) => one.handles);
  const isLevel =
    heaps.length < 4 || (growth <= ALLOWED_GROWTH && Math.max(...handles) <= (handles[0] ?? 0) + 2);
  console.log(`Seed ${values.seed}, ${values.documents} documents, ${values.minutes} minutes
${counts.edits} edits, ${counts.requests} requests, ${counts.cancelled} of them cancelled or overtaken
${counts.configurations} changes of configurations and settings, ${counts.lists} of lists, ${counts.renames} folders renamed
${kills} kills; ${compared} answers compared with a fresh server's, ${differences.length} differ
${counts.failed.length} requests failed, ${logged.length} messages in the log
Server that lived all day, at each comparison:
  ${usage.map(shown).join('\n  ')}
Heap of the second half against the first: ${growth.toFixed(2)} (medians; at most ${ALLOWED_GROWTH})`);
  for (const text of [...differences, ...counts.failed, ...logged].slice(0, 20)) console.log(`\n${text}`);
  return isLevel && differences.length + counts.failed.length + logged.length === 0;
}

function shown({ heap, memory, handles }: Usage): string {
  return `heap ${heap === undefined ? 'not collected' : `${heap.toFixed(1)} MB`}, resident ${memory.toFixed(0)} MB, ${handles} handles`;
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

void main();
