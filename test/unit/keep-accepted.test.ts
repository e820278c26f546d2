import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../server/src/service';
import { KeptPlaces, keepsAccepted } from '../../server/src/service/project/keep-accepted';
import type { TextEdit } from '../../server/src/service/vocabulary/edits';
import { check } from '../support/check';

/** A finding of some check at a place. */
function findingAt(start: number, end: number): Finding {
  const [some] = check('');
  assert.ok(some);
  return { ...some, span: { start, end } };
}

const edit = (start: number, end: number, newText = ''): TextEdit => ({ span: { start, end }, newText });

describe('places that accepted findings mark', () => {
  for (const [what, start, end, expected] of [
    ['before it', 0, 3, false],
    ['up to it', 3, 5, false],
    ['over its first unit', 4, 6, true],
    ['inside', 6, 7, true],
    ['at a place inside', 7, 7, true],
    ['over its last unit', 7, 10, true],
    ['at its start, without taking anything', 5, 5, false],
    ['at its end, without taking anything', 8, 8, false],
    ['from its end on', 8, 9, false],
    ['around it', 0, 12, true],
  ] as const) {
    it(`are ${expected ? '' : 'not '}touched by an edit ${what}`, () => {
      assert.equal(new KeptPlaces([findingAt(5, 8)]).areTouchedBy(edit(start, end)), expected);
    });
  }

  for (const [start, end, expected] of [
    [0, 4, false],
    [3, 5, true],
    [5, 5, true],
    [5, 6, true],
    [6, 7, false],
  ] as const) {
    it(`are ${expected ? '' : 'not '}touched from ${start} to ${end} when 5 is marked without any text`, () => {
      assert.equal(new KeptPlaces([findingAt(5, 5)]).areTouchedBy(edit(start, end)), expected);
    });
  }

  it('are the same as when each finding is looked at alone', () => {
    const span = fc
      .tuple(fc.nat({ max: 20 }), fc.nat({ max: 6 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), span, (marked, { start, end }) => {
        const findings = marked
          .sort((a, b) => a.start - b.start || a.end - b.end)
          .map((one) => findingAt(one.start, one.end));
        assert.equal(
          new KeptPlaces(findings).areTouchedBy(edit(start, end)),
          findings.some((one) => new KeptPlaces([one]).areTouchedBy(edit(start, end))),
        );
      }),
    );
  });
});

describe('accepted findings after edits', () => {
  it('are kept at the place to which the edits moved them', () => {
    const before = [findingAt(4, 6), findingAt(10, 12)];
    const edits = [edit(0, 1, 'три'), edit(7, 9, '')];
    assert.equal(keepsAccepted(before, edits, [findingAt(6, 8), findingAt(10, 12)]), true);
    assert.equal(keepsAccepted(before, edits, [findingAt(6, 8), findingAt(12, 14)]), false);
    assert.equal(keepsAccepted(before, edits, [findingAt(4, 6), findingAt(10, 12)]), false);
  });

  it('are not moved by an edit after them', () => {
    assert.equal(keepsAccepted([findingAt(4, 6)], [edit(6, 7, 'слово')], [findingAt(4, 6)]), true);
    assert.equal(keepsAccepted([findingAt(4, 6)], [edit(4, 4, 'ab')], [findingAt(6, 8)]), true);
  });

  it('are lost when one is missing or has another length', () => {
    assert.equal(keepsAccepted([findingAt(4, 6)], [], []), false);
    assert.equal(keepsAccepted([findingAt(4, 6)], [], [findingAt(4, 7)]), false);
    assert.equal(keepsAccepted([], [edit(0, 1)], []), true);
  });
});
