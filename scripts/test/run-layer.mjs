// Runs one layer in a process of its own and counts what it did.
import { openSync, closeSync, readFileSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';
import { join } from 'node:path';
import { removeFolder, start, stop, temporaryFolder } from '../host/processes.mjs';
import { hasWindows, root } from './layers.mjs';
import { countEvents, eventsVariable, readEvents } from './results.mjs';

/** The exit code by which a skippable layer says that it cannot run on this machine. */
export const cannotRun = 77;

/**
 * The priority of what has no windows: a layer with windows that runs beside it gets its core when it needs one. A window that waits
 * for its turn loses keys and answers late.
 */
const AFTER_WINDOWS = 10;

/**
 * @typedef {{ name: string, passed: number, failed: number, failures: import('./results.mjs').Failure[], skipped: string[], seconds: number, note: string, output?: string }} Outcome
 *   `failed` counts the failed tests and a failure of the layer as a whole, `failures` are the tests only; `note` is empty, or says why the layer failed as a whole or did not run; `output` is what a quiet layer printed
 */

/**
 * Runs a layer; never rejects.
 * @param {import('./layers.mjs').Layer} layer
 * @param {string[]} extra arguments that are passed on to mocha
 * @param {Record<string, string>} env
 * @param {boolean} quiet keeps what the layer prints for its outcome
 * @returns {Promise<Outcome>}
 */
export async function runLayer(layer, extra, env, quiet) {
  const before = Date.now();
  const folder = await temporaryFolder('hsm-test-');
  const printed = join(folder, 'output.txt');
  const descriptor = quiet ? openSync(printed, 'w') : undefined;
  const file = join(folder, 'events.jsonl');
  const ended = await runProcess(
    [...layer.command, ...(layer.counts === 'events' ? extra : [])],
    layer.limit,
    { ...process.env, ...env, ...layer.env, [eventsVariable]: file },
    descriptor ?? 'inherit',
    hasWindows(layer) ? 0 : AFTER_WINDOWS,
  );
  if (descriptor !== undefined) closeSync(descriptor);
  const output = descriptor === undefined ? '' : readFileSync(printed, 'utf8');
  const judged = judge(layer, ended, countEvents(readEvents(file)));
  await removeFolder(folder);
  return { name: layer.name, ...judged, seconds: (Date.now() - before) / 1000, output };
}

/**
 * What a layer's end and its events come to.
 * @param {Pick<import('./layers.mjs').Layer, 'counts' | 'skippable'>} layer
 * @param {{ code: number, cause: string }} ended
 * @param {import('./results.mjs').Counts} counts
 */
export function judge(layer, { code, cause }, { passed, failures, skipped, ended }) {
  const failed = failures.length;
  if (layer.skippable === true && code === cannotRun) {
    return {
      passed: 0,
      failed: 0,
      failures,
      skipped,
      note: 'skipped: it cannot run here; the cause is above',
    };
  }
  if (layer.counts === 'exit') {
    return code === 0
      ? { passed: 1, failed: 0, failures, skipped, note: '' }
      : { passed: 0, failed: 1, failures, skipped, note: cause };
  }
  // A process that failed without a failed test, or stopped before its end, is itself a failure.
  const broken = !ended || (code !== 0 && failed === 0);
  if (broken) {
    const note = cause === '' ? 'stopped before its end' : cause;
    return { passed, failed: failed + 1, failures, skipped, note };
  }
  if (passed + failed === 0) return { passed, failed: 1, failures, skipped, note: 'no test was run' };
  return { passed, failed, failures, skipped, note: '' };
}

/**
 * @param {string[]} args of Node
 * @param {number} limit minutes
 * @param {NodeJS.ProcessEnv} env
 * @param {number | 'inherit'} output a file's descriptor, or where this process writes
 * @param {number} priority as the system counts it: more is less
 * @returns {Promise<{ code: number, cause: string }>} `cause` says in words why the code is not 0
 */
function runProcess(args, limit, env, output, priority) {
  return new Promise((resolve) => {
    const child = start(process.execPath, args, {
      cwd: root,
      env,
      stdio: ['ignore', output, output],
      atExit: 'SIGTERM',
    });
    // Nobody but the administrator may raise it, and this process may have a low one itself.
    if (child.pid !== undefined && priority > getPriority()) setPriority(child.pid, priority);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      void stop(child);
    }, limit * 60_000);
    child.once('error', (error) => resolve({ code: 1, cause: error.message }));
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      if (late) resolve({ code: 1, cause: `ended after its limit of ${limit} minutes` });
      else if (code === 0) resolve({ code, cause: '' });
      else resolve({ code: code ?? 1, cause: code === null ? `ended by ${signal}` : `exit code ${code}` });
    });
  });
}
