/**
 * Runs the tests for Stryker, in a process of its own, and writes down what no test noticed while it is found. The runner of
 * Stryker's own for Mocha reaches into files of Mocha that its present version does not have.
 */
import { appendFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { declareClassPlugin, PluginKind, commonTokens, tokens } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import Mocha from 'mocha';
import { globSync } from 'tinyglobby';
import { describe } from './describe.mjs';
import { LONGEST_TEST_MS } from './rooms.mjs';

/**
 * @typedef {import('@stryker-mutator/api/test-runner').TestRunner} TestRunner
 * @typedef {import('@stryker-mutator/api/test-runner').DryRunResult} DryRunResult
 * @typedef {import('@stryker-mutator/api/test-runner').DryRunOptions} DryRunOptions
 * @typedef {import('@stryker-mutator/api/test-runner').MutantRunOptions} MutantRunOptions
 * @typedef {import('@stryker-mutator/api/test-runner').TestResult} TestResult
 * @typedef {import('@stryker-mutator/api/core').InstrumenterContext} InstrumenterContext
 * @typedef {{ wanted?: ReadonlySet<string>, mutant?: string, onTest?: (title: string) => void }} Run
 */

/** What the tests print is no result. */
class Silent extends Mocha.reporters.Base {
  /** @override */
  epilogue() {}
}

/** @implements {TestRunner} */
class MochaRunner {
  static inject = tokens(commonTokens.options);

  /** @param {import('@stryker-mutator/api/core').StrykerOptions} options */
  constructor(options) {
    /** @type {string[]} */
    this.patterns = /** @type {any} */ (options).testPatterns;
    /** Shared with the changed code: which change is in force, and which test runs. @type {InstrumenterContext} */
    this.shared = /** @type {any} */ (globalThis).__stryker__ ??= {};
    this.mocha = new Mocha({ timeout: 0, reporter: /** @type {any} */ (Silent) });
    this.mocha.cleanReferencesAfterRun(false);
    this.isLoaded = false;
    this.isRunning = false;
  }

  async capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    for (const file of globSync(this.patterns, { absolute: true }).sort()) this.mocha.addFile(file);
  }

  /** @param {DryRunOptions} options @returns {Promise<DryRunResult>} */
  async dryRun({ coverageAnalysis, disableBail }) {
    const onTest = (/** @type {string} */ title) => {
      if (coverageAnalysis === 'perTest') this.shared.currentTestId = title;
    };
    const result = await this.run(disableBail, { onTest });
    const { mutantCoverage } = this.shared;
    if (result.status === DryRunStatus.Complete) {
      const slow = result.tests.filter(({ timeSpentMs }) => timeSpentMs > LONGEST_TEST_MS);
      for (const { id } of slow) delete mutantCoverage?.perTest[id];
      result.tests = result.tests.filter((test) => !slow.includes(test));
    }
    return result.status === DryRunStatus.Complete && coverageAnalysis !== 'off' && mutantCoverage
      ? { ...result, mutantCoverage }
      : result;
  }

  /** @param {MutantRunOptions} options */
  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit }) {
    delete this.shared.hitLimit;
    delete this.shared.hitCount;
    if (hitLimit !== undefined) Object.assign(this.shared, { hitLimit, hitCount: 0 });
    const wanted = testFilter && new Set(testFilter);
    return toMutantRunResult(
      await this.run(disableBail, { mutant: activeMutant.id, ...(wanted && { wanted }) }),
    );
  }

  /** @param {boolean} disableBail @param {Run} run @returns {Promise<DryRunResult>} */
  async run(disableBail, { wanted, mutant, onTest }) {
    try {
      if (!this.isLoaded) await this.mocha.loadFilesAsync();
      this.isLoaded = true;
      delete this.shared.activeMutant;
      if (mutant !== undefined) this.shared.activeMutant = mutant;
      const fits = { test: (/** @type {string} */ title) => wanted === undefined || wanted.has(title) };
      this.mocha.grep(/** @type {RegExp} */ (fits));
      bail(this.mocha.suite, !disableBail);
      /** @type {TestResult[]} */
      const tests = [];
      this.isRunning = true;
      await new Promise((resolve) => {
        const runner = this.mocha.run(() => resolve(undefined));
        runner.on('test', (test) => onTest?.(test.fullTitle()));
        runner.on('pass', (test) => tests.push({ ...named(test), status: TestStatus.Success }));
        runner.on('pending', (test) => tests.push({ ...named(test), status: TestStatus.Skipped }));
        runner.on('fail', (test, error) =>
          tests.push({ ...named(test), status: TestStatus.Failed, failureMessage: String(error) }),
        );
      });
      this.isRunning = false;
      const endless = determineHitLimitReached(this.shared.hitCount, this.shared.hitLimit);
      return endless ?? { status: DryRunStatus.Complete, tests };
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: String(error) };
    }
  }

  async dispose() {
    // Tests that still run, after a change without an end, end with the process.
    if (!this.isRunning) this.mocha.dispose();
  }
}

/** @param {Mocha.Test} test */
function named(test) {
  const title = test.fullTitle();
  return { id: title, name: title, timeSpentMs: test.duration ?? 0 };
}

/** @param {Mocha.Suite} suite @param {boolean} isOn */
function bail(suite, isOn) {
  suite.bail(isOn);
  for (const inner of suite.suites) bail(inner, isOn);
}

/** Writes each change that no test notices into a file at once: a room takes an hour or more. */
class Survivors {
  static inject = tokens(commonTokens.options);

  /** @param {import('@stryker-mutator/api/core').StrykerOptions} options */
  constructor(options) {
    /** @type {string} */
    this.file = /** @type {any} */ (options).resultFile;
  }

  /** @param {import('@stryker-mutator/api/core').MutantResult} result */
  onMutantTested(result) {
    if (result.status === 'Ignored') return;
    const line = describe({
      ...result,
      fileName: relative(join(import.meta.dirname, '../..'), result.fileName),
    });
    appendFileSync(this.file, `${line}\n`);
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'hsm', MochaRunner),
  declareClassPlugin(PluginKind.Reporter, 'survivors', Survivors),
];

/** What Stryker hands to them besides its own options. */
export const strykerValidationSchema = {
  properties: {
    testPatterns: { type: 'array', items: { type: 'string' } },
    resultFile: { type: 'string' },
  },
};
