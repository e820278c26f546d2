// Finds out which modules of the service wait, and what others take from them (server-scripts.js).
const esbuild = require('esbuild');
const { readFileSync } = require('node:fs');
const { join, relative } = require('node:path');
const { filesBelow, scriptOf } = require('./late-modules.js');
const { namesTaken, takenIn } = require('./taken-names.js');

const root = join(__dirname, '..', '..');
const service = join(root, 'server', 'src', 'service');
const shell = join(root, 'server', 'src', 'shell');
const below = 'server/src/service/';

/** Where the service is put together. */
const entry = join(root, 'server', 'src', 'parts', 'service.ts');
const registry = join(service, 'checks', 'registry.gen.ts');

/** A file of a check. */
const CHECK = /[\\/]service[\\/]checks[\\/][a-z]+[\\/][a-z][^\\/]*\.ts$/;

/** The modules that wait, by their files: in which script, at which place there, with which exports. @typedef {Map<string, { script: string, index: number, names: readonly string[] }>} Late */

/** The files of all checks. */
function checkFiles() {
  const imports = readFileSync(registry, 'utf8').matchAll(/^import \w+ from '\.\/(\w+\/[\w-]+)';$/gm);
  // By chapters: neighbours are alike, so the package is smaller.
  return Array.from(imports, ([, path]) => join(service, 'checks', `${path}.ts`)).sort();
}

/** The script of a file of the service; undefined for what does not wait. @param {string} file */
function scriptOfFile(file) {
  return scriptOf(relative(service, file).replaceAll('\\', '/').replace(/\.ts$/, ''));
}

/**
 * The modules that can wait, by their files: in which script, at which place there, with which exports.
 * @param {import('esbuild').BuildOptions} options
 * @returns {Promise<Late>}
 */
async function lateModules(options) {
  const { metafile } = await esbuild.build({
    ...options,
    entryPoints: [entry],
    write: false,
    metafile: true,
    outdir: root,
    logLevel: 'error',
  });
  const found = Object.keys(metafile.inputs).flatMap((path) => {
    const script = path.startsWith(below)
      ? scriptOf(path.slice(below.length).replace(/\.ts$/, ''))
      : undefined;
    return script ? [{ script, file: join(root, path) }] : [];
  });
  const exported = await exportsOf(found.map(({ file }) => file));
  /** @type {Late} */
  const late = new Map();
  const files = [...filesBelow(service), ...filesBelow(shell)];
  const taken = namesTaken(files, (from, to) => scriptOfFile(from) !== scriptOfFile(to) || CHECK.test(from));
  for (const { script, file } of found) {
    const used = taken.get(file) ?? new Set();
    const names = (exported.get(file) ?? []).filter((name) => used === 'all' || used.has(name));
    if (names.length === 0) continue;
    const index = [...late.values()].filter((one) => one.script === script).length;
    late.set(file, { script, index, names });
  }
  return late;
}

/**
 * What the scripts that are not made here take from the service.
 * @param {readonly import('esbuild').BuildOptions[]} takers their bundles
 */
async function namesGiven(takers) {
  const results = await Promise.all(
    takers.map((options) => esbuild.build({ ...options, write: false, metafile: true, logLevel: 'error' })),
  );
  const files = results.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
  const ofService = files
    .filter((file) => /^server\/.*\.ts$/.test(file))
    .flatMap((file) => {
      // What `takesFloors` in esbuild.js leads to the service.
      const door = file.startsWith(`${below}pasting/`)
        ? /^\.\.\/(?:text|vocabulary)\//
        : /^(?:\.\.\/)+service$/;
      return takenIn(join(root, file)).filter(({ from }) => door.test(from));
    });
  return [...new Set(ofService.flatMap(({ names }) => (names === 'all' ? [] : names)))].sort();
}

/** What the handlers import of a library that another script has. @param {string} library */
function namesTakenFrom(library) {
  const imports = filesBelow(shell).flatMap((file) => takenIn(file));
  return [
    ...new Set(imports.flatMap(({ from, names }) => (from === library && names !== 'all' ? names : []))),
  ];
}

/** What modules export, types left out. @param {readonly string[]} files */
async function exportsOf(files) {
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [...files],
    outdir: 'out',
    outbase: '.',
    bundle: true,
    packages: 'external',
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const found = Object.values(metafile.outputs).map(({ entryPoint = '', exports }) => [
    join(root, entryPoint),
    exports,
  ]);
  return new Map(/** @type {[string, string[]][]} */ (found));
}

module.exports = { CHECK, checkFiles, entry, lateModules, namesGiven, namesTakenFrom, scriptOfFile };
