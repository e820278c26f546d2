import assert from 'node:assert/strict';
import { LIMITS } from '../../server/src/service/vocabulary/limits';
import { checkById, checkOnly } from '../support/check';

/** What the check marks of a text, with its message. */
function found(text: string, percent: number): (readonly [string, string])[] {
  const options = { options: { 'near-limit': { percent } } };
  return checkOnly(checkById('near-limit'), text, options).map(
    ({ span, message }) => [text.slice(span.start, span.end), message.en] as const,
  );
}

/** A header with one variable, of a number of units. */
const header = (length: number): string => `[#HSM#]Да![*HEAD*]{{1}}${'а'.repeat(length - 5)}`;

describe('near-limit', () => {
  it('begins at the share of the limit that is configured', () => {
    const threshold = LIMITS.header.value / 2;
    assert.deepEqual(found(header(threshold - 1), 50), []);
    assert.equal(found(header(threshold), 50).length, 1);
  });

  it('ends with the limit, and says how much is left', () => {
    const [[, message] = ['', '']] = found(header(LIMITS.header.value), 50);
    assert.match(message, /uses 60 of 60 characters, 0 left/);
    const [[, other] = ['', '']] = found(header(LIMITS.header.value - 3), 50);
    assert.match(other, /uses 57 of 60 characters, 3 left/);
    assert.deepEqual(found(header(LIMITS.header.value + 1), 50), []);
  });

  it('marks what is beyond the share', () => {
    assert.deepEqual(
      found(header(33), 50).map(([text]) => text),
      ['а'.repeat(4)],
    );
  });

  it('looks only at texts that grow: with a variable or a macro, and no footer', () => {
    const long = 'а'.repeat(40);
    assert.deepEqual(found(`[#HSM#]Да![*HEAD*]${long}`, 50), []);
    assert.equal(found(`[#HSM#]Да![*HEAD*]${long}[#A.B#]`, 50).length, 1);
    assert.equal(found(`[#HSM#]Да![*HEAD*]${long}{{Имя}}`, 50).length, 1);
    assert.deepEqual(found(`[#HSM#]Да![*FOOT*]${long}{{1}}`, 50), []);
  });

  it('leaves a header alone that holds the whole body', () => {
    const lines = `[*HEAD*]{{1}}${'а'.repeat(20)}\n${'а'.repeat(20)}`;
    assert.deepEqual(found(`[#HSM#]${lines}`, 50), []);
    assert.equal(found(`[#HSM#]Да!${lines}`, 50).length, 1);
  });
});
