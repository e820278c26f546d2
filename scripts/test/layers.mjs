// The layers of the tests, in the order in which they run. What each holds: docs/testing.md.
import { createRequire } from 'node:module';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');
const require = createRequire(import.meta.url);

/**
 * @typedef {object} Layer
 * @property {string} name as in `npm test -- NAME`
 * @property {string[]} command what Node runs
 * @property {'exit' | 'events'} counts one check by its exit code, or tests by the events that it writes
 * @property {number} limit minutes after which it is ended and has failed
 * @property {string[]} [needs] layers that must have passed before
 * @property {string[]} [after] layers that must have run before, whatever came of them
 * @property {boolean} [beside] runs beside the other layers, and shows its output when they are done
 * @property {boolean} [browser] needs a Chromium
 * @property {boolean} [again] runs suites with failed tests a second time, and says so: what is driven through a window waits for a machine
 * @property {boolean} [skippable] may say that it cannot run here, on CI too (exit code 77, the cause on its last line)
 * @property {Record<string, string>} [env]
 */

/** Folders of tests that need nothing but Node; each can also be run by its own name. */
export const unitFolders = [
  'unit',
  'features',
  'render',
  'reports',
  'properties',
  'grammar',
  'protocol',
  'cli',
  'registered',
  'hand-over',
  'fuzz',
];

/** @param {string[]} patterns @param {string[]} extra */
function mocha(patterns, ...extra) {
  const reporter = join(root, 'scripts/test/mocha-reporter.mjs');
  return [require.resolve('mocha/bin/mocha.js'), '--reporter', reporter, ...extra, ...patterns];
}

/** @param {string} name @param {string[]} patterns @returns {Layer} */
function unit(name, patterns) {
  return { name, command: mocha(patterns), counts: 'events', limit: 10, after: ['build'] };
}

/** @param {string} name @param {string[]} command @param {number} limit @returns {Layer} */
function check(name, command, limit) {
  return { name, command, counts: 'exit', limit, beside: true };
}

const spec = { TEST_SHOW: 'spec' };

/** @type {Layer[]} */
export const layers = [
  check('format', [require.resolve('prettier/bin/prettier.cjs'), '--check', '.'], 5),
  check('lint', [join(root, 'node_modules/eslint/bin/eslint.js'), '--max-warnings', '0', '.'], 10),
  check('types', ['scripts/typecheck.mjs'], 10),
  check(
    'spelling',
    [
      ...[join(root, 'node_modules/cspell/bin.mjs'), '--no-progress', '--no-summary'],
      ...['--cache', '--cache-location', join(root, 'out/spelling')],
    ],
    5,
  ),
  check('unused', [join(root, 'node_modules/knip/bin/knip.js')], 5),
  { name: 'build', command: ['esbuild.js'], counts: 'exit', limit: 5 },
  unit('unit', [...unitFolders.map((folder) => `test/${folder}/**/*.test.ts`), 'test/*.test.ts']),
  {
    ...{ name: 'webview', counts: 'events', limit: 10, needs: ['build'], browser: true, env: spec },
    command: mocha(['test/webview/**/*.test.ts'], '--timeout', '60000'),
  },
  {
    ...{ name: 'docs', counts: 'events', limit: 10, browser: true, env: spec },
    command: mocha(['test/docs/**/*.test.ts'], '--timeout', '60000'),
  },
  {
    ...{ name: 'office', counts: 'events', limit: 10, skippable: true, env: spec },
    command: ['scripts/test/office.mjs', ...mocha(['test/office/**/*.test.ts']).slice(1)],
  },
  {
    ...{ name: 'neovim', counts: 'exit', limit: 3, needs: ['build'], skippable: true },
    command: ['scripts/test/neovim.mjs'],
  },
  { name: 'package', command: ['scripts/package.mjs'], counts: 'exit', limit: 5, needs: ['build'] },
  {
    ...{ name: 'node', counts: 'events', limit: 15, needs: ['build'], browser: true },
    command: ['scripts/host/run-suite.mjs', 'node'],
  },
  {
    ...{ name: 'web', counts: 'events', limit: 15, needs: ['build'], browser: true },
    command: ['scripts/host/run-suite.mjs', 'web'],
  },
  {
    ...{ name: 'window', counts: 'events', limit: 15, needs: ['package'], browser: true, env: spec },
    again: true,
    command: mocha(['test/vscode/window/**/*.test.ts'], '--timeout', '120000'),
  },
  {
    ...{ name: 'desktop', counts: 'events', limit: 20, needs: ['build'], skippable: true },
    command: ['scripts/host/run-suite.mjs', 'desktop'],
  },
];

/** Names for several layers at once. @type {Record<string, string[]>} */
const groups = {
  static: ['format', 'lint', 'types', 'spelling', 'unused'],
  vscode: ['node', 'web', 'window', 'desktop'],
};

/**
 * The layers that were requested, with those that they need before them; all, when none was named.
 * @param {string[]} names
 * @returns {Layer[]}
 * @throws when a name is not a layer
 */
export function chooseLayers(names) {
  if (names.length === 0) return layers;
  const all = [...layers, ...unitFolders.map((folder) => unit(folder, [`test/${folder}/**/*.test.ts`]))];
  const chosen = new Set(/** @type {Layer[]} */ ([]));
  const add = (/** @type {string} */ name) => {
    const layer = all.find((one) => one.name === name);
    if (layer === undefined) {
      const known = [...new Set([...all.map((one) => one.name), ...Object.keys(groups)])];
      throw new Error(`There is no test layer «${name}». There are: ${known.join(', ')}.`);
    }
    for (const earlier of [...(layer.needs ?? []), ...(layer.after ?? [])]) add(earlier);
    chosen.add(layer);
  };
  for (const name of names) for (const one of groups[name] ?? [name]) add(one);
  return all.filter((layer) => chosen.has(layer));
}
