// Starts the node host: VS Code's server, its windows shown by a browser.
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installHost, nodeOf } from './install.mjs';
import { removeFolder, run, start, stop, temporaryFolder } from './processes.mjs';

/** What would come between a test, or a new user, and the editor. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Restricted Mode without the question that precedes it. */
const restrictedSettings = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
};

/**
 * Starts code-server on this machine's loopback address, with an empty profile of its own.
 * @param {{ vsix?: string[], settings?: Record<string, unknown>, port?: number, verbose?: boolean, restricted?: boolean, env?: Record<string, string>, preload?: string[] }} [options]
 *   `vsix`: packaged extensions to install; `port`: 0 (the default) takes a free one; `restricted`: folders are opened
 *   in Restricted Mode, until somebody trusts them; `env`: variables for the server and its extension hosts; `preload`:
 *   modules that Node.js loads before the code of both.
 */
export async function startCodeServer({
  vsix = [],
  settings = {},
  port = 0,
  verbose = false,
  restricted = false,
  env: own = {},
  preload = [],
} = {}) {
  const folder = await installHost('node');
  const home = await temporaryFolder('hsm-code-server-');
  await mkdir(join(home, 'data', 'User'), { recursive: true });
  const user = join(home, 'data', 'User', 'settings.json');
  const trust = restricted ? restrictedSettings : {};
  const writeSettings = (/** @type {Record<string, unknown>} */ own) =>
    writeFile(user, JSON.stringify({ ...quietSettings, ...trust, ...own }, undefined, 2));
  await writeSettings(settings);
  const env = { ...process.env, ...own, HOME: home, EXTENSIONS_GALLERY: '{}' }; // no marketplace
  const entry = join(folder, 'node_modules', 'code-server', 'out', 'node', 'entry.js');
  const places = ['--config', join(home, 'config.yaml'), '--user-data-dir', join(home, 'data')];
  const args = [entry, ...places, '--extensions-dir', join(home, 'extensions')];
  for (const file of vsix) {
    await run(nodeOf(folder), [...args, '--install-extension', resolve(file)], {
      env,
      stdio: ['ignore', verbose ? 'inherit' : 'ignore', 'inherit'],
    });
  }
  const flags = ['--disable-telemetry', '--disable-update-check'];
  if (!restricted) flags.push('--disable-workspace-trust');
  const server = start(
    nodeOf(folder),
    [
      // Not by NODE_OPTIONS, which the server keeps from its extension hosts.
      ...preload.map((file) => `--import=${pathToFileURL(resolve(file)).href}`),
      ...[...args, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, ...flags],
      '--disable-getting-started-override',
      // A released VS Code ignores the payload of a window's address unless its smoke test driver is on.
      ...['--vscode-option', 'enable-smoke-test-driver'],
    ],
    { env, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const { url, log } = await listening(server, verbose);
  const remote = (/** @type {string} */ path) => `vscode-remote://${new URL(url).host}${resolve(path)}`;
  return {
    /** The user's settings.json, which the editor reads again when it changes. */
    settingsFile: user,
    /** Sets the settings of the user, beside those that keep the editor quiet. */
    writeSettings,
    /** The server's own output so far. */
    log,
    /** A file's or folder's address inside the editor. */
    remote,
    /**
     * The address of a window on a folder.
     * @param {string} path
     * @param {[string, string][]} [payload] pairs for VS Code's environment, such as `openFile`
     */
    window(path, payload = []) {
      const pairs = [['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload];
      const query = new URLSearchParams({ folder: resolve(path), payload: JSON.stringify(pairs) });
      return `${url}/?${query.toString().replaceAll('+', '%20')}`;
    },
    async close() {
      await stop(server);
      await removeFolder(home);
    },
  };
}

/**
 * Waits until the server says its address.
 * @param {import('node:child_process').ChildProcess} server
 * @param {boolean} verbose
 * @returns {Promise<{ url: string, log: () => string }>}
 */
function listening(server, verbose) {
  let output = '';
  return new Promise((resolve, reject) => {
    const limit = setTimeout(
      () => reject(new Error(`VS Code's server is silent for 60 s: ${output}`)),
      60_000,
    );
    const read = (/** @type {Buffer} */ data) => {
      if (verbose) process.stderr.write(data);
      output = (output + data.toString()).slice(-20_000);
      const found = /listening on (http:\/\/[^\s/]+)/.exec(output)?.[1];
      if (found === undefined) return;
      clearTimeout(limit);
      resolve({ url: found, log: () => output });
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`VS Code's server ended with ${code}: ${output}`)));
  });
}
