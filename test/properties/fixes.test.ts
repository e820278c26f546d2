import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  applyEdits,
  CHECKS,
  DEFAULT_CHECK_OPTIONS,
  fixAll,
  type CheckOptions,
  type Finding,
} from '../../server/src/service';
import { check } from '../support/check';
import { damagedTemplate } from '../support/damaged';
import { readerView } from '../support/reader';
import { brokenTemplate } from '../support/templates';

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

/**
 * The checks that measure the length of a part. A part that is too long, even once it is filled, has one finding of
 * these; when a repair shortens it the finding may become a milder one, which is no new defect.
 */
const MILDER: ReadonlySet<string> = new Set(['near-limit', 'sample-value']);
const TOO_LONG: ReadonlySet<string> = new Set(['body-too-long', 'header-too-long', 'footer-too-long']);

class Counts {
  private readonly counts = new Map<string, number>();

  constructor(findings: readonly Finding[]) {
    for (const { check } of findings) this.counts.set(check.id, this.of(check.id) + 1);
  }

  of(id: string): number {
    return this.counts.get(id) ?? 0;
  }

  private get ofLength(): number {
    return [...MILDER, ...TOO_LONG].reduce((sum, id) => sum + this.of(id), 0);
  }

  /** The checks that find more here than before. */
  addedTo(before: Counts): string[] {
    return [...this.counts.keys()].filter(
      (id) => this.of(id) > before.of(id) && !(MILDER.has(id) && this.ofLength <= before.ofLength),
    );
  }
}

describe('a fix, for any damaged template', () => {
  it('removes its finding and adds none', () => {
    fc.assert(
      fc.property(template, options, (input, chosen) => {
        const findings = check(input, chosen, ALL_ON);
        const before = new Counts(findings);
        for (const finding of findings) {
          const fix = finding.fix();
          if (!fix) continue;
          const { id } = finding.check;
          const fixed = applyEdits(input, fix.edits).text;
          const what = `${id}: ${JSON.stringify(input)} → ${JSON.stringify(fixed)}`;
          const after = new Counts(check(fixed, chosen, ALL_ON));
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
        const after = new Counts(check(fixed, chosen, ALL_ON));
        const before = new Counts(check(input, chosen, ALL_ON));
        assert.deepEqual(after.addedTo(before), [], `${JSON.stringify(input)} → ${JSON.stringify(fixed)}`);
      }),
      { numRuns: 1200 },
    );
  }).timeout(120_000);
});
