// Characters and short texts in the words of a message.
import assert from 'node:assert/strict';
import {
  codePointLabel,
  describeCharacter,
  listCharacters,
  nameCharacters,
} from '../../server/src/service/text/character-names';
import { shortened } from '../../server/src/service/text/shortened';
import { showActing, showUnseen } from '../../server/src/service/text/visible';

describe('the name of a character', () => {
  for (const [codePoint, label] of [
    [0x9, 'U+0009'],
    [0xa0, 'U+00A0'],
    [0x200b, 'U+200B'],
    [0x1f600, 'U+1F600'],
  ] as const)
    it(`has at least four digits: ${label}`, () => assert.equal(codePointLabel(codePoint), label));

  // Where each range begins and ends, and what is beside it.
  for (const [codePoints, en, ru] of [
    [[0x00, 0x1f, 0x7f, 0x80, 0x9f], 'CONTROL CHARACTER', 'управляющий символ'],
    [[0xfe00, 0xfe0f, 0xe0100, 0xe01ef], 'VARIATION SELECTOR', 'знак выбора начертания'],
    [[0xe0000, 0xe0020, 0xe00ff], 'TAG CHARACTER', 'невидимый символ-метка'],
    [[0xd800, 0xdbff, 0xdc00, 0xdfff], 'LONE SURROGATE', 'половина символа'],
    [
      [0x20, 0x7e, 0x34f, 0xd7ff, 0xe000, 0xfdff, 0xfe10, 0xdffff, 0xe01f0],
      'INVISIBLE CHARACTER',
      'невидимый символ',
    ],
    [[0x85], 'NEXT LINE', 'переход на новую строку'],
    [[0xa0], 'NO-BREAK SPACE', 'неразрывный пробел'],
    [[0xfeff], 'ZERO WIDTH NO-BREAK SPACE', 'метка порядка байтов'],
  ] as const)
    it(`${en}: ${codePoints.map(codePointLabel).join(', ')}`, () => {
      for (const codePoint of codePoints) {
        const label = codePointLabel(codePoint);
        assert.deepEqual(describeCharacter(codePoint), {
          en: `${label} ${en}`,
          ru: `${label} ${en} (${ru})`,
        });
      }
    });
});

describe('the characters of a text', () => {
  it('are named once each, with their number', () => {
    assert.deepEqual(listCharacters('\u00a0'), {
      en: 'U+00A0 NO-BREAK SPACE',
      ru: 'U+00A0 NO-BREAK SPACE (неразрывный пробел)',
    });
    assert.equal(
      listCharacters('\u00a0\u200b\u00a0').en,
      '2 × U+00A0 NO-BREAK SPACE, U+200B ZERO WIDTH SPACE',
    );
    assert.equal(listCharacters('\u00ad\u00ad').ru, '2 × U+00AD SOFT HYPHEN (мягкий перенос)');
  });

  it('are three at most', () => {
    assert.doesNotMatch(listCharacters('\u00a0\u200b\u00ad').en, /…/);
    assert.match(listCharacters('\u00a0\u200b\u00ad\u2003').en, /, U\+00AD SOFT HYPHEN, …$/);
    assert.match(listCharacters('\u00a0\u200b\u00ad\u2003').ru, /\(мягкий перенос\), …$/);
  });
});

describe('a short text in a sentence', () => {
  for (const [text, en, ru] of [
    ['', 'nothing', 'ничего'],
    [' ', 'a plain space', 'обычный пробел'],
    ['   ', '3 spaces', 'пробелы (3)'],
    ['\n', 'a line break', 'перенос строки'],
    ['\t', 'U+0009 CHARACTER TABULATION', 'U+0009 CHARACTER TABULATION (табуляция)'],
    ['\u00ad', 'U+00AD SOFT HYPHEN', 'U+00AD SOFT HYPHEN (мягкий перенос)'],
    ['\u0301', 'U+0301 INVISIBLE CHARACTER', 'U+0301 INVISIBLE CHARACTER (невидимый символ)'],
    ['—', '—', 'знак —'],
    ['😀', '😀', 'знак 😀'],
    ['— ', '“— ”', '«— »'],
    ['12 знаков да', '“12 знаков да”', '«12 знаков да»'],
    ['13 знаков вот', '“13 знаков во…”', '«13 знаков во…»'],
    ['😀'.repeat(13), `“${'😀'.repeat(12)}…”`, `«${'😀'.repeat(12)}…»`],
    ['а\u00a0', '“а‹U+00A0›”', '«а‹U+00A0›»'],
  ] as const)
    it(JSON.stringify(text), () => assert.deepEqual(nameCharacters(text), { en, ru }));
});

describe('a quoted piece', () => {
  const LONG = 'Здравствуйте, ваш заказ готов к выдаче.';
  for (const [of, text, quoted] of [
    ['a short text', 'Заказ', 'Заказ'],
    ['several lines', ' Заказ\n\n  готов ', 'Заказ готов'],
    ['40 units', `${LONG}!`, `${LONG}!`],
    ['41 units', `${LONG}!!`, `${LONG}!…`],
    ['a cut before a space', `${LONG} Ждём`, `${LONG}…`],
    ['a cut in a pair', `${LONG}😀`, `${LONG}…`],
    ['a cut after a pair', `${LONG.slice(1)}😀 Ждём`, `${LONG.slice(1)}😀…`],
  ] as const)
    it(`of ${of}`, () => assert.equal(shortened(text), quoted));

  it('is looked for at the beginning only', () => {
    assert.equal(shortened(`${' '.repeat(160)}Заказ`), '');
    assert.equal(shortened(`${' '.repeat(155)}Заказ`), 'Заказ');
  });
});

describe('characters that are not seen', () => {
  for (const [text, acting, unseen] of [
    ['Заказ готов', 'Заказ готов', 'Заказ готов'],
    ['а\u001bб', 'а‹U+001B›б', 'а‹U+001B›б'],
    ['а\u00a0б', 'а\u00a0б', 'а‹U+00A0›б'],
    ['а\ud83d', 'а‹U+D83D›', 'а‹U+D83D›'],
    ['\u{e0041}', '‹U+E0041›', '‹U+E0041›'],
    ['👨\u200d👩 \u200d', '👨\u200d👩 ‹U+200D›', '👨\u200d👩 ‹U+200D›'],
    ['😀\u00a0', '😀\u00a0', '😀‹U+00A0›'],
  ] as const)
    it(`of ${JSON.stringify(text)} are written as code points`, () => {
      assert.equal(showActing(text), acting);
      assert.equal(showUnseen(text), unseen);
    });
});
