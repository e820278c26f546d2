import assert from 'node:assert/strict';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { graphemeSegments } from 'unicode-segmenter/grapheme';
import { Cells } from '../../server/src/service/reports/cells';
import { commandStarts } from '../../server/src/service/reports/inert';
import { showUnseen } from '../../server/src/service/text/visible';
import { anyText } from '../support/templates';

const NONE: ReadonlySet<number> = new Set();

/** Every character of a text measured on its own, as the library does. */
function measured(text: string, broken = NONE): { shown: string; width: number }[] {
  return Array.from(graphemeSegments(text), ({ segment, index }) => {
    const shown = showUnseen(segment) + (broken.has(index) ? ' ' : '');
    return { shown, width: stringWidth(shown) };
  });
}

/** What fits into a width, character by character. */
function fitting(
  cells: { shown: string; width: number }[],
  most: number,
): { shown: string; width: number }[] {
  let used = 0;
  const end = cells.findIndex(({ width }) => (used += width) > most);
  return end === -1 ? cells : cells.slice(0, end);
}

const shownBy = (cells: { shown: string }[]): string => cells.map(({ shown }) => shown).join('');

/** Characters that join their neighbours, are wide, or are not seen. */
const unusual = fc.constantFrom(
  ...[
    '\u0301',
    '\u200d',
    '\u0600',
    '🎉',
    '❤️',
    '👨‍👩‍👧',
    '🇷🇺',
    '☝🏽',
    '🏳️‍🌈',
    '\ufe0f',
    '\u20e3',
    '🏽',
    '1\u20e3',
    '你',
    '한',
    '\u1100\u1161',
  ],
  ...['«', '—', '№', '\t', '\u00a0', '\u200b', '\u202e', '\ud83d', '##[x]', 'и\u0306', 'क्षि', 'ﾞ'],
);
const line = fc
  .array(fc.oneof(unusual, anyText, fc.constantFrom(' ', 'шаблон', 'a', '#')), { maxLength: 12 })
  .map((parts) => parts.join('').replace(/[\r\n]/g, ''));

describe('the cells of a line', function () {
  // Fourteen thousand characters in three texts each, measured by the library: seconds, and many on a busy machine.
  this.timeout(120_000);

  it('are as wide as the library says, for each character alone and among letters', () => {
    for (let code = 0x20; code < 0x1fb00; code++) {
      if (code === 0x2c00) code = 0x1f000;
      const character = String.fromCodePoint(code);
      for (const text of [character, `я${character}x`, `${character}\ufe0f`]) {
        const width = measured(text).reduce((sum, one) => sum + one.width, 0);
        assert.equal(Cells.of(text, 0, text.length, NONE).width, width, `U+${code.toString(16)}`);
      }
    }
  });

  it('are those of its characters, whole and cut off at either end', () => {
    fc.assert(
      fc.property(line, fc.nat(30), (text, most) => {
        const broken = commandStarts(text);
        const cells = Cells.of(text, 0, text.length, broken);
        const all = measured(text, broken);
        assert.equal(cells.text, shownBy(all));
        assert.equal(cells.first(most).text, shownBy(fitting(all, most)));
        assert.equal(cells.last(most).text, shownBy(fitting(all.toReversed(), most).reverse()));
      }),
    );
  });
});
