import assert from 'node:assert/strict';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { excerptOf, measuredExcerpt } from '../../server/src/service/reports/excerpt';

describe('an excerpt', () => {
  it('measures ASCII and Russian letters as a terminal does', () => {
    for (let unit = 0x20; unit < 0x500; unit++) {
      const character = String.fromCharCode(unit);
      // A mark belongs to the character before it, and what cannot be seen is written as its code point.
      if (/[\p{C}\p{M}\p{Zs}]/u.test(character) && character !== ' ') continue;
      assert.equal(excerptOf(`${character}x`, 1, 2).before, stringWidth(character), character);
    }
  });

  it('is the same whether a line is measured or only counted', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'я', ' ', '#', '[', ':'), maxLength: 260 });
    const unusual = fc.constantFrom(
      '',
      '',
      '##vso[',
      '\u0301',
      '\u0600',
      '🎉',
      '\u00a0',
      '\u200d',
      '你',
      '\t',
    );
    const line = fc
      .array(fc.tuple(plain, unusual), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(line, fc.nat(1000), fc.nat(300), (text, at, length) => {
        const start = at % (text.length + 3);
        assert.deepEqual(
          excerptOf(text, start, start + length),
          measuredExcerpt(text, start, start + length),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
