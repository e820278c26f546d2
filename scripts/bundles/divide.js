// The first half of server-scripts.js: which code of the service goes into which script.
const esbuild = require('esbuild');
const { readFileSync } = require('node:fs');
const { dirname, join, relative } = require('node:path');
const { viewOf } = require('./check-views.js');
const { LATE_SCRIPTS, SERVICE_SCRIPTS } = require('./late-modules.js');
const { takenIn } = require('./taken-names.js');
const {
  CHECK,
  checkFiles,
  entry,
  lateModules,
  namesGiven,
  namesTakenFrom,
  scriptOfFile,
} = require('./waiting.js');

const root = join(__dirname, '..', '..');
const service = join(root, 'server', 'src', 'service');
const lateCode = join(root, 'server', 'src', 'parts', 'late.ts');

/** What the service gives to its neighbours. */
const DOOR = /[\\/]service[\\/]index\.ts$/;

/** @typedef {{ code: string, script: string, exports: readonly string[] }} Chunk */

/**
 * Divides the service into chunks. What waits is known to the others by a number: they load it when they use it.
 *
 * @param {import('esbuild').BuildOptions} options
 * @param {readonly import('esbuild').BuildOptions[]} takers
 */
async function divided(options, takers) {
  const checks = checkFiles();
  const late = await lateModules(options);
  const given = await namesGiven(takers);

  /** @type {import('esbuild').Plugin} */
  const divides = {
    name: 'divides-service',
    setup(setup) {
      setup.onResolve({ filter: /^late-code$/ }, () => ({ path: lateCode, sideEffects: true }));
      setup.onResolve({ filter: /^vscode-languageserver$/ }, ({ path }) => ({ path, namespace: 'library' }));
      setup.onLoad({ filter: /.*/, namespace: 'library' }, ({ path }) => ({
        contents: `export const { ${namesTakenFrom(path).join(', ')} } = globalThis.hsmParts.library;`,
      }));
      setup.onLoad({ filter: /.*/, namespace: 'given' }, () => ({
        contents: `export { ${given.join(', ')} } from './server/src/service';`,
        resolveDir: root,
      }));
      setup.onResolve({ filter: /^script:/ }, ({ path }) => ({ path, namespace: 'script' }));
      setup.onResolve({ filter: /^said:/ }, ({ path }) => ({ path: path.slice(5), namespace: 'said' }));
      setup.onResolve(
        { filter: /^\./ },
        async ({ path, importer, namespace, resolveDir, kind, pluginData }) => {
          if (pluginData === 'resolving' || kind === 'entry-point') return undefined;
          if (importer === entry && path === '../service') return { path, namespace: 'given' };
          const own =
            namespace === 'script' ? importer.replace('script:', '') : ownScript(importer, namespace);
          const found = await setup.resolve(path, { importer, resolveDir, kind, pluginData: 'resolving' });
          if (found.errors.length > 0) return found;
          const target = late.get(found.path)?.script;
          return target !== undefined && target !== own
            ? { path: found.path, namespace: 'late-module' }
            : { path: found.path, sideEffects: found.sideEffects || found.path === lateCode };
        },
      );
      setup.onLoad({ filter: DOOR, namespace: 'file' }, ({ path }) => {
        const known = new Set(takenIn(path).flatMap(({ names }) => (names === 'all' ? [] : names)));
        // Names instead of a star: what a module that waits exports is not known to esbuild, so it would keep everything.
        const contents = readFileSync(path, 'utf8').replace(/^export \* from '(.*)';$/gm, (line, from) => {
          const names = late.get(join(service, `${from}.ts`))?.names.filter((name) => !known.has(name));
          names?.forEach((name) => known.add(name));
          return names ? `export { ${names.join(', ')} } from '${from}';` : line;
        });
        return { contents, loader: 'ts', resolveDir: service };
      });
      setup.onLoad({ filter: CHECK, namespace: 'file' }, ({ path }) => viewAs(path, 'early'));
      setup.onLoad({ filter: /.*/, namespace: 'said' }, ({ path }) => viewAs(path, 'late'));
      setup.onLoad({ filter: /.*/, namespace: 'late-module' }, ({ path }) => {
        const { script, index, names } = late.get(path) ?? { script: '', index: -1, names: [] };
        const module = `lateModule('${script}', ${index}, '${names.join(' ')}')`;
        return { contents: `module.exports = globalThis.hsmParts.${module};` };
      });
      setup.onLoad({ filter: /.*/, namespace: 'script' }, ({ path }) => ({
        contents: lateScript(path.replace('script:', ''), checks, late),
        resolveDir: root,
      }));

      /** The script whose modules a module takes directly. @param {string} importer @param {string} namespace */
      function ownScript(importer, namespace) {
        return namespace === 'said' ? 'said' : scriptOfFile(importer);
      }

      /** @param {string} path @param {import('./check-views.js').Share} share */
      function viewAs(path, share) {
        const index = checks.indexOf(path);
        if (index < 0) return undefined;
        return {
          contents: viewOf(path, share, index),
          loader: /** @type {const} */ ('ts'),
          resolveDir: dirname(path),
        };
      }
    },
  };
  return esbuild.build({
    ...options,
    format: 'esm',
    platform: 'neutral',
    splitting: true,
    write: false,
    metafile: true,
    logLevel: 'error',
    sourcemap: options.sourcemap ? 'inline' : false,
    outdir: root,
    chunkNames: '[hash]',
    entryPoints: [
      { in: entry, out: 'service' },
      { in: join(root, 'server', 'src', 'parts', 'language.ts'), out: 'language' },
      ...LATE_SCRIPTS.map((script) => ({ in: `script:${script}`, out: script })),
    ],
    plugins: [divides, ...(options.plugins ?? [])],
  });
}

