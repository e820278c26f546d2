import assert from 'node:assert/strict';
import { findEmoji, groupEmoji } from '../../server/src/service/text/emoji';

function emojiIn(text: string): string[] {
  return findEmoji(text).map(({ start, end }) => text.slice(start, end));
}

describe('emoji', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Привет 😀!', ['😀']],
    ['😀😀', ['😀', '😀']],
    ['👨\u200d👩\u200d👧🏽', ['👨\u200d👩\u200d👧🏽']],
    ['🇷🇺🇰🇿', ['🇷🇺', '🇰🇿']],
    ['1\ufe0f\u20e3 2\u20e3 #\ufe0f\u20e3', ['1\ufe0f\u20e3', '2\u20e3', '#\ufe0f\u20e3']],
    ['❤ ❤\ufe0f', ['❤', '❤\ufe0f']],
    // A keycap sign or selector that follows another emoji, or nothing that it fits.
    ['Заказ готов ✅\u20e3', ['✅']],
    ['✅\ufe0f\u20e3 ☎\ufe0e\ufe0f а\u20e3 \ufe0f', ['✅\ufe0f']],
    ['\u20e3', []],
    ['☎\ufe0e', []],
    ['Чай® ©2026 ™ № 1 * #', []],
    ['®\ufe0f', ['®\ufe0f']],
    ['1 234 ₽ — «да» → нет', []],
    [
      '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
      ['🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ],
    ['\ud83d 😀', ['😀']],
    ['𝐀 𠀀', []],
    ['', []],
  ];
  for (const [text, expected] of cases) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(emojiIn(text), expected);
    });
  }

  it('looks at a part of a text only', () => {
    assert.deepEqual(findEmoji('😀а😀б😀', 2, 6), [{ start: 3, end: 5 }]);
  });

  it('groups neighbours', () => {
    const text = '😀 😀😀 и 😀';
    assert.deepEqual(groupEmoji(text, findEmoji(text)), [
      { span: { start: 0, end: 7 }, count: 3 },
      { span: { start: 10, end: 12 }, count: 1 },
    ]);
  });
});
