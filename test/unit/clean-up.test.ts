import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, cleanUpText } from '../../server/src/service';

function cleaned(text: string): string {
  return applyEdits(text, cleanUpText(text)).text;
}

describe('cleaning up a text', () => {
  const cases: readonly (readonly [name: string, dirty: string, clean: string])[] = [
    ['nothing to do', '[#HSM#]Привет, «друг» — 5 ₽… 😀', '[#HSM#]Привет, «друг» — 5 ₽… 😀'],
    ['no-break spaces, as Word puts them', '1\u00a0200\u202f₽\u2007и\u00a0т.\u2009д.', '1 200 ₽ и т. д.'],
    ['tabs, as Excel puts them', 'Чайник\t1 200', 'Чайник 1 200'],
    ['zero-width characters, as web pages have them', 'При\u200bвет\ufeff!\u2060', 'Привет!'],
    ['soft hyphens', 'пере\u00adнос', 'перенос'],
    ['direction marks', '\u200eПривет\u202c', 'Привет'],
    ['line separators', 'раз\u2028два\u2029три\u000bчетыре', 'раз\nдва\nтри\nчетыре'],
    ['a lone CR', 'раз\rдва', 'раз\nдва'],
    ['CR LF stays', 'раз\r\nдва\r\n', 'раз\r\nдва\r\n'],
    ['a joiner that an emoji needs', '👨\u200d👩\u200d👧 ❤\ufe0f\u200b', '👨\u200d👩\u200d👧 ❤\ufe0f'],
    ['what Persian needs', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['what Hebrew needs', 'שלום!\u200f', 'שלום!\u200f'],
    ['typography and several spaces are the author’s', 'раз  — два', 'раз  — два'],
  ];
  for (const [name, dirty, clean] of cases) {
    it(name, () => {
      assert.equal(cleaned(dirty), clean);
    });
  }

  it('makes one edit for each run', () => {
    assert.deepEqual(cleanUpText('а\u200b\u00a0\u200bб\t'), [
      { span: { start: 1, end: 4 }, newText: ' ' },
      { span: { start: 5, end: 6 }, newText: ' ' },
    ]);
  });

  it('changes nothing the second time, and nothing that can be seen', () => {
    const piece = fc.constantFrom(
      ...[
        'а',
        'b',
        ' ',
        '\n',
        '\r\n',
        '\r',
        '\t',
        '\u00a0',
        '\u200b',
        '\u200c',
        '\u200d',
        '\u200f',
        '\u2028',
      ],
      ...['\ufe0f', '\u00ad', '\ufeff', '😀', '👩', '❤', '\ud83d', '\u{e0067}', 'ש', 'م', 'क', '1', '\u20e3'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const once = cleaned(pieces.join(''));
        assert.equal(cleaned(once), once);
        const visible = (text: string): string => text.replace(/[\s\p{Cf}\p{Cc}\ufe0f]/gu, '');
        assert.equal(visible(once), visible(pieces.join('')));
      }),
      { numRuns: 2000 },
    );
  });
});
