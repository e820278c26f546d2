import assert from 'node:assert/strict';
import {
  budgetsOf,
  cutOffset,
  describeLength,
  differingGraphemes,
  LIMITS,
  parseTemplate,
  textLength,
} from '../../server/src/service';

describe('counting', () => {
  const cases: readonly (readonly [text: string, units: number, points: number, graphemes: number])[] = [
    ['', 0, 0, 0],
    ['Hello', 5, 5, 5],
    ['Здравствуйте, «ёж» — № 5…', 25, 25, 25],
    ['😀', 2, 1, 1],
    ['👨\u200d👩\u200d👧', 8, 5, 1],
    ['👋🏽', 4, 2, 1],
    ['🇷🇺🇰🇿', 8, 4, 2],
    ['1\ufe0f\u20e3', 3, 3, 1],
    ['и\u0306', 2, 2, 1],
    ['Привет\nмир', 10, 10, 10],
    ['नमस्ते', 6, 6, 3],
    ['\ud83d', 1, 1, 1],
    // Half a pair is a character of its own, before a pair, too.
    ['a\udc00', 2, 2, 2],
    ['\ud83d\ud83d\ude00', 3, 2, 2],
    ['a\r\nb', 4, 4, 3],
    ['🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}', 14, 7, 1],
  ];
  for (const [text, utf16Units, codePoints, graphemes] of cases) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(textLength(text), { utf16Units, codePoints, graphemes });
      assert.equal(differingGraphemes(text), graphemes === utf16Units ? undefined : graphemes);
    });
  }

  it('agrees with Intl.Segmenter on every character of the basic plane', () => {
    const segmenter = new Intl.Segmenter('en');
    let text = '';
    // Letters, signs and emoji, each between two letters, so that a wrong shortcut shows.
    for (let unit = 0x20; unit < 0x3000; unit += 7) text += `а${String.fromCharCode(unit)}`;
    for (let from = 0; from < text.length; from += 50) {
      const part = text.slice(from, from + 50);
      assert.equal(textLength(part).graphemes, [...segmenter.segment(part)].length, JSON.stringify(part));
    }
  });

  it('names visible characters only where they differ', () => {
    assert.deepEqual(describeLength('Привет'), { en: '6 characters', ru: '6 символов' });
    assert.equal(describeLength('а').ru, '1 символ');
    assert.match(describeLength('👨\u200d👩\u200d👧').en, /^8 characters \(1 visible/);
    assert.match(describeLength('👨\u200d👩\u200d👧').ru, /^8 символов \(видимых 1:/);
  });

  const reasons: readonly (readonly [text: string, en: string, ru: string])[] = [
    [
      'Ура 🎉',
      '6 characters (5 visible: an emoji is several)',
      '6 символов (видимых 5: эмодзи идёт за несколько)',
    ],
    [
      'Мой',
      '4 characters (3 visible: a letter with a separate mark is several)',
      '4 символа (видимых 3: буква с отдельным знаком идёт за несколько)',
    ],
    [
      'Мой 🎉',
      '7 characters (5 visible: some of them are several)',
      '7 символов (видимых 5: некоторые идут за несколько)',
    ],
    [
      '𝐀',
      '2 characters (1 visible: some of them are several)',
      '2 символа (видимых 1: некоторые идут за несколько)',
    ],
    [
      'नमस्ते',
      '6 characters (3 visible: some of them are several)',
      '6 символов (видимых 3: некоторые идут за несколько)',
    ],
  ];
  for (const [text, en, ru] of reasons) {
    it(`says what makes ${JSON.stringify(text)} longer than it looks`, () => {
      assert.deepEqual(describeLength(text), { en, ru });
    });
  }

  it('a counter is near its limit from where the check of it speaks', () => {
    const stateAt = (length: number): string | undefined =>
      budgetsOf(parseTemplate(`[#HSM#]т[*HEAD*]${'я'.repeat(length)}`))[1]?.state;
    const near = Math.ceil((LIMITS.header.value * LIMITS.nearLimit.value) / 100);
    assert.deepEqual([near - 1, near, LIMITS.header.value, LIMITS.header.value + 1].map(stateAt), [
      'fits',
      'near',
      'near',
      'over',
    ]);
  });

  it('counts visible characters up to the length for which checks look closely', () => {
    const text = 'a'.repeat(LIMITS.detailedChecks.value - 2) + '😀';
    assert.equal(differingGraphemes(text), LIMITS.detailedChecks.value - 1);
    assert.equal(differingGraphemes(`a${text}`), undefined);
  });

  it('spares the pair at the start of a character that is longer than it looks back', () => {
    const text = `a😀${'\u0301'.repeat(80)}b`;
    assert.equal(cutOffset(text, 66), 1);
    assert.equal(cutOffset(text, 67), 3);
  });

  it('cuts between visible characters', () => {
    assert.equal(cutOffset('Привет', 3), 3);
    assert.equal(cutOffset('Привет', 60), 6);
    assert.equal(cutOffset('аб👨\u200d👩\u200d👧в', 5), 2);
    assert.equal(cutOffset('аб👨\u200d👩\u200d👧в', 10), 10);
    assert.equal(cutOffset('😀😀😀', 3), 2);
    assert.equal(cutOffset('мои\u0306 дом', 3), 2);
    const endless = `😀${'\u200d😀'.repeat(100)}`;
    const cut = cutOffset(endless, 150);
    assert.ok(cut <= 150 && (endless.charCodeAt(cut) & 0xfc00) !== 0xdc00);
  });
});
