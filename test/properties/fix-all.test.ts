import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  applyEdits,
  DEFAULT_CHECK_OPTIONS,
  fixAll,
  type Finding,
  type TextEdit,
} from '../../server/src/service';
import { EditedText } from '../../server/src/service/text-edits';
import { check } from '../support/check';
import { anyText, brokenTemplate } from '../support/templates';

const text = fc.oneof({ arbitrary: brokenTemplate, weight: 3 }, { arbitrary: anyText, weight: 1 });

function assertOrdered(edits: readonly TextEdit[], length: number): void {
  let end = 0;
  for (const { span } of edits) {
    assert.ok(span.start >= end && span.end >= span.start && span.end <= length, JSON.stringify(edits));
    end = span.end;
  }
}

function countById(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const {
    check: { id },
  } of findings) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/**
 * What a repair may bring to light: it changes lengths, the number of words, and what stands at the ends of a
 * line or of the body, which white space or damaged markup held before. Formatting depends on such neighbours.
 */
const MEASURES: ReadonlySet<string> = new Set([
  'near-limit',
  'body-too-long',
  'header-too-long',
  'footer-too-long',
  'variable-ratio',
  'variable-at-edge',
  'variable-near-edge',
  'markdown-syntax',
  'markdown-bold',
  'format-unclosed',
  'format-inner-space',
  'format-glued',
  'header-formatting',
]);

describe('fixes, for any text', () => {
  it('each removes its own finding and adds none', () => {
    fc.assert(
      fc.property(brokenTemplate, (input) => {
        const findings = check(input);
        const before = countById(findings);
        for (const finding of findings) {
          const fix = finding.fix();
          if (!fix) continue;
          const { id } = finding.check;
          assertOrdered(fix.edits, input.length);
          const fixed = applyEdits(input, fix.edits).text;
          assert.notEqual(fixed, input, `${id}: the fix changes nothing`);
          const after = countById(check(fixed));
          assert.ok(
            (after.get(id) ?? 0) < (before.get(id) ?? 0),
            `${id}: ${JSON.stringify(input)} → ${JSON.stringify(fixed)}: the finding stays`,
          );
          // A header that is too long to be one is taken for the body; once it is short enough it is a header again.
          if (before.has('body-in-header') && !after.has('body-in-header')) continue;
          for (const [other, count] of after) {
            if (MEASURES.has(other)) continue;
            assert.ok(
              count <= (before.get(other) ?? 0),
              `${id}: ${JSON.stringify(input)} → ${JSON.stringify(fixed)}: adds ${other}`,
            );
          }
        }
      }),
      // The same templates each time: with so much dirt in one text a new coincidence is no news.
      { seed: 20261122, numRuns: 1500 },
    );
  });

  it('each suggestion has ordered edits inside the text and changes it', () => {
    fc.assert(
      fc.property(text, (input) => {
        for (const finding of check(input)) {
          for (const { edits } of finding.suggestions()) {
            assertOrdered(edits, input.length);
            assert.notEqual(applyEdits(input, edits).text, input, finding.check.id);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('together lead to a text with nothing to fix, by ordered edits without overlaps', () => {
    fc.assert(
      fc.property(text, (input) => {
        const fixed = fixAll(input, DEFAULT_CHECK_OPTIONS, {});
        assertOrdered(fixed.edits, input.length);
        const applied = applyEdits(input, fixed.edits);
        assert.equal(applied.text, fixed.text);
        assert.equal(applied.applied.length, fixed.edits.length);
        for (const { span, newText } of fixed.edits) {
          assert.notEqual(input.slice(span.start, span.end), newText, 'an edit changes nothing');
        }
        assert.equal(fixAll(fixed.text, DEFAULT_CHECK_OPTIONS, {}).text, fixed.text);
        assert.deepEqual(
          check(fixed.text).flatMap((finding) => (finding.fix() ? [finding.check.id] : [])),
          [],
        );
      }),
      { numRuns: 600 },
    );
  });
});

describe('EditedText, for any edits', () => {
  it('remembers the edits that lead from the original to the text', () => {
    const edits = fc.array(fc.tuple(fc.nat(30), fc.nat(6), fc.string({ maxLength: 4 })), { maxLength: 5 });
    fc.assert(
      fc.property(fc.string({ maxLength: 24 }), fc.array(edits, { maxLength: 4 }), (original, rounds) => {
        const edited = new EditedText(original);
        let current = original;
        for (const round of rounds) {
          const { length } = current;
          const { text: next, applied } = applyEdits(
            current,
            round.map(([start, size, newText]) => ({
              span: { start: Math.min(start, length), end: Math.min(start + size, length) },
              newText,
            })),
          );
          edited.apply(applied);
          current = next;
          assert.equal(edited.text, current);
        }
        const all = edited.edits();
        assertOrdered(all, original.length);
        assert.equal(applyEdits(original, all).text, current);
      }),
      { numRuns: 1000 },
    );
  });
});
