import assert from 'node:assert/strict';
import { parseTemplate, sharedContentOf, summarizeTemplate } from '../../server/src/service';

const shared = (text: string) => sharedContentOf(parseTemplate(text));
const summary = (text: string) => summarizeTemplate(parseTemplate(text));

describe('what templates share', () => {
  const text = '[#HSM#]Ваш заказ собран 📦\nЖдём вас![*HEAD*]Заказ[*FOOT*]Магазин';

  const same = [
    [
      'line ends and a final line end',
      '[#HSM#]Ваш заказ собран 📦\r\nЖдём вас![*HEAD*]Заказ[*FOOT*]Магазин\r\n',
    ],
    ['another header', '[#HSM#]Ваш заказ собран 📦\nЖдём вас![*HEAD*]Ура[*FOOT*]Магазин'],
    ['whitespace around', '[#HSM#] Ваш заказ собран 📦\nЖдём вас! [*FOOT*] Магазин'],
  ] as const;
  for (const [name, other] of same) {
    it(`the text is the same in spite of ${name}`, () => {
      assert.equal(shared(other).text, shared(text).text);
    });
  }
  const different = [
    ['one letter', '[#HSM#]Ваш заказ собрам 📦\nЖдём вас![*FOOT*]Магазин'],
    ['another footer', '[#HSM#]Ваш заказ собран 📦\nЖдём вас![*FOOT*]Магазины'],
    ['letters in another order', '[#HSM#]Ваш заказ собран 📦\nЖдём вса![*FOOT*]Магазин'],
    ['the end of the body in the footer', '[#HSM#]Ваш заказ собран 📦\nЖдём[*FOOT*]вас!Магазин'],
  ] as const;
  for (const [name, other] of different) {
    it(`the text differs by ${name}`, () => {
      assert.notEqual(shared(other).text, shared(text).text);
    });
  }
  it('an empty body equals no other', () => {
    assert.equal(shared('[#HSM#] \n[*FOOT*]Магазин').text, undefined);
  });
  it('the places are the first line and the address', () => {
    const { textRange, image, imageRange } = shared('[#HSM#]\n👍 Привет\nмир[*IMAGE*]https://a.ru/b.png');
    assert.deepEqual(textRange, { start: { line: 1, character: 0 }, end: { line: 1, character: 9 } });
    assert.equal(image, 'https://a.ru/b.png');
    assert.deepEqual(imageRange.start, { line: 2, character: 12 });
  });
});

describe('the summary of a template', () => {
  it('returns the header, lengths in UTF-16 units and distinct variables', () => {
    assert.deepEqual(summary('[#HSM#]👍 {{1}} и {{2}} и {{1}}[*HEAD*]Ваш\nзаказ[*FOOT*]Да'), {
      header: 'Ваш заказ',
      beginning: '👍 {{1}} и {{2}} и {{1}}',
      lengths: { body: 24, head: 9, foot: 2 },
      image: false,
      variables: 2,
    });
  });
  it('shortens without cutting an emoji in two', () => {
    const { beginning } = summary(`[#HSM#]${'я'.repeat(59)}👍 и дальше`);
    assert.equal(beginning, `${'я'.repeat(59)}…`);
  });
  it('knows an image, and needs no header', () => {
    const { image, header, lengths } = summary('[#HSM#]Да[*IMAGE*]https://a.ru/b.png');
    assert.deepEqual({ image, header, lengths }, { image: true, header: '', lengths: { body: 2 } });
  });
});
