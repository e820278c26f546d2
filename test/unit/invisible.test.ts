import assert from 'node:assert/strict';
import { describeCharacter, listCharacters } from '../../server/src/service/text/character-names';
import { invisibleLength } from '../../server/src/service/text/invisible';

/** The offsets of invisible characters that nothing needs. */
function dirtIn(text: string): number[] {
  const offsets: number[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    if (invisibleLength(text, offset) > 0) offsets.push(offset);
  }
  return offsets;
}

describe('invisible characters', () => {
  const needed: readonly (readonly [string, string])[] = [
    ['a family', '👨\u200d👩\u200d👧\u200d👦'],
    ['a profession with a skin tone', '👩🏽\u200d🚀'],
    ['a heart on fire', '❤\ufe0f\u200d🔥'],
    ['a keycap', '1\ufe0f\u20e3 #\ufe0f\u20e3'],
    ['a sign as text', '☎\ufe0e'],
    ['the flag of Scotland', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['Persian with a non-joiner', 'می\u200cخواهم'],
    ['Hindi with a joiner', 'क\u094d\u200dष'],
    ['Hebrew with a mark after punctuation', 'שלום!\u200f'],
    ['a number in Arabic text', 'رقم \u200e+7 999\u200e هنا'],
    ['an isolate round Hebrew', '\u2067שלום\u2069'],
    ['an Arabic letter mark', 'سلام\u061c'],
    ['Khmer with word breaks', 'សួស\u200bស'],
    ['Kazakh and Turkish', 'Сәлеметсіз бе! Günaydın, İyi günler'],
    ['line ends, tabs and unusual spaces, which other checks look at', 'а\n\r\t\u00a0\u202fб'],
  ];
  for (const [name, text] of needed) {
    it(`leaves ${name}`, () => {
      assert.deepEqual(dirtIn(text), []);
    });
  }

  /** What is needed beside a letter of some scripts: the first and last letters of the scripts, and what lies right outside. */
  const scripts: readonly (readonly [string, readonly string[], readonly number[], readonly number[]])[] = [
    [
      'joiners',
      ['\u200c', '\u200d'],
      [0x620, 0xdff, 0x1800, 0x18af, 0xfb50, 0xfdff, 0xfe70, 0xfefc],
      [0x61f, 0xe00, 0x17ff, 0x180e, 0x18b0, 0xfb4f, 0xfe6f, 0xfefd],
    ],
    [
      'word breaks',
      ['\u200b'],
      [0xe00, 0xeff, 0x1000, 0x109f, 0x1780, 0x17ff],
      [0xdff, 0xf00, 0xfff, 0x10a0, 0x177f, 0x1800],
    ],
  ];
  for (const [name, signs, inside, outside] of scripts) {
    it(`leaves ${name} on either side of a letter of scripts that have them, and of no other`, () => {
      for (const sign of signs) {
        const lengths = (letters: readonly number[]): number[] =>
          letters.flatMap((letter) => {
            const written = String.fromCharCode(letter);
            return [invisibleLength(`${written}${sign}а`, 1), invisibleLength(`а${sign}${written}`, 1)];
          });
        assert.deepEqual(new Set(lengths(inside)), new Set([0]));
        assert.deepEqual(new Set(lengths(outside)), new Set([1]));
      }
    });
  }

  it('leaves a selector after a sign that may have variants', () => {
    assert.deepEqual(dirtIn('≨\ufe00'), []);
    assert.deepEqual(dirtIn('∀\ufe00'), []);
    assert.deepEqual(dirtIn('a\ufe00'), [1]);
    assert.deepEqual(dirtIn('\ue000\ufe00'), [1]);
    assert.deepEqual(dirtIn('12#\ufe0f'), []);
    assert.deepEqual(dirtIn('a\ufe0f'), [1]);
  });

  it('looks 32 units far for a letter from right to left, and not past another letter', () => {
    assert.deepEqual(dirtIn(`א${'!'.repeat(31)}\u200f`), []);
    assert.deepEqual(dirtIn(`א${'!'.repeat(32)}\u200f`), [33]);
    assert.deepEqual(dirtIn(`\u200f${'!'.repeat(31)}א`), []);
    assert.deepEqual(dirtIn('אa\u200f'), [2]);
  });

  it('knows the first and the last of the tags and selectors of two units', () => {
    assert.deepEqual(
      ['\u{e0000}', '\u{e01ef}', '\u{e01f0}'].map((sign) => invisibleLength(sign, 0)),
      [2, 2, 0],
    );
  });

  const dirt: readonly (readonly [string, string, readonly number[]])[] = [
    ['a zero-width space in Russian', 'а\u200bб', [1]],
    ['joiners in Russian', 'а\u200c\u200dб', [1, 2]],
    ['a joiner after an emoji', '😀\u200dа', [2]],
    ['a joiner before an emoji', 'а\u200d😀', [1]],
    ['a selector after a letter', 'а\ufe0fб', [1]],
    ['a second selector', '❤\ufe0f\ufe0f', [2]],
    ['direction marks in Russian', 'а\u200e\u200f\u061cб', [1, 2, 3]],
    ['overrides even in Hebrew', '\u202eשלום\u202c', [0, 5]],
    ['a byte-order mark', '\ufeffа', [0]],
    ['a soft hyphen', 'пере\u00adнос', [4]],
    ['controls', 'а\0\u0007\u0085\u007fб', [1, 2, 3, 4]],
    ['line separators', 'а\u2028\u2029\u000b\u000cб', [1, 2, 3, 4]],
    ['tags outside a flag', 'а\u{e0067}б', [1]],
    ['a supplementary selector after a letter', 'а\u{e0100}б', [1]],
    ['a Hangul filler', 'а\u3164б', [1]],
  ];
  for (const [name, text, offsets] of dirt) {
    it(`finds ${name}`, () => {
      assert.deepEqual(dirtIn(text), offsets);
    });
  }

  it('names characters by code point, name and Russian meaning', () => {
    assert.deepEqual(describeCharacter(0xa0), {
      en: 'U+00A0 NO-BREAK SPACE',
      ru: 'U+00A0 NO-BREAK SPACE (неразрывный пробел)',
    });
    assert.equal(describeCharacter(0x07).en, 'U+0007 CONTROL CHARACTER');
    assert.equal(describeCharacter(0xe0067).en, 'U+E0067 TAG CHARACTER');
    assert.equal(describeCharacter(0xd83d).en, 'U+D83D LONE SURROGATE');
    assert.equal(
      listCharacters('\u200b\u200b\ufeff').en,
      '2 × U+200B ZERO WIDTH SPACE, U+FEFF ZERO WIDTH NO-BREAK SPACE',
    );
    assert.match(listCharacters('\u200b\u200c\u200d\u200e').en, /, …$/);
  });
});
