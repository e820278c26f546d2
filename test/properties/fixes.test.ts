import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, CHECKS, DEFAULT_CHECK_OPTIONS, type CheckOptions } from '../../server/src/service';
import { check } from '../support/check';
import { damagedTemplate } from '../support/damaged';
import { FindingCounts } from '../support/finding-counts';
import { readerView } from '../support/reader';
import { brokenTemplate } from '../support/templates';
import { fixAll } from '../support/fix-all';

const template = fc.oneof(brokenTemplate, damagedTemplate);
/** Every check speaks, also those that are off by default. */
const ALL_ON = Object.fromEntries(
  CHECKS.filter(({ severity }) => severity === 'off').map(({ id }) => [id, 'hint'] as const),
);
const options: fc.Arbitrary<Partial<CheckOptions>> = fc.constantFrom<Partial<CheckOptions>>(
  {},
  { category: 'marketing', allowPlaceholders: true },
  {
    category: 'utility',
    descriptionLength: 250,
    samples: [{ name: 'Анна', values: { '1': 'Анна', name: ' Анна', 'Contact.Name': 'Анна' } }],
  },
);

describe('a fix, for any damaged template', () => {
  it('removes its finding and adds none', () => {
    fc.assert(
      fc.property(template, options, (input, chosen) => {
        const findings = check(input, chosen, ALL_ON);
        const before = new FindingCounts(findings);
        for (const finding of findings) {
          const fix = finding.fix();
          if (!fix) continue;
          const { id } = finding.check;
          const fixed = applyEdits(input, fix.edits).text;
          const what = `${id}: ${JSON.stringify(input)} → ${JSON.stringify(fixed)}`;
          const after = new FindingCounts(check(fixed, chosen, ALL_ON));
          assert.ok(after.of(id) < before.of(id), `${what}: the finding stays`);
          assert.deepEqual(after.addedTo(before), [], what);
        }
      }),
      { numRuns: 1200 },
    );
  }).timeout(120_000);

  it('changes nothing for a correct reader but the defect', () => {
    fc.assert(
      fc.property(template, (input) => {
        for (const finding of check(input)) {
          const fix = finding.fix();
          if (!fix) continue;
          const { id } = finding.check;
          const fixed = applyEdits(input, fix.edits).text;
          assert.deepEqual(
            readerView(fixed, id),
            readerView(input, id),
            `${id}: ${JSON.stringify(input)} → ${JSON.stringify(fixed)}`,
          );
        }
      }),
      { numRuns: 1200 },
    );
  }).timeout(120_000);

  it('adds no finding together with all others', () => {
    fc.assert(
      fc.property(template, options, (input, chosen) => {
        const fixed = fixAll(input, { ...DEFAULT_CHECK_OPTIONS, ...chosen }, ALL_ON).text;
        const after = new FindingCounts(check(fixed, chosen, ALL_ON));
        const before = new FindingCounts(check(input, chosen, ALL_ON));
        assert.deepEqual(after.addedTo(before), [], `${JSON.stringify(input)} → ${JSON.stringify(fixed)}`);
      }),
      { numRuns: 1200 },
    );
  }).timeout(120_000);
});
