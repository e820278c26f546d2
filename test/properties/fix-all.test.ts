import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, DEFAULT_CHECK_OPTIONS, type TextEdit } from '../../server/src/service';
import { EditedText, trimEdit } from '../../server/src/service/vocabulary/edited-text';
import { check } from '../support/check';
import { damagedTemplate } from '../support/damaged';
import { anyText, brokenTemplate } from '../support/templates';
import { fixAll } from '../support/fix-all';

const text = fc.oneof(
  { arbitrary: brokenTemplate, weight: 3 },
  { arbitrary: damagedTemplate, weight: 3 },
  { arbitrary: anyText, weight: 1 },
);

function assertOrdered(edits: readonly TextEdit[], length: number): void {
  let end = 0;
  for (const { span } of edits) {
    assert.ok(span.start >= end && span.end >= span.start && span.end <= length, JSON.stringify(edits));
    end = span.end;
  }
}

/** No edit writes at its ends what is there already, and two that touch are one. */
function assertMinimal(input: string, edits: readonly TextEdit[]): void {
  let end = -1;
  for (const edit of edits) {
    assert.deepEqual(trimEdit(input, edit), edit, JSON.stringify(input));
    assert.ok(edit.span.start > end, `two edits touch: ${JSON.stringify(input)}`);
    end = edit.span.end;
  }
}

describe('fixes and suggestions, for any text', () => {
  it('each fix has ordered edits inside the text', () => {
    fc.assert(
      fc.property(text, (input) => {
        for (const finding of check(input)) assertOrdered(finding.fix()?.edits ?? [], input.length);
      }),
      { numRuns: 400 },
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
        assertMinimal(input, fixed.edits);
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