/**
 * A script that is loaded late: its modules, and the shares of the checks. `features.js` is the last, so it may need the others.
 * @param {string} script
 * @param {readonly string[]} checks
 * @param {import('./waiting.js').Late} late
 */
function lateScript(script, checks, late) {
  const said = (script === 'said' ? checks : []).map((file) => JSON.stringify(`said:${file}`));
  const modules = [...late].filter(([, module]) => module.script === script);
  const before = script === 'features' ? LATE_SCRIPTS.filter((one) => one !== script) : [];
  return [
    `import './server/src/parts/service';`,
    ...before.map((one) => `import 'script:${one}';`),
    ...said.map((from, index) => `import c${index} from ${from};`),
    ...modules.map(
      ([file, { index, names }]) =>
        `import { ${names.map((name) => `${name} as ${name}_${index}`).join(', ')} } from ${JSON.stringify(`./${relative(root, file)}`)};`,
    ),
    `import { provide } from 'late-code';`,
    `provide('${script}', {
      checks: [${said.map((_, index) => `c${index}`).join(', ')}],
      modules: [${modules.map(([, { index, names }]) => `[${names.map((name) => `${name}_${index}`).join(', ')}]`).join(', ')}],
    });`,
  ].join('\n');
}

/**
 * The chunks of the service, each with its script: the one that alone needs it, else what all have from the beginning.
 * @param {import('esbuild').BuildOptions} options
 * @param {readonly import('esbuild').BuildOptions[]} takers the bundles that take something from the service
 * @returns {Promise<Map<string, Chunk>>}
 */
async function divide(options, takers) {
  const { metafile, outputFiles = [] } = await divided(options, takers);
  /** @type {Map<string, Set<string>>} */
  const needed = new Map();
  /** @param {string} name @param {string} script */
  const visit = (name, script) => {
    const scripts = needed.get(name) ?? new Set();
    needed.set(name, scripts.add(script));
    for (const { path } of metafile?.outputs[name]?.imports ?? [])
      if (!needed.get(path)?.has(script)) visit(path, script);
  };
  for (const script of SERVICE_SCRIPTS) visit(`${script}.js`, script);
  return new Map(
    outputFiles.map(({ path, text }) => {
      const name = path.replace(/^.*[\\/]/, '');
      const scripts = [...(needed.get(name) ?? [])];
      // `features.js` needs the other late scripts, so it has all that one of them has.
      const alone = scripts.length > 1 ? scripts.filter((script) => script !== 'features') : scripts;
      const script = alone.length === 1 ? (alone[0] ?? 'service') : 'service';
      return [name, { code: text, script, exports: metafile?.outputs[name]?.exports ?? [] }];
    }),
  );
}

module.exports = { divide };
