import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countBrackets, fieldAt, itemsAt } from '../../server/src/service/registered/json/scan';

describe('a look at the brackets of a JSON text', () => {
  for (const [text, deepest, isCutOff] of [
    ['', 0, false],
    ['1', 0, false],
    ['[]', 1, false],
    ['[{}, {}]', 2, false],
    ['{"a": [[1]]}', 3, false],
    ['[', 1, true],
    ['[{}', 2, true],
    ['["', 1, true],
    ['"', 0, true],
    // Strings and comments hold no brackets.
    ['["[[[", "\\"]"]', 1, false],
    ['// [[[\n[]', 1, false],
    ['/* [[[ */[]', 1, false],
    ['/*/ [[[ */[]', 1, false],
    ['[] // [', 1, false],
    ['[] /* [', 1, false],
    ['[1 / 2]', 1, false],
    ['"a // b", [', 1, true],
  ] as const) {
    it(`finds ${deepest} of depth${isCutOff ? ', cut off,' : ''} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(countBrackets(text), { deepest, isCutOff });
    });
  }

  it('finds the same values as the reader of the engine', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.constantFrom(undefined, 2, '\t'), (values, space) => {
        const text = JSON.stringify(values, undefined, space);
        const items = itemsAt(text, 0).map(({ start, end }): unknown => JSON.parse(text.slice(start, end)));
        assert.deepEqual(items, JSON.parse(text));
      }),
    );
  });

  it('finds the first field of a name, however the name is written', () => {
    const text = '{ "b" : {"a": 1}, "\\u0061": [2, 3] , "a": 4 }';
    const written = (key: string): string | undefined => {
      const span = fieldAt(text, 0, key);
      return span && text.slice(span.start, span.end);
    };
    assert.equal(written('a'), '[2, 3]');
    assert.equal(written('b'), '{"a": 1}');
    assert.equal(written('c'), undefined);
  });

  it('steps over comments between values', () => {
    const text = '[1, // two, 2\n 3 /* ] */, 4]';
    assert.equal(itemsAt(text, 0).length, 3);
  });
});
