/**
 * Loaded into Mocha before the tests (`--require`): has the engine count how often each part of the service was run, and
 * writes the counts when the tests end, with the code that was run, for `report.mjs`. Processes that tests start are not
 * counted: what they run is built and minified.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { dirname } from 'node:path';
import { COUNTS_FILE, SOURCES } from './files.mjs';

/** @typedef {import('node:inspector').Profiler.ScriptCoverage} ScriptCoverage */

const session = new Session();

/** Only some of the tests say nothing about what all of them reach. */
const isWhole = !process.argv.some((argument) => ['--grep', '-g', '--fgrep', '-f'].includes(argument));

/** @returns {ScriptCoverage[]} */
function takeCounts() {
  /** @type {ScriptCoverage[]} */
  let taken = [];
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error) throw error;
    taken = result;
  });
  return taken;
}

/** @param {string} scriptId @returns {string} the code as it was run, its source map at the end */
function codeOf(scriptId) {
  let code = '';
  session.post('Debugger.getScriptSource', { scriptId }, (error, { scriptSource }) => {
    if (error) throw error;
    code = scriptSource;
  });
  return code;
}

rmSync(COUNTS_FILE, { force: true });
if (isWhole) {
  session.connect();
  session.post('Profiler.enable');
  // Counts, not only «was run»: how often an `if` was not entered is what its other branch has.
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
}

export const mochaHooks = {
  afterAll() {
    /** @type {import('./branches.mjs').Run[]} */
    let runs = [];
    if (isWhole) {
      const taken = takeCounts().filter(({ url }) => url.startsWith(SOURCES));
      session.post('Profiler.stopPreciseCoverage');
      session.post('Debugger.enable');
      runs = taken.map(({ url, functions, scriptId }) => ({ url, functions, code: codeOf(scriptId) }));
      session.disconnect();
    }
    mkdirSync(dirname(COUNTS_FILE), { recursive: true });
    writeFileSync(COUNTS_FILE, JSON.stringify({ isWhole, runs }));
  },
};
