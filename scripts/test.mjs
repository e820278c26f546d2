// Runs the tests: `npm test` all layers, `npm test -- unit webview` those, `--grep TEXT` only tests so named,
// `--times 10` ten times, `--load` on a machine that is busy with something else.
// The last line is the sum of all layers: `N passed, N failed`. Exit code: 0 when something passed and nothing failed.
import { availableParallelism, setPriority } from 'node:os';
import { parseArgs } from 'node:util';
import { getBrowser } from './browser.mjs';
import { start, stop } from './host/processes.mjs';
import { failureLines } from './test/failures.mjs';
import { chooseLayers, first } from './test/layers.mjs';
import { runLayer } from './test/run-layer.mjs';
import { runSideBySide } from './test/side-by-side.mjs';

/** @typedef {import('./test/run-layer.mjs').Outcome} Outcome */

const ci = (process.env['CI'] ?? '') !== '' && process.env['CI'] !== 'false';

async function main() {
  const { values, positionals } = parseArgs({
    options: {
      grep: { type: 'string' },
      times: { type: 'string', default: '1' },
      load: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const chosen = chooseLayers(positionals);
  const extra = values.grep === undefined ? [] : ['--grep', values.grep];
  const browser = chosen.some((layer) => layer.browser) ? await browserOrCause() : {};
  const idle = values.load ? keepBusy() : [];
  /** @type {Outcome[][]} */
  const runs = [];
  while (runs.length < Number(values.times)) {
    const began = Date.now();
    // What was built for the first run is there for the others.
    const layers = runs.length === 0 ? chosen : chosen.filter(({ name }) => !first.includes(name));
    const outcomes = await runOnce(layers, extra, browser);
    showTable(outcomes, (Date.now() - began) / 1000);
    for (const line of failureLines(outcomes)) console.log(line);
    runs.push(outcomes);
  }
  await Promise.all(idle.map(stop));
  const sums = runs.map(sumOf);
  if (runs.length > 1)
    for (const [index, { passed, failed }] of sums.entries())
      console.log(`run ${index + 1}: ${passed} passed, ${failed} failed`);
  const { passed, failed } = sumOf(runs.flat());
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  console.log(`\n${passed} passed, ${failed} failed`);
}

/** A program that does nothing but compute for each core, as on a machine that others use. */
function keepBusy() {
  return Array.from({ length: availableParallelism() }, () => {
    const child = start(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });
    if (child.pid !== undefined) setPriority(child.pid, 10);
    return child;
  });
}

/**
 * @param {import('./test/layers.mjs').Layer[]} chosen
 * @param {string[]} extra
 * @param {{ env?: Record<string, string>, cause?: string }} browser
 */
async function runOnce(chosen, extra, browser) {
  // A single one shows what it does while it does it.
  const quiet = chosen.filter(({ name }) => !first.includes(name)).length > 1;
  /** @type {Outcome[]} */
  const outcomes = [];
  await runSideBySide(chosen, async (layer) => {
    console.log(quiet ? `${layer.name} …` : heading(layer.name));
    const outcome =
      notPossible(layer, outcomes, browser.cause) ?? (await runLayer(layer, extra, browser.env ?? {}, quiet));
    if (quiet) console.log(heading(layer.name));
    if (outcome.output) console.log(outcome.output.trimEnd());
    if (outcome.note !== '') console.log(`${layer.name}: ${outcome.note}`);
    outcomes.push(outcome);
  });
  const order = chosen.map(({ name }) => name);
  return outcomes.sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
}

/** @param {string} name */
function heading(name) {
  return `\n── ${name} ${'─'.repeat(Math.max(0, 76 - name.length))}`;
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
  const blank = { name: layer.name, passed: 0, failures: [], skipped: [], seconds: 0 };
  const broken = outcomes.find((one) => one.failed > 0 && layer.needs?.includes(one.name));
  if (broken !== undefined) return { ...blank, failed: 1, note: `not run, because «${broken.name}» failed` };
  if (layer.browser !== true || noBrowser === undefined) return undefined;
  return ci
    ? { ...blank, failed: 1, note: noBrowser }
    : { ...blank, failed: 0, note: `skipped: ${noBrowser}` };
}

/** @param {Outcome[]} outcomes @param {number} elapsed seconds, less than the sum of what ran side by side */
function showTable(outcomes, elapsed) {
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
  const { passed, failed } = sumOf(outcomes);
  console.log(line('all', passed, failed, elapsed.toFixed(1)));
}

/** @param {Outcome[]} outcomes */
function sumOf(outcomes) {
  const passed = outcomes.reduce((sum, one) => sum + one.passed, 0);
  const failed = outcomes.reduce((sum, one) => sum + one.failed, 0);
  return { passed, failed };
}

main().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
