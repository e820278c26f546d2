// The three editors that `npm start` can open, best first. Each says what it does.
import { spawnSync } from 'node:child_process';
import { startCodeServer } from '../host/code-server.mjs';
import { downloadDesktop, emptyProfile, hasDisplay } from '../host/desktop.mjs';
import { removeFolder, run, start, temporaryFolder } from '../host/processes.mjs';
import { packCompanion, writeCompanion } from './companion.mjs';

/**
 * @typedef {object} Start
 * @property {string} extension the extension's folder
 * @property {string} folder to open
 * @property {boolean} ownProfile whether a desktop VS Code uses the author's own settings and extensions
 * @property {number} port of the editor in the browser; 0 takes a free one
 * @property {boolean} open whether the browser is opened
 */

/** The installed VS Code. @param {Start} options @throws when there is none, or it is too old */
export async function startInstalled(options) {
  const windows = process.platform === 'win32';
  const asked = spawnSync('code', ['--version'], { encoding: 'utf8', shell: windows, timeout: 30_000 });
  const version = /^\d+\.\d+\.\d+/.exec(asked.stdout ?? '')?.[0];
  if (asked.status !== 0 || version === undefined) throw new Error('the command «code» was not found');
  if (!isRecent(version))
    throw new Error(`the installed VS Code is ${version}; the extension needs 1.91 or newer`);
  requireDisplay();
  console.log(`Opening VS Code ${version}. This command ends when its window is closed.`);
  await startDesktop('code', ['--wait'], options, windows);
}

/** A VS Code that is downloaded into the cache. @param {Start} options @throws when there is none to be had */
export async function startDownloaded(options) {
  requireDisplay();
  const program = await downloadDesktop().catch((/** @type {unknown} */ error) => {
    throw new Error(
      `VS Code cannot be downloaded: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  console.log('Opening the downloaded VS Code. This command ends when its window is closed.');
  await startDesktop(program, [], options, false);
}

/**
 * @param {string} program
 * @param {string[]} flags
 * @param {Start} options
 * @param {boolean} shell
 */
async function startDesktop(program, flags, { extension, folder, ownProfile }, shell) {
  const { home, args } = await emptyProfile();
  const companion = await writeCompanion(home);
  const development = [extension, companion].map((place) => `--extensionDevelopmentPath=${place}`);
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []; // Chromium's does not start as root
  const all = ['--new-window', ...sandbox, ...flags, ...(ownProfile ? [] : args), ...development, folder];
  await run(program, shell ? all.map((arg) => `"${arg}"`) : all, {
    shell,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await removeFolder(home);
}

/** The VS Code inside code-server, in the browser. Runs until it is stopped. @param {Start} options */
export async function startInBrowser({ extension, folder, port, open }) {
  const home = await temporaryFolder('hsm-start-');
  const companion = await writeCompanion(home);
  const server = await startCodeServer({ port, vsix: [await packCompanion(companion)] });
  const url = server.window(folder, [['extensionDevelopmentPath', server.remote(extension)]]);
  console.log(
    `\nVS Code runs in the browser. Open this address:\n\n  ${url}\n\nPress Ctrl+C here to stop it.`,
  );
  if (open && hasDisplay()) openAddress(url);
  await new Promise(() => setInterval(() => undefined, 60_000));
}

/** @param {string} version */
function isRecent(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 1 || minor >= 91;
}

function requireDisplay() {
  if (!hasDisplay()) throw new Error('this machine has no display to show a desktop window on');
}

/** Opens an address in the author's browser, as their system does. @param {string} url */
function openAddress(url) {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', url]
        : ['xdg-open', url];
  const opened = start(/** @type {string} */ (command), args, { stdio: 'ignore' });
  opened.once('error', () =>
    console.log('The browser could not be opened from here; open the address by hand.'),
  );
}
