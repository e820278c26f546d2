import assert from 'node:assert/strict';
import { isClosedTwice } from '../../client/src/writing/closed-twice';

describe('a sign that an accepted completion leaves too much', () => {
  const cases: readonly (readonly [string, boolean, string])[] = [
    ['[#HSM#]Привет[*HEAD*]█]', true, 'the editor closed the bracket and the star one after the other'],
    ['[#HSM#]Вам {{1}}█}', true, 'as it does with two braces'],
    ['[#HSM#]Привет[*HEAD*]█', false, 'nothing follows'],
    ['[#HSM#][см. [*HEAD*]█]', false, 'it closes a bracket of the author'],
    ['[#HSM#]{"a": {{1}}█}', false, 'it closes a brace of the author'],
    ['[#HSM#]Привет[*HEAD*]█ ]', false, 'it is somewhere else'],
    ['[#HSM#]Привет[*HEAD*]█}', false, 'another bracket'],
    ['█]', false, 'the line begins with it'],
  ];
  for (const [marked, expected, why] of cases) {
    it(`${marked}: ${expected ? 'taken away' : 'stays'}, ${why}`, () => {
      assert.equal(isClosedTwice(marked.replace('█', ''), marked.indexOf('█')), expected);
    });
  }
});
