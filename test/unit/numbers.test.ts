import assert from 'node:assert/strict';
import { CHECKS, DELIVERY_CODES, formatNumber, type CheckOptions } from '../../server/src/service';
import { englishPlural, russianPlural } from '../../server/src/service/vocabulary/language';
import { check } from '../support/check';

/** Four digits in a row, and what a group of three looks like in the other language. */
const OTHER_SPELLING = { en: /\d{4}|\d[ \u00a0]\d{3}/, ru: /\d{4}|\d,\d{3}/ } as const;

describe('numbers', () => {
  it('have their digits in groups of three', () => {
    const shown = [0, 7, 60, 999, 1_000, 1_024, 32_767, 1_048_576].map((value) => [
      formatNumber(value, 'en'),
      formatNumber(value, 'ru'),
    ]);
    assert.deepEqual(shown.slice(0, 4), [
      ['0', '0'],
      ['7', '7'],
      ['60', '60'],
      ['999', '999'],
    ]);
    assert.deepEqual(shown.slice(4), [
      ['1,000', '1\u00a0000'],
      ['1,024', '1\u00a0024'],
      ['32,767', '32\u00a0767'],
      ['1,048,576', '1\u00a0048\u00a0576'],
    ]);
  });

  it('have the forms of nouns that the engine gives them', () => {
    const russian = new Intl.PluralRules('ru');
    const english = new Intl.PluralRules('en');
    for (const count of [...Array.from({ length: 1_200 }, (_, index) => index), 0.5, 1.5, -1, -3, -11, 1e9]) {
      const form = russian.select(count);
      const expected = form === 'other' ? 'few' : form;
      assert.equal(russianPlural(count, 'one', 'few', 'many'), expected, String(count));
      assert.equal(englishPlural(count, 'one', 'other'), english.select(count), String(count));
    }
  });

  const long = 'слово '.repeat(400);
  const texts: [string, string, Partial<CheckOptions>][] = [
    ['a long body', `[#HSM#]${long}👋конец.`, { descriptionLength: 2000, category: 'marketing' }],
    ['a long header and footer', `[#HSM#]Привет.[*HEAD*]${long}1.[*FOOT*]${long}1.`, {}],
    ['a long address', `[#HSM#]Привет.[*IMAGE*]https://a.ru/${'x'.repeat(3_000)}.png`, {}],
    ['a body near its limit', `[#HSM#]Привет, {{1}}! ${'я'.repeat(1_000)}.`, {}],
    [
      'a body that its samples make too long',
      `[#HSM#]Привет, {{1}}! ${'я'.repeat(900)}.`,
      { samples: [{ name: 'а', values: { '1': 'б'.repeat(500) } }] },
    ],
  ];
  const allOn = Object.fromEntries(
    CHECKS.filter(({ severity }) => severity === 'off').map(({ id }) => [id, 'hint'] as const),
  );
  for (const [name, text, options] of texts) {
    it(`are spelled one way in the findings of ${name}`, () => {
      const found = check(text, options, allOn).filter((finding) => /\d{2}/.test(finding.message.en));
      assert.ok(found.length > 0);
      for (const { message } of found) {
        assert.doesNotMatch(message.en, OTHER_SPELLING.en);
        assert.doesNotMatch(message.ru, OTHER_SPELLING.ru);
      }
    });
  }

  it('are spelled so in what codes mean', () => {
    for (const { meaning } of DELIVERY_CODES) {
      assert.doesNotMatch(meaning.en, OTHER_SPELLING.en);
      assert.doesNotMatch(meaning.ru, OTHER_SPELLING.ru);
    }
  });
});
