// The sample of `npm run mutation -- --sample N`: a score is only worth something when each change had the same chance.
import assert from 'node:assert/strict';
import { draw, interval95 } from '../scripts/mutation/sample.mjs';

const keys = Array.from({ length: 200 }, (_, index) => `file.ts ${index}`);
const names = (drawn: Set<number>, of = keys) => [...drawn].map((index) => of[index]).sort();

describe('the sample of mutation testing', () => {
  it('has the size that was asked for, or everything', () => {
    assert.equal(draw(keys, 50, 1).size, 50);
    assert.equal(draw(keys, 300, 1).size, 200);
  });

  it('is the same for the same seed and another one for another seed', () => {
    assert.deepEqual(draw(keys, 50, 7), draw(keys, 50, 7));
    assert.notDeepEqual(draw(keys, 50, 7), draw(keys, 50, 8));
  });

  it('does not depend on the order of the changes', () => {
    const reversed = [...keys].reverse();
    assert.deepEqual(names(draw(reversed, 50, 7), reversed), names(draw(keys, 50, 7)));
  });

  it('keeps the other changes when one that was drawn disappears', () => {
    const before = names(draw(keys, 50, 7));
    const without = keys.filter((key) => key !== before[0]);
    const after = names(draw(without, 50, 7), without);
    assert.equal(before.filter((name) => after.includes(name)).length, 49);
  });

  it('draws both of two changes with equal keys', () => {
    assert.deepEqual(draw(['same', 'same'], 2, 1), new Set([0, 1]));
  });

  it('gives each change the same chance', () => {
    const times = new Map<number, number>();
    for (let seed = 0; seed < 2000; seed++)
      for (const index of draw(keys, 20, seed)) times.set(index, (times.get(index) ?? 0) + 1);
    // 200 times each on average, with a standard deviation of 13.4.
    for (const index of keys.keys()) {
      const count = times.get(index) ?? 0;
      assert.ok(count > 200 - 5 * 13.4 && count < 200 + 5 * 13.4, `${index}: ${count}`);
    }
  });
});

describe('the interval of a score', () => {
  const rounded = (hits: number, size: number) => {
    const { from, to } = interval95(hits, size);
    return [from, to].map((share) => Number(share.toFixed(4)));
  };

  it('is the Wilson interval', () => {
    // The numbers are those of SciPy: `proportion_ci(method='wilson')`.
    assert.deepEqual(rounded(135, 150), [0.8416, 0.9385]);
    assert.deepEqual(rounded(5, 10), [0.2366, 0.7634]);
  });

  it('stays between 0 and 1 at both ends, and says nothing about nothing', () => {
    assert.deepEqual(rounded(10, 10), [0.7225, 1]);
    assert.deepEqual(rounded(0, 10), [0, 0.2775]);
    assert.deepEqual(rounded(0, 0), [0, 1]);
  });
});
