/**
 * A random sample of the changes of a room, for a score in minutes instead of hours. Stryker has no option for it: which
 * changes can be tried is known when its tests have run once without one, so the sample is drawn from its plan.
 */
import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { PlanKind } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';

/**
 * Draws without replacement, each key with the same chance. The order is that of hashes, so a key that appears or disappears
 * elsewhere does not change what happens to the others, and a run after new tests tries the same changes.
 *
 * @param {readonly string[]} keys
 * @param {number} size
 * @param {number} seed
 * @returns {Set<number>} the indexes of the keys that were drawn
 */
export function draw(keys, size, seed) {
  const hashes = keys.map((key) => createHash('sha256').update(`${seed} ${key}`).digest('hex'));
  const order = hashes
    .map((hash, index) => ({ hash, index }))
    .sort((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : a.index - b.index));
  return new Set(order.slice(0, size).map(({ index }) => index));
}

/**
 * The Wilson score interval: where the share of all lies, with 95 % confidence, when `hits` of a sample of `size` are hits.
 *
 * @param {number} hits
 * @param {number} size
 * @returns {{ from: number, to: number }} between 0 and 1
 */
export function interval95(hits, size) {
  if (size === 0) return { from: 0, to: 1 };
  const z = 1.96;
  const share = hits / size;
  const middle = (share + z ** 2 / (2 * size)) / (1 + z ** 2 / size);
  const half = (z / (1 + z ** 2 / size)) * Math.sqrt((share * (1 - share)) / size + z ** 2 / (4 * size ** 2));
  return { from: Math.max(0, middle - half), to: Math.min(1, middle + half) };
}

/** Why a change was left out, in the results of Stryker. */
export const NOT_DRAWN = 'not drawn';

/** Takes from the plan what was not drawn. What is left out anyway, because it runs once, does not count for the sample. */
class Sample {
  static inject = tokens(commonTokens.options);

  /** @param {import('@stryker-mutator/api/core').StrykerOptions} options */
  constructor(options) {
    /** @type {{ size: number, seed: number }} */
    this.sample = /** @type {any} */ (options).sample;
  }

  /** @param {import('@stryker-mutator/api/report').MutationTestingPlanReadyEvent} event */
  onMutationTestingPlanReady({ mutantPlans }) {
    // Stryker works with this very array next; scripts/mutation.mjs makes sure that it did.
    const plans = /** @type {import('@stryker-mutator/api/core').MutantTestPlan[]} */ (mutantPlans);
    const runs = plans.flatMap((plan, index) => (plan.plan === PlanKind.Run ? [{ ...plan, index }] : []));
    const drawn = draw(
      runs.map(({ mutant }) => key(mutant)),
      this.sample.size,
      this.sample.seed,
    );
    for (const [order, { mutant, index }] of runs.entries()) {
      if (drawn.has(order)) continue;
      const leftOut = { ...mutant, status: /** @type {const} */ ('Ignored'), statusReason: NOT_DRAWN };
      plans[index] = { plan: PlanKind.EarlyResult, mutant: leftOut };
    }
  }
}

/** @param {import('@stryker-mutator/api/core').Mutant} mutant @returns {string} the same on each machine */
function key({ fileName, location: { start, end }, mutatorName, replacement }) {
  const file = relative(process.cwd(), fileName).replaceAll('\\', '/');
  return [file, start.line, start.column, end.line, end.column, mutatorName, replacement].join(' ');
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'sample', Sample)];

export const strykerValidationSchema = {
  properties: {
    sample: {
      type: 'object',
      properties: { size: { type: 'integer', minimum: 1 }, seed: { type: 'integer' } },
      required: ['size', 'seed'],
    },
  },
};
