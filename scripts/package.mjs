// Makes the VSIX: `npm run package` builds, packs into out/, lists what is in it and checks it.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'jsonc-parser';
import { minify } from 'terser';
import { SERVICE_SCRIPTS } from './bundles/late-modules.js';
import { repack } from './repack.mjs';
import { mapsFolder, originOf } from './source-position.mjs';
import { listZip } from './zip.mjs';

const root = join(import.meta.dirname, '..');
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Where the package goes. */
export const vsixPath = join(root, 'out', `${name}-${version}.vsix`);

/**
 * Bytes that the package may weigh: it is downloaded by everyone and should start at once. Registered lists, their
 * download, the hand-over to BPMSoft and pasting from other programs may grow it to this; what they add runs only when used.
 */
export const sizeLimit = 600 * 1000;

/** What a package of this extension may hold, by path; .vscodeignore says the same to vsce. */
const allowed = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(package(\.nls(\.ru)?)?\.json|language-configuration\.json|images\/(icon\.png|hsm-(light|dark)\.svg))$/,
  /^extension\/(readme\.md|changelog\.md|LICENSE(\.txt)?)$/i,
  /^extension\/(l10n|syntaxes|snippets|schemas)\/[^/]+\.json$/,
  /^extension\/dist\/package\.json$/,
  /^extension\/dist\/(client|server)\/[^/]+\.js$/,
  /^extension\/images\/walkthrough\/[a-z]+\.svg$/,
  /^extension\/docs\/troubleshooting(\.ru)?\.md$/,
  /^extension\/dist\/webview\/[^/]+\.(js|css)$/,
];

/** Without these the extension does not run. */
const needed = [
  'extension/package.json',
  'extension/dist/package.json',
  'extension/dist/client/extension.js',
  'extension/dist/server/server.js',
  ...SERVICE_SCRIPTS.map((script) => `extension/dist/server/${script}.js`),
  'extension/dist/server/hand-over.js',
  'extension/dist/server/pasting.js',
  'extension/dist/server/command-line.js',
  'extension/dist/server/patterns.js',
  'extension/dist/webview/main.js',
];

/**
 * What is wrong with a package.
 * @param {string[]} names of all files in it
 * @param {number} size of the package in bytes
 * @returns {string[]} one sentence for each; none when it is good
 */
export function checkPackage(names, size) {
  const strange = names.filter((file) => !allowed.some((pattern) => pattern.test(file)));
  const missing = needed.filter((file) => !names.includes(file));
  return [
    ...strange.map((file) => `${file} does not belong into the package: see .vscodeignore.`),
    ...missing.map((file) => `${file} is missing from the package.`),
    ...(size > sizeLimit ? [`The package has ${size} bytes; ${sizeLimit} are allowed.`] : []),
  ];
}

/**
 * Makes bundles smaller than esbuild does: its minifier is made for speed. Only for the package, which is made rarely.
 * @param {readonly string[]} files relative to the root, each with its map beside it
 */
async function shrink(files) {
  for (const file of files) {
    const path = join(root, file);
    const content = readFileSync(`${path}.map`, 'utf8');
    const { code, map } = await minify(readFileSync(path, 'utf8'), {
      compress: { passes: 3 },
      ecma: 2022,
      // Bundles are modules or functions: nobody else sees their outermost names.
      toplevel: true,
      sourceMap: { content, filename: file },
    });
    if (code === undefined || typeof map !== 'string') throw new Error(`${file} could not be minified.`);
    writeFileSync(path, code);
    writeFileSync(`${path}.map`, map);
  }
}

/** Moves the maps out of what is packed: they are kept beside the package, not in it. */
function keepMaps() {
  rmSync(mapsFolder, { recursive: true, force: true });
  for (const name of readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.map')) continue;
    const target = join(mapsFolder, 'dist', name);
    mkdirSync(dirname(target), { recursive: true });
    renameSync(join(root, 'dist', name), target);
  }
}

/** What is wrong with the map of the largest bundle: where a stack points must be found in the sources. */
function checkMaps() {
  const code = readFileSync(join(root, 'dist/server/service.js'), 'utf8');
  const before = code.slice(0, code.indexOf('"header-too-long"')).split('\n');
  const origin = originOf(
    join(mapsFolder, 'dist/server/service.js.map'),
    before.length,
    (before.at(-1)?.length ?? 0) + 1,
  );
  return origin?.startsWith('server/src/service/checks/text/header-too-long.ts:') === true
    ? []
    : [`The source maps do not lead to the sources: ${origin}.`];
}

/** Where the files of the package are gathered. */
const staged = join(root, 'out', 'package');

/** What only those need who build the extension, or take the npm package. */
const keysOfBuild = ['scripts', 'devDependencies', 'exports', 'bin', 'sideEffects'];

/** Without the whitespace, the comments and the keys that only people want. @param {string} text */
function compactJson(text) {
  /** @type {import('jsonc-parser').ParseError[]} */
  const errors = [];
  const value = /** @type {unknown} */ (parse(text, errors));
  if (errors.length > 0) throw new Error('A JSON file of the package cannot be read.');
  return JSON.stringify(value, (key, inner) => (keysOfBuild.includes(key) ? undefined : inner));
}

/**
 * Copies the package's files aside. The pictures of the README are too heavy for the package and have no address, so
 * the editor's page of the extension shows the README without them.
 * @param {readonly string[]} files relative to the root
 */
function gather(files) {
  rmSync(staged, { recursive: true, force: true });
  for (const file of files) {
    const target = join(staged, file);
    mkdirSync(dirname(target), { recursive: true });
    if (file.endsWith('.json')) writeFileSync(target, compactJson(readFileSync(join(root, file), 'utf8')));
    else copyFileSync(join(root, file), target);
  }
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  writeFileSync(join(staged, 'README.md'), readme.replace(/^!\[[^\]]*\]\([^)]*\)\n\n?/gm, ''));
}

async function main() {
  const built = spawnSync(process.execPath, ['esbuild.js', '--source-maps'], { cwd: root, stdio: 'inherit' });
  if (built.status !== 0) throw new Error('The build failed.');
  await shrink([
    'dist/client/extension.js',
    ...['server', 'command-line', 'patterns', 'hand-over', 'pasting', ...SERVICE_SCRIPTS].map(
      (part) => `dist/server/${part}.js`,
    ),
    ...['main', 'gallery', 'copies'].map((page) => `dist/webview/${page}.js`),
  ]);
  keepMaps();
  const { createVSIX, listFiles, PackageManager } = await import('@vscode/vsce');
  gather(await listFiles({ cwd: root, packageManager: PackageManager.None }));
  // Without dependencies: they are in the bundles. Links in the README stay as they are: no address is published.
  await createVSIX({
    cwd: staged,
    packagePath: vsixPath,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  repack(vsixPath, join(root, 'out', 'repacked'));
  const archive = readFileSync(vsixPath);
  const entries = listZip(archive);
  const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
  console.log(`\n${'packed'.padStart(10)}${'size'.padStart(10)}  file`);
  for (const { name: file, size, packed } of entries)
    console.log(`${kilobytes(packed)}${kilobytes(size)}  ${file}`);
  console.log(`${kilobytes(archive.length)}${''.padStart(10)}  ${vsixPath}`);
  const problems = [
    ...checkPackage(
      entries.map((entry) => entry.name),
      archive.length,
    ),
    ...checkMaps(),
  ];
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((/** @type {unknown} */ error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
