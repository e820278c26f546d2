// Bundles the tests that run inside VS Code: one file for each kind of extension host.
import { build } from 'esbuild';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../test/layers.mjs';

/**
 * @param {'node' | 'web'} kind
 * @param {string} folder of the suite; every `*.test.ts` in it is run, in the order of their names, but
 *   `*.node.test.ts` only by Node.js and `*.web.test.ts` only by a web worker
 * @param {string} extension its folder, below which a web host wants the bundle
 * @param {string} grep runs only tests whose full name holds this; all, when it is empty
 * @param {boolean} reversed runs the tests in the reversed order: each must pass without those before it
 * @returns {Promise<string>} the bundle's path
 */
export async function bundleSuite(kind, folder, extension, grep, reversed) {
  const other = kind === 'node' ? '.web.test.ts' : '.node.test.ts';
  const files = (await readdir(folder))
    .filter((name) => name.endsWith('.test.ts') && !name.endsWith(other))
    .sort();
  const outfile = join(extension, 'out', 'test', `suite.${kind}.${kind === 'node' ? 'cjs' : 'js'}`);
  const define = { SUITE_GREP: JSON.stringify(grep), SUITE_REVERSED: String(reversed) };
  /** @type {import('esbuild').BuildOptions} */
  const forNode = {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha'],
    define,
  };
  /** @type {import('esbuild').BuildOptions} */
  const forWeb = {
    // Mocha's browser build takes `module.exports` of a plain CommonJS bundle for itself.
    ...{ format: 'iife', globalName: 'hsmSuite', footer: { js: 'module.exports = hsmSuite;' } },
    ...{
      platform: 'browser',
      target: 'es2022',
      external: ['vscode'],
      define: { ...define, global: 'globalThis' },
    },
  };
  await build({
    entryPoints: [join(root, 'test', 'vscode', 'host', `${kind}.ts`)],
    bundle: true,
    sourcemap: 'inline',
    outfile,
    logLevel: 'warning',
    plugins: [suitesPlugin(files.map((name) => join(folder, name)))],
    ...(kind === 'node' ? forNode : forWeb),
  });
  return outfile;
}

/** @param {string[]} files @returns {import('esbuild').Plugin} */
function suitesPlugin(files) {
  return {
    name: 'suites',
    setup(setup) {
      setup.onResolve({ filter: /^virtual:suites$/ }, ({ path }) => ({ path, namespace: 'suites' }));
      setup.onLoad({ filter: /.*/, namespace: 'suites' }, () => ({
        // `require`, so that a file's tests are defined when mocha is ready for them, not when it is loaded.
        contents: `export function loadSuites() { ${files.map((file) => `require(${JSON.stringify(file)});`).join(' ')} }`,
        resolveDir: root,
      }));
    },
  };
}

// `node scripts/host/bundle-suite.mjs node|web` bundles alone, for VS Code's debugger.
if (process.argv[1] === import.meta.filename) {
  const kind = process.argv[2] === 'web' ? 'web' : 'node';
  console.log(await bundleSuite(kind, join(root, 'test', 'vscode', 'suite'), root, '', false));
}
