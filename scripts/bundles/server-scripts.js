// The language service as several scripts (docs/decisions/0013-first-diagnostics.md): `service.js` is what finds, the others wait for
// their first use. esbuild divides the code (divide.js); here each script is put together from its chunks.
const { join, relative } = require('node:path');
const { divide } = require('./divide.js');
const { LATE_SCRIPTS } = require('./late-modules.js');
const { latePatternsAsTexts } = require('./late-patterns.js');

const root = join(__dirname, '..', '..');

/** @typedef {import('./divide.js').Chunk} Chunk */

/** All scripts of one build are made of the same chunks; while somebody changes the sources, each build finds them again. */
const isWatching = process.argv.includes('--watch');
/** @type {Map<string, Promise<Map<string, Chunk>>>} */
const divided = new Map();

/**
 * @param {import('esbuild').BuildOptions} options
 * @param {readonly import('esbuild').BuildOptions[]} takers
 */
function chunksFor(options, takers) {
  if (isWatching) return divide(options, takers);
  const key = JSON.stringify([options.minify, options.sourcemap]);
  const chunks = divided.get(key) ?? divide(options, takers);
  divided.set(key, chunks);
  return chunks;
}

/**
 * Makes one of the scripts from what `divide` found.
 * @param {string} script
 * @param {readonly import('esbuild').Plugin[]} plugins for the service
 * @param {() => readonly import('esbuild').BuildOptions[]} takers the bundles that take something from the service
 * @returns {import('esbuild').Plugin}
 */
function scriptOfService(script, plugins, takers) {
  return {
    name: 'script-of-service',
    setup(setup) {
      /** @type {Map<string, Chunk>} */
      let chunks = new Map();
      setup.onStart(async () => {
        const options = { ...setup.initialOptions, plugins: [...plugins, latePatternsAsTexts] };
        delete options.entryPoints;
        delete options.outfile;
        chunks = await chunksFor(options, takers());
      });
      setup.onResolve({ filter: /.*/ }, ({ path, kind }) => {
        if (kind === 'entry-point') return { path: script, namespace: 'of-script' };
        const name = path.replace(/^.*[\\/]/, '');
        const own = chunks.get(name)?.script === script;
        // As a file, so that the places in its map are found beside it.
        return own ? { path: join(root, name) } : { path: name, namespace: 'taken' };
      });
      setup.onLoad({ filter: /.*/, namespace: 'file' }, ({ path }) => ({
        contents: chunks.get(relative(root, path))?.code ?? '',
      }));
      setup.onLoad({ filter: /.*/, namespace: 'taken' }, ({ path }) => {
        const names = takenBy(path);
        const owner = chunks.get(path)?.script ?? '';
        const need = LATE_SCRIPTS.includes(owner) ? `globalThis.hsmParts.need('${owner}');` : '';
        const places = chunks.get(path)?.exports.map((name) => (names.has(name) ? name : ''));
        const taken = `export const [${places?.join(', ')}] = globalThis.hsmParts.chunks[${number(path)}];`;
        return { contents: names.size > 0 ? need + taken : '' };
      });
      setup.onLoad({ filter: /.*/, namespace: 'of-script' }, () => {
        const own = [...chunks].filter(([, chunk]) => chunk.script === script);
        const lines = own.map(([name, { exports }]) =>
          exports.length === 0
            ? `import './${name}';`
            : `import { ${exports.map((one) => `${one} as ${one}_${number(name)}`).join(', ')} } from './${name}';
               (globalThis.hsmParts.chunks ??= [])[${number(name)}] = [${exports.map((one) => `${one}_${number(name)}`).join(', ')}];`,
        );
        return { contents: lines.join('\n') };
      });

      /** What this script takes from a chunk of another one. @param {string} chunk */
      function takenBy(chunk) {
        const own = [...chunks.values()].filter((one) => one.script === script);
        const lists = own.flatMap(({ code }) =>
          Array.from(code.matchAll(/\bimport ?\{([^}]*)\} ?from ?"\.\/([^"]+)";/g))
            .filter(([, , from]) => from === chunk)
            .map(([, names = '']) => names.split(',')),
        );
        return new Set(lists.flat().map((name) => name.trim().replace(/ as .*$/, '')));
      }

      /** @param {string} name */
      function number(name) {
        return [...chunks.keys()].indexOf(name);
      }
    },
  };
}

module.exports = { scriptOfService };
