import assert from 'node:assert/strict';
import fc from 'fast-check';
import { offsetMover } from '../../server/src/service/features/authoring-edit';
import { NestedSpans } from '../../server/src/service/features/nested-spans';
import { applyEdits, type Span } from '../../server/src/service';

/** Spans that follow each other or lie inside each other, as brackets in a text; in the order of their start. */
const spans: fc.Arbitrary<readonly { readonly span: Span }[]> = fc
  .array(fc.constantFrom('(', ')', '.'), { maxLength: 40 })
  .map((signs) => {
    const found: { span: Span }[] = [];
    const open: { span: Span }[] = [];
    signs.forEach((sign, offset) => {
      if (sign === '(') {
        const item = { span: { start: offset, end: signs.length } };
        found.push(item);
        open.push(item);
      } else if (sign === ')') {
        const item = open.pop();
        if (item) item.span = { start: item.span.start, end: offset + 1 };
      }
    });
    return found;
  });

describe('spans around a place', () => {
  it('are those that a look at all of them would find, in their order', () => {
    fc.assert(
      fc.property(spans, fc.nat(40), fc.nat(5), (items, start, length) => {
        const end = start + length;
        const expected = items.filter(({ span }) => span.start <= end && span.end >= start);
        assert.deepEqual(new NestedSpans(items).touching({ start, end }), expected);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('offsets after many edits', () => {
  const edits = fc
    .array(fc.record({ gap: fc.nat(3), length: fc.nat(2), newText: fc.constantFrom('', '*', '{{1}}') }), {
      maxLength: 8,
    })
    .map((parts) => {
      let offset = 0;
      return parts.map(({ gap, length, newText }) => {
        const span = { start: offset + gap, end: offset + gap + length };
        offset = span.end;
        return { span, newText };
      });
    });

  it('stay between the same characters', () => {
    fc.assert(
      fc.property(edits, fc.nat(40), (list, offset) => {
        const text = Array.from({ length: 42 }, (_, index) => String.fromCharCode(0x430 + index)).join('');
        if (list.some(({ span }) => span.start < offset && offset < span.end)) return;
        const before = list.filter(({ span }) => span.end <= offset && span.start < offset);
        const after = list.filter(({ span }) => span.end <= offset);
        const moved = offsetMover(list);
        assert.equal(moved(offset, 'before'), applyEdits(text.slice(0, offset), before).text.length);
        assert.equal(moved(offset, 'after'), applyEdits(text.slice(0, offset), after).text.length);
      }),
      { numRuns: 2_000 },
    );
  });
});
