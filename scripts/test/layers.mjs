// The layers of the tests, in the order in which they are shown. What each holds: docs/testing.md.
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
 * @property {number} [weight] seconds of computing, about: of those that can start, the longest does
 * @property {boolean} [browser] needs a Chromium
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

/** @param {string} name @param {string[]} patterns @param {string[]} extra @returns {Layer} */
function unit(name, patterns, ...extra) {
  return {
    name,
    command: mocha(patterns, ...extra),
    counts: 'events',
    limit: 15,
    after: ['build'],
    weight: 180,
  };
}

/** @param {string} name @param {string[]} command @param {number} weight @returns {Layer} */
function check(name, command, weight) {
  return { name, command, counts: 'exit', limit: 10, weight };
}

const spec = { TEST_SHOW: 'spec' };

/** The suites of the window that are about folders, files and servers: half of its seconds. */
const ofFolders = 'check-all copies export hand-over images read-only registered restricted'
  .split(' ')
  .map((name) => `test/vscode/window/${name}.test.ts`);

/** @param {string} name @param {number} weight @param {string[]} patterns @param {string[]} extra @returns {Layer} */
function windows(name, weight, patterns, ...extra) {
  return {
    ...{ name, counts: 'events', limit: 15, weight, needs: ['package'], browser: true, env: spec },
    command: mocha(patterns, '--timeout', '120000', ...extra),
  };
}

/** @type {Layer[]} */
export const layers = [
  check('format', [require.resolve('prettier/bin/prettier.cjs'), '--check', '.'], 25),
  check('lint', [join(root, 'node_modules/eslint/bin/eslint.js'), '--max-warnings', '0', '.'], 90),
  check('types', ['scripts/typecheck.mjs'], 15),
  check(
    'spelling',
    [
      ...[join(root, 'node_modules/cspell/bin.mjs'), '--no-progress', '--no-summary'],
      ...['--cache', '--cache-location', join(root, 'out/spelling')],
    ],
    15,
  ),
  check('unused', [join(root, 'node_modules/knip/bin/knip.js')], 5),
  { name: 'build', command: ['esbuild.js'], counts: 'exit', limit: 5, weight: 1000 },
  // It writes into dist/ as the build does; whatever reads there comes after both.
  {
    ...{ name: 'package', counts: 'exit', limit: 5, weight: 1000, needs: ['build'] },
    command: ['scripts/package.mjs'],
  },
  unit(
    'unit',
    [...unitFolders.map((folder) => `test/${folder}/**/*.test.ts`), 'test/*.test.ts'],
    ...['--require', join(root, 'scripts/test/coverage/collect.mjs')],
  ),
  {
    ...{ name: 'coverage', counts: 'exit', limit: 3, weight: 10, after: ['unit'], skippable: true },
    command: ['scripts/test/coverage/report.mjs'],
  },
  {
    ...{
      name: 'webview',
      counts: 'events',
      limit: 15,
      weight: 100,
      needs: ['build'],
      browser: true,
      env: spec,
    },
    command: mocha(['test/webview/**/*.test.ts'], '--timeout', '60000'),
  },
  {
    ...{ name: 'docs', counts: 'events', limit: 10, weight: 40, browser: true, env: spec },
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
  {
    ...{ name: 'node', counts: 'events', limit: 15, weight: 90, needs: ['build'], browser: true },
    command: ['scripts/host/run-suite.mjs', 'node'],
  },
  {
    ...{ name: 'web', counts: 'events', limit: 15, weight: 45, needs: ['build'], browser: true },
    command: ['scripts/host/run-suite.mjs', 'web'],
  },
  windows(
    'window-text',
    140,
    ['test/vscode/window/*.test.ts'],
    ...ofFolders.flatMap((file) => ['--ignore', file]),
  ),
  windows('window-folder', 150, ofFolders),
  {
    ...{ name: 'desktop', counts: 'events', limit: 20, needs: ['build'], skippable: true },
    command: ['scripts/host/run-suite.mjs', 'desktop'],
  },
];

/** The layers that write what others read; those wait for all of these that were chosen. */
export const first = ['build', 'package'];

/** The layers that drive VS Code. */
const windowLayers = ['node', 'web', 'window-text', 'window-folder', 'desktop'];

/** Whether a layer drives VS Code. @param {Layer} layer */
export const hasWindows = ({ name }) => windowLayers.includes(name);

/** Names for several layers at once. @type {Record<string, string[]>} */
const groups = {
  static: ['format', 'lint', 'types', 'spelling', 'unused'],
  window: ['window-text', 'window-folder'],
  vscode: windowLayers,
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
