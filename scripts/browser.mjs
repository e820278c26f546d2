// Finds a Chromium on this machine, or gets one. `node scripts/browser.mjs` prints where it is.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeFolder, temporaryFolder } from './host/processes.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

/** Debian's packages: the browser, emoji, and letters of every script that a template may hold. */
const debianPackages = ['chromium', 'fonts-noto-color-emoji', 'fonts-noto-core'];

/**
 * The path of a Chromium (or Chrome, or Edge) to drive.
 * Looks at CHROMIUM, at PATH, at the usual places and at Playwright's own; then tries to install one.
 * @returns {Promise<string>}
 * @throws with what to do, when there is none and none can be had
 */
export async function getBrowser() {
  const found = await findBrowser();
  if (found !== undefined) return found;
  for (const install of [installFromDebian, downloadByPlaywright]) {
    if (!install()) continue;
    const installed = await findBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'No Chromium, Chrome or Edge was found here, and none could be installed. ' +
      'Install Google Chrome or Chromium (Debian: sudo apt-get install chromium fonts-noto-color-emoji), ' +
      'or set the environment variable CHROMIUM to the path of one, and run this again.',
  );
}

/** @returns {Promise<string | undefined>} the path of a browser that is installed already */
export async function findBrowser() {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`The environment variable CHROMIUM names ${named}, but there is no such file.`);
  }
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) =>
      names.map((name) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)),
    );
  const found = [...onPath, ...usualPlaces()].find((file) => existsSync(file));
  if (found !== undefined) return found;
  const { chromium } = await import('playwright-core');
  const playwrights = chromium.executablePath();
  return existsSync(playwrights) ? playwrights : undefined;
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map((folder) =>
        join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (name) => process.env[name] ?? [],
    );
    return roots.flatMap((root) => [
      join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(root, 'Chromium', 'Application', 'chrome.exe'),
      join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);
  }
  return ['/opt/google/chrome/chrome', '/snap/bin/chromium'];
}

/** On Debian, as root or where sudo asks for no password. Ubuntu's package is only a pointer to a snap. */
function installFromDebian() {
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (!/^ID="?debian"?$/m.test(system)) return false;
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  console.log(`No Chromium here: installing ${debianPackages.join(', ')} with apt-get.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ ...args) => {
    const [command = 'apt-get', ...rest] = [...prefix, 'apt-get', '-qq', ...args];
    return spawnSync(command, rest, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
  };
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...debianPackages);
}

function downloadByPlaywright() {
  console.log('No Chromium here: asking Playwright to download one.');
  const cli = join(import.meta.dirname, '..', 'node_modules', 'playwright-core', 'cli.js');
  const limit = 10 * 60_000;
  return (
    spawnSync(process.execPath, [cli, 'install', 'chromium'], {
      stdio: ['ignore', 'inherit', 'ignore'],
      timeout: limit,
    }).status === 0
  );
}

/**
 * Opens a browser with an empty profile of its own.
 * @param {{ width?: number, height?: number, scale?: number, dark?: boolean, headless?: boolean }} [options] pixels
 */
export async function openBrowser({
  width = 1280,
  height = 800,
  scale = 1,
  dark = false,
  headless = true,
} = {}) {
  const executablePath = await getBrowser();
  const { chromium } = await import('playwright-core');
  const profile = await temporaryFolder('hsm-browser-');
  await mkdir(join(profile, 'Default'));
  // Debian's Chromium blocks third-party cookies, and with them the service worker
  // that a web host's webviews (each on an origin of its own) cannot do without.
  await writeFile(join(profile, 'Default', 'Preferences'), '{"profile":{"cookie_controls_mode":0}}');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme: dark ? 'dark' : 'light',
    // No look-ups of the browser's own on the network: a closed network refuses them by the hundred.
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return {
    context,
    page: context.pages()[0] ?? (await context.newPage()),
    async close() {
      await context.close();
      await removeFolder(profile);
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  getBrowser().then(
    (path) => console.log(path),
    (/** @type {unknown} */ error) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
