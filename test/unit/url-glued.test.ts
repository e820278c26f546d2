import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/service';
import { checkById, checkOnly } from '../support/check';

/** The text with a space wherever the check wants one. */
function spaced(text: string, id = 'url-glued'): string {
  const edits = checkOnly(checkById(id), text).flatMap((finding) => finding.suggestions()[0]?.edits ?? []);
  return applyEdits(text, edits).text;
}

describe('url-glued', () => {
  for (const [written, expected] of [
    // Text right after the host, an emoji too.
    ['https://a.ruПодробнее', 'https://a.ru Подробнее'],
    ['https://a.ru👍', 'https://a.ru 👍'],
    ['HTTP://A.RUПодробнее', 'HTTP://A.RU Подробнее'],
    // After a sign that ends a phrase.
    ['https://a.ru/x,спешите', 'https://a.ru/x, спешите'],
    ['https://a.ru/x.Спешите', 'https://a.ru/x. Спешите'],
    ['https://a.ru/x!👍', 'https://a.ru/x! 👍'],
    ['https://a.ru.Спешите', 'https://a.ru. Спешите'],
    ['https://a.ru.Спешите.Ждём', 'https://a.ru. Спешите.Ждём'],
    ['https://a.ru/пример.Спешите', 'https://a.ru/пример. Спешите'],
    // A sentence after the path.
    ['https://a.ru/saleСпешите', 'https://a.ru/sale Спешите'],
    ['https://a.ru/1Спешите', 'https://a.ru/1 Спешите'],
    // Two links.
    ['https://a.ruhttps://b.ru', 'https://a.ru https://b.ru'],
    ['http://a.ru/xhttp://b.ru', 'http://a.ru/x http://b.ru'],
    // A word before the link.
    ['сайтhttps://a.ru', 'сайт https://a.ru'],
    // Both sides.
    ['сайтhttps://a.ruПодробнее', 'сайт https://a.ru Подробнее'],
  ] as const) {
    it(`wants a space in ${written}`, () => {
      assert.equal(spaced(`[#HSM#]Вот ${written} 🛒`), `[#HSM#]Вот ${expected} 🛒`);
    });
  }

  for (const written of [
    'https://a.ru',
    'https://a.ru:8080/x',
    'https://пример.рф',
    'https://пример.рф/осень',
    'https://www.пример.рф',
    'https://www.пример.рф/осень',
    'https://shop.мой-пример.рф/осень',
    'https://a.ru/акция',
    'https://a.ru/АКЦИЯ',
    'https://a.ru/?to=https://b.ru',
    'https://a.ru/https://b.ru',
    'https://a.ru/?a=1&https://b.ru',
    '(https://a.ru)',
    'https://a.ru/x—y',
  ]) {
    it(`leaves ${written} alone`, () => {
      assert.equal(spaced(`[#HSM#]Вот ${written} 🛒`), `[#HSM#]Вот ${written} 🛒`);
    });
  }

  it('looks at links of the whole body and of nothing else', () => {
    assert.equal(spaced('[#HSM#]https://a.ruПодробнее'), '[#HSM#]https://a.ru Подробнее');
    const elsewhere = 'сайтhttps://a.ruДа[#HSM#]Текст[*HEAD*]https://a.ruДа[*FOOT*]https://a.ruДа';
    assert.equal(spaced(elsewhere), elsewhere);
  });

  it('says on which side of the link the space is missing', () => {
    const messages = checkOnly(checkById('url-glued'), '[#HSM#]Вот сайтhttps://a.ruПодробнее 🛒').map(
      ({ message }) => message.en,
    );
    assert.match(messages[0] ?? '', /right before the link/);
    assert.match(messages[1] ?? '', /attached to the link/);
  });
});
