import assert from 'node:assert/strict';
import { FittedText } from '../../server/src/service/registered/compare/fitted-text';
import {
  areAllowed,
  holdsOne,
  LONGEST_VALUE,
  type Value,
} from '../../server/src/service/registered/compare/values';

/** A value: its name and what it takes of the text, `from` up to `to`. */
const value = (name: string, start: number, end: number): Value => ({ name, span: { start, end } });

describe('values of a registered text', () => {
  it('are 512 units long at most, wherever they are', () => {
    const text = new FittedText('я'.repeat(2000));
    assert.equal(areAllowed([value('1', 1000, 1000 + LONGEST_VALUE)], text, false), true);
    assert.equal(areAllowed([value('1', 1000, 1001 + LONGEST_VALUE)], text, false), false);
  });

  it('hold one placeholder of the text at most', () => {
    const text = new FittedText('{{1}}{{2}} и');
    assert.equal(areAllowed([value('1', 0, 5), value('2', 5, 10)], text, false), true);
    assert.equal(areAllowed([value('1', 0, 10)], text, false), false);
    assert.equal(areAllowed([value('1', 0, 12)], text, false), false);
    assert.equal(areAllowed([value('1', 5, 12)], text, false), true);
  });

  it('are the same for the same name, where a name is repeated', () => {
    const text = new FittedText('Анна Анна Мария');
    const same = [value('1', 0, 4), value('1', 5, 9)];
    const different = [value('1', 0, 4), value('1', 10, 15)];
    assert.equal(areAllowed(same, text, true), true);
    assert.equal(areAllowed(different, text, true), false);
    assert.equal(areAllowed([value('1', 0, 4), value('2', 10, 15)], text, true), true);
    assert.equal(areAllowed(different, text, false), true);
  });

  // Two placeholders, from 2 to 5 and from 7 to 10.
  const own = [value('1', 2, 5), value('2', 7, 10)];
  for (const [start, end, expected] of [
    [0, 2, true],
    [0, 5, true],
    [2, 5, true],
    [5, 7, true],
    [5, 10, true],
    [10, 12, true],
    [0, 7, true],
    // It cuts one.
    [0, 4, false],
    [3, 7, false],
    [3, 4, false],
    [5, 8, false],
    [8, 12, false],
    // It holds both.
    [0, 10, false],
    [2, 10, false],
  ] as const) {
    it(`${expected ? 'hold one placeholder or none' : 'cut one or hold two'} from ${start} to ${end}`, () => {
      assert.equal(holdsOne({ start, end }, own), expected);
    });
  }
});
