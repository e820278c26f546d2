import assert from 'node:assert/strict';
import { ADVERSARIAL } from '../../bench/texts.mjs';
import { loadWorks } from '../fuzz/growing/code';
import type { Work } from '../fuzz/works';

/** Beyond every window of a bounded look-ahead, so that what grows still is the text. */
const SIZES = [8_000, 32_000] as const;
/** 1 is linear. A binary search adds its logarithm, 0.06 here, and windows are full more often in longer texts. */
const MAXIMUM_EXPONENT = 1.1;
/** Fewer steps for each unit of the text say nothing about growth. */
const FEW = 2;
/** What a check that did not have to run in the shorter text may take for each unit of the longer one. */
const ALONE = 8;

describe('steps grow no faster than the text', function () {
  this.timeout(120_000);

  for (const [kind, make] of Object.entries(ADVERSARIAL)) {
    it(`in the parser, each check, its fixes and the message, on ${kind}`, async () => {
      const { module, count } = await loadWorks();
      const stepsOf = async (size: number): Promise<ReadonlyMap<string, number>> => {
        const text = make(size);
        const steps = new Map<string, number>();
        const add = async ({ name, run }: Work): Promise<void> =>
          void steps.set(name, (await count(run)).total);
        // The library for patterns of companies takes another way, with more steps for each unit, from 32 k units on.
        for (const work of module.checking(text, [])) if (!work.name.includes('company/')) await add(work);
        for (const work of module.rendering(text, [], [])) if (SHOWN.has(work.name)) await add(work);
        return steps;
      };
      const [few, many] = [await stepsOf(SIZES[0]), await stepsOf(SIZES[1])];
      for (const [work, steps] of many) {
        // What checks share is computed by the first one that asks, which may be another one in a longer text.
        const before = Math.max(few.get(work) ?? ALONE * SIZES[0], FEW * SIZES[0]);
        const exponent = Math.log(steps / before) / Math.log(SIZES[1] / SIZES[0]);
        assert.ok(exponent <= MAXIMUM_EXPONENT, `${work}: ${few.get(work) ?? 0} steps, then ${steps}`);
      }
    });
  }
});

const SHOWN: ReadonlySet<string> = new Set(['the message', 'formatted text', 'the bubble', 'the plain text']);
