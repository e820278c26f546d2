// Runs the tests: `npm test` all layers, `npm test -- unit webview` those, `--grep TEXT` only tests so named.
// The last line is the sum of all layers: `N passed, N failed`. Exit code: 0 when something passed and nothing failed.
import { parseArgs } from 'node:util';
import { getBrowser } from './browser.mjs';
import { chooseLayers } from './test/layers.mjs';
import { runLayer } from './test/run-layer.mjs';

/** @typedef {import('./test/run-layer.mjs').Outcome} Outcome */

const ci = (process.env['CI'] ?? '') !== '' && process.env['CI'] !== 'false';

async function main() {
  const began = Date.now();
  const { values, positionals } = parseArgs({
    options: { grep: { type: 'string' } },
    allowPositionals: true,
  });
  const chosen = chooseLayers(positionals);
  const extra = values.grep === undefined ? [] : ['--grep', values.grep];
  const browser = chosen.some((layer) => layer.browser) ? await browserOrCause() : {};

  // What reads the code only does not disturb what runs it, and most of that waits for windows to open.
  const beside = runBeside(chosen.filter((layer) => layer.beside));
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const layer of chosen.filter((one) => one.beside !== true)) {
    console.log(heading(layer.name));
    const outcome =
      notPossible(layer, outcomes, browser.cause) ?? (await runLayer(layer, extra, browser.env ?? {}));
    if (outcome.note !== '') console.log(`${layer.name}: ${outcome.note}`);
    outcomes.push(outcome);
  }
  for (const outcome of await beside) {
    console.log(heading(outcome.name));
    if (outcome.output) console.log(outcome.output.trimEnd());
    if (outcome.note !== '') console.log(`${outcome.name}: ${outcome.note}`);
    outcomes.push(outcome);
  }
  summarize(outcomes, (Date.now() - began) / 1000);
}

/** @param {string} name */
function heading(name) {
  return `\n── ${name} ${'─'.repeat(Math.max(0, 76 - name.length))}`;
}

/** @param {import('./test/layers.mjs').Layer[]} layers */
async function runBeside(layers) {
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const layer of layers) outcomes.push(await runLayer(layer, [], {}));
  return outcomes;
}

/** @returns {Promise<{ env?: Record<string, string>, cause?: string }>} */
async function browserOrCause() {
  try {
    return { env: { CHROMIUM: await getBrowser() } };
  } catch (error) {
    return { cause: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * A layer that cannot run: after a failure of what it needs it has failed too; without a browser it has failed
 * on CI and is skipped, and says so, elsewhere.
 * @param {import('./test/layers.mjs').Layer} layer
 * @param {Outcome[]} outcomes
 * @param {string | undefined} noBrowser
 * @returns {Outcome | undefined}
 */
function notPossible(layer, outcomes, noBrowser) {
  const blank = { name: layer.name, passed: 0, skipped: [], seconds: 0 };
  const broken = outcomes.find((one) => one.failed > 0 && layer.needs?.includes(one.name));
  if (broken !== undefined) return { ...blank, failed: 1, note: `not run, because «${broken.name}» failed` };
  if (layer.browser !== true || noBrowser === undefined) return undefined;
  return ci
    ? { ...blank, failed: 1, note: noBrowser }
    : { ...blank, failed: 0, note: `skipped: ${noBrowser}` };
}

/** @param {Outcome[]} outcomes @param {number} elapsed seconds, less than the sum of what ran side by side */
function summarize(outcomes, elapsed) {
  const line = (
    /** @type {(string | number)[]} */ ...[name = '', passed = '', failed = '', seconds = '', note = '']
  ) =>
    `${String(name).padEnd(12)}${String(passed).padStart(8)}${String(failed).padStart(8)}${String(seconds).padStart(10)}  ${note}`.trimEnd();
  console.log(`\n${line('layer', 'passed', 'failed', 'seconds')}`);
  for (const { name, passed, failed, seconds, note, skipped } of outcomes) {
    const notes = [note, skipped.length > 0 ? `${skipped.length} tests skipped` : ''].filter(
      (text) => text !== '',
    );
    console.log(line(name, passed, failed, seconds.toFixed(1), notes.join('; ')));
    for (const title of skipped) console.log(`  skipped: ${title}`);
  }
  const passed = outcomes.reduce((sum, one) => sum + one.passed, 0);
  const failed = outcomes.reduce((sum, one) => sum + one.failed, 0);
  console.log(line('all', passed, failed, elapsed.toFixed(1)));
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  console.log(`\n${passed} passed, ${failed} failed`);
}

main().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
