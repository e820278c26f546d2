import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CHECKS } from '../../server/src/service';
import { checkOnly, contextOf } from '../support/check';
import { anyText, brokenTemplate } from '../support/templates';

/** A check is skipped where the bits that it needs do not occur; that must never hide a finding. */
describe('the bits that checks need', () => {
  it('occur wherever a check finds anything', () => {
    fc.assert(
      fc.property(fc.oneof(brokenTemplate, anyText), (input) => {
        const { characters, facts } = contextOf(input).document;
        for (const one of CHECKS) {
          const isSkipped =
            (one.needsCharacters !== 0 && (one.needsCharacters & characters) === 0) ||
            (one.needsFacts !== 0 && (one.needsFacts & facts) === 0);
          if (!isSkipped) continue;
          const found = checkOnly(one, input, { descriptionLength: 20, category: 'utility' });
          assert.deepEqual(
            found.map(({ span }) => span),
            [],
            `${one.id} is skipped, but finds something in ${JSON.stringify(input)}`,
          );
        }
      }),
      { numRuns: 1500 },
    );
  });
});
