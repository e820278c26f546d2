import assert from 'node:assert/strict';
import { hunt } from './hunt';
import { describeFault } from './report';

/** The search with more cases and other seeds: `npm run fuzz`, docs/testing.md. */
const CASES = 120;

describe('the fuzzer', () => {
  it('finds nothing that hangs, throws, splits a character, or is repaired wrongly', () => {
    const { cases, faults } = hunt({ seed: 2, isOver: (tried) => tried >= CASES, isQuick: true });
    assert.equal(cases, CASES);
    assert.deepEqual(faults.map(describeFault), []);
  }).timeout(120_000);
});
