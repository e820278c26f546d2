import assert from 'node:assert/strict';
import { Random } from '../random';
import { loadWorks } from './code';
import { functionsWithoutWork, staleNames } from './doors';
import { textOf } from './kinds';
import type { Code } from './measure';
import { describeGrowing, searchGrowing } from './search';
import { unitsOfTheCode } from './units';

/** The search with more kinds and other seeds: `npm run fuzz -- --only "growing texts"`, docs/testing.md. */
const KINDS = 3;

describe('texts that grow', function () {
  this.timeout(300_000);
  let code: Code;
  before(async () => {
    code = await loadWorks();
  });

  it('are given to everything that the service does with a text', async () => {
    const kind = { before: '[#HSM#]', parts: ['{{#}} слово {1} *x\n'], after: '', isNumbered: true };
    for (const { run } of code.module.worksOf(textOf(kind, 300))) await code.count(run);
    assert.deepEqual(functionsWithoutWork(code.sites, code.everRun()), []);
    assert.deepEqual(staleNames(), []);
  });

  it('take no more steps than n·log n', async () => {
    const { kinds, found } = await searchGrowing({
      ...{ code, random: new Random(1), units: unitsOfTheCode() },
      isOver: (tried) => tried >= KINDS,
    });
    assert.equal(kinds, KINDS);
    assert.deepEqual(found.map(describeGrowing), []);
  });

  it('are noticed when they take more', async () => {
    // Each turn looks at all turns before it.
    const lookBack = (text: string) => (): void => {
      for (let end = 0; end < text.length; end += 40) text.slice(0, end).indexOf('\u0000');
    };
    const module = { worksOf: (text: string) => [{ name: 'looking back', run: lookBack(text) }] };
    const { found } = await searchGrowing({
      ...{ code: { ...code, module }, random: new Random(1), units: ['а'] },
      isOver: (tried) => tried >= 1,
    });
    assert.deepEqual(
      found.map(({ growth: { work, place } }) => [work, place]),
      [['looking back', 'built-in functions']],
    );
  });
});
