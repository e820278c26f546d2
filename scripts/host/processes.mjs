// What this process started or made, so that nothing of it is left however the process ends.
import { spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const windows = process.platform === 'win32';

/** @type {Map<import('node:child_process').ChildProcess, NodeJS.Signals>} */
const running = new Map();
/** @type {Set<string>} */
const folders = new Set();

/**
 * Starts a program in a process group of its own, so that what it starts ends with it.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { atExit?: NodeJS.Signals }} [options] `atExit` is what the
 *   program is sent when this process ends first: SIGTERM for one that cleans up after itself, else SIGKILL.
 */
export function start(command, args, { atExit = 'SIGKILL', ...options } = {}) {
  const child = spawn(command, args, { detached: !windows, ...options });
  running.set(child, atExit);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<void>}
 * @throws when it cannot be started or its exit code is not 0
 */
export function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args.join(' ')} ended with ${signal ?? `exit code ${code}`}`));
    });
  });
}

/**
 * Runs npm by the Node that runs this process, as `npm run` itself does.
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function runNpm(args, options) {
  const quiet = [...args, '--no-audit', '--no-fund', '--loglevel=error'];
  const cli = process.env['npm_execpath'];
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...quiet], options);
  return run(windows ? 'npm.cmd' : 'npm', quiet, { shell: windows, ...options });
}

/**
 * Sends a signal to a started program and everything it started.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (windows) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    else process.kill(-child.pid, signal);
  } catch {
    // It ended in between.
  }
}

/**
 * Ends a started program: asks, waits up to five seconds, then does not ask any more.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  signalGroup(child, 'SIGTERM');
  await Promise.race([ended, delay(5000, undefined, { ref: false })]);
  if (running.has(child)) {
    signalGroup(child, 'SIGKILL');
    await ended;
  }
}

/** Makes an empty folder that is removed when this process ends. @param {string} prefix */
export async function temporaryFolder(prefix) {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  folders.add(folder);
  return folder;
}

/** Removes a folder made by `temporaryFolder`. @param {string} folder */
export async function removeFolder(folder) {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  folders.delete(folder);
}

/** A port of this machine that is free now. @returns {Promise<number>} */
export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve, reject) => probe.once('listening', resolve).once('error', reject));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('This machine gives no port.');
  return address.port;
}

process.once('exit', () => {
  for (const [child, signal] of running) signalGroup(child, signal);
  for (const folder of folders) {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    } catch {
      // A program that is ending still writes there; the system empties its folder of temporary files.
    }
  }
});
for (const [signal, code] of /** @type {[NodeJS.Signals, number][]} */ ([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])) {
  process.once(signal, () => process.exit(code));
}
