// Runs a suite in a desktop VS Code, where one can be had.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { cannotRun } from '../test/run-layer.mjs';
import { quietSettings } from './code-server.mjs';
import { cacheFolder } from './hosts.mjs';
import { removeFolder, start, stop, temporaryFolder } from './processes.mjs';

/** Whether this machine can show a desktop window. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some(
    (name) => name !== undefined && name !== '',
  );
}

/**
 * The program of a desktop VS Code, downloaded once into the cache.
 * @returns {Promise<string>} its path
 * @throws when it cannot be downloaded
 */
export async function downloadDesktop() {
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  return downloadAndUnzipVSCode({
    version: 'stable',
    cachePath: join(cacheFolder, 'desktop'),
    timeout: 20_000,
  });
}

/**
 * Makes a profile with quiet settings.
 * @returns {Promise<{ home: string, args: string[] }>} its folder, and the arguments with which VS Code uses it
 */
export async function emptyProfile() {
  const home = await temporaryFolder('hsm-desktop-');
  await mkdir(join(home, 'data', 'User'), { recursive: true });
  await writeFile(join(home, 'data', 'User', 'settings.json'), JSON.stringify(quietSettings, undefined, 2));
  const places = [`--user-data-dir=${join(home, 'data')}`, `--extensions-dir=${join(home, 'extensions')}`];
  return { home, args: [...places, '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'] };
}

/**
 * @param {object} options
 * @param {string} options.extension the extension's folder
 * @param {string} options.tests the bundled suite
 * @param {string} options.folder the workspace
 * @param {(line: string) => unknown} options.onLine gets the suite's lines
 * @param {number} options.limit milliseconds
 * @returns {Promise<string>} why the suite did not pass or finish; empty when it passed
 */
export async function runInDesktop({ extension, tests, folder, onLine, limit }) {
  const program = await downloadDesktop().catch((/** @type {unknown} */ error) =>
    skip(
      `desktop VS Code cannot be downloaded here: ${error instanceof Error ? error.message : String(error)}`,
    ),
  );
  if (!hasDisplay()) skip('there is no display here to show desktop VS Code on; on Linux, use xvfb-run');
  const { home, args } = await emptyProfile();
  const lines = join(home, 'lines');
  const env = { ...process.env, HSM_SUITE_LINES: lines };
  const suite = [`--extensionDevelopmentPath=${extension}`, `--extensionTestsPath=${tests}`];
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = start(program, [folder, ...args, ...suite, ...root, '--disable-gpu', '--disable-updates'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));
  const code = await Promise.race([ended, delay(limit, 'late', { ref: false })]);
  await stop(child);
  const shown = existsSync(lines) ? await readFile(lines, 'utf8') : '';
  for (const line of shown.split('\n')) if (line !== '') onLine(line);
  await removeFolder(home);
  if (code === 'late') return `It did not finish in ${limit / 1000} s.`;
  return code === 0 ? '' : `VS Code ended with ${String(code)}.`;
}

/** Says why and ends this process as «cannot run here». @param {string} cause @returns {never} */
function skip(cause) {
  console.log(`skipped: ${cause}`);
  process.exit(cannotRun);
}
