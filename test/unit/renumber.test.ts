import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, parseTemplate } from '../../server/src/service';
import { placeholdersOf, type Placeholder } from '../../server/src/service/model/placeholders';
import {
  areInOrder,
  numbersByAppearance,
  numbersWithoutGaps,
  renumberEdits,
} from '../../server/src/service/model/renumber';

const placesIn = (text: string): readonly Placeholder[] => placeholdersOf(parseTemplate(`[#HSM#]${text}`));

describe('numbers of variables', () => {
  for (const [text, expected] of [
    ['без переменных', true],
    ['{{1}}', true],
    ['{{1}} {{2}} {{3}}', true],
    ['{{1}} {{1}} {{2}} {{1}}', true],
    ['{{1}} {{name}} {{2}}', true],
    ['{{name}}', true],
    ['{{2}}', false],
    ['{{1}} {{3}}', false],
    ['{{2}} {{1}}', false],
    ['{{1}} {{1}} {{3}}', false],
  ] as const) {
    it(`are ${expected ? '' : 'not '}in order in ${text}`, () => {
      assert.equal(areInOrder(placesIn(text)), expected);
    });
  }

  it('are in order exactly when numbering by appearance changes none', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 8 }), (numbers) => {
        const places = placesIn(numbers.map((number) => `{{${number}}}`).join(' и '));
        assert.equal(areInOrder(places), renumberEdits(places, numbersByAppearance(places)).length === 0);
      }),
    );
  });

  it('lose their gaps and keep their order, by value and not by letter', () => {
    assert.deepEqual(
      [...numbersWithoutGaps(placesIn('{{10}} {{9}} {{2}} {{10}}'))],
      [
        ['2', 1],
        ['9', 2],
        ['10', 3],
      ],
    );
  });

  it('are written where they differ, and where the braces are damaged', () => {
    const text = '[#HSM#]{{1}} {{ 2 }} {{4}} {{name}}';
    const places = placeholdersOf(parseTemplate(text));
    const numbers = new Map([
      ['1', 1],
      ['2', 2],
      ['4', 3],
    ]);
    const edits = renumberEdits(places, numbers);
    assert.equal(edits.length, 2);
    assert.equal(applyEdits(text, edits).text, '[#HSM#]{{1}} {{2}} {{3}} {{name}}');
  });
});
