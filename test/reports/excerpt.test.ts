import assert from 'node:assert/strict';
import stringWidth from 'string-width';
import { excerptOf } from '../../server/src/service/reports/excerpt';

describe('an excerpt', () => {
  it('measures ASCII and Russian letters as a terminal does', () => {
    for (let unit = 0x20; unit < 0x500; unit++) {
      const character = String.fromCharCode(unit);
      // A mark belongs to the character before it, and what cannot be seen is written as its code point.
      if (/[\p{C}\p{M}\p{Zs}]/u.test(character) && character !== ' ') continue;
      assert.equal(excerptOf(`${character}x`, 1, 2).before, stringWidth(character), character);
    }
  });
});
