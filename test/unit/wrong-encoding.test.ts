import assert from 'node:assert/strict';
import { DEFAULT_CHECK_OPTIONS } from '../../server/src/service';
import { findMisreadText } from '../../server/src/service/text/wrong-encoding';
import { misread } from '../support/misread';
import { fixAll } from '../support/fix-all';

/** The text after the repair. */
function repair(text: string): string {
  const found = findMisreadText(text);
  assert.ok(found, text);
  return text.slice(0, found.start) + found.repaired + text.slice(found.end);
}

const TEXTS = [
  'Здравствуйте! Ваш заказ № 5 — «готов», ждём вас в магазине.',
  'ЁЛКИ и ёжики: объём 20 м³, цена 5 000 ₽, +7 (495) 123-45-67…',
  'Сәлеметсіз бе! Тапсырысыңыз дайын.',
  'مرحبا بكم، طلبكم جاهز',
  'Спасибо 🎉🎁 https://example.ru/?a=1 {{1}} [#Contact.Name#] *важно*',
];

describe('text in a wrong encoding', () => {
  for (const read of ['windows-1251', 'windows-1252'] as const) {
    for (const text of TEXTS) {
      it(`UTF-8 read as ${read} is restored: ${text.slice(0, 20)}`, () => {
        assert.equal(repair(misread(text, 'utf-8', read)), text);
      });
    }
  }

  it('windows-1251 read as windows-1252 is restored, short words and Ё included', () => {
    const text = 'Ёлка у вас! Ваш заказ № 5 - «готов», я жду.';
    assert.equal(repair(misread(text, 'windows-1251', 'windows-1252')), text);
  });

  it('a damaged word in a good text is restored alone', () => {
    assert.equal(
      repair(`Здравствуйте! ${misread('Заказ', 'utf-8', 'windows-1251')} готов.`),
      'Здравствуйте! Заказ готов.',
    );
  });

  for (const text of [
    ...TEXTS,
    'Café crème à la carte, Köln, Señor, Ærøskøbing, Þýðing, naïveté, 20 °C ± 2, § 5, ½',
    'ПІДЛІТКІ, ЛІКІ ЇЇ, ВСЁ ЕЩЁ МОЁ — «ТВ», №1',
    'Ђурђевдан, Љубљана, Њујорк, Џеп',
    'Қазақстан, Ўзбекистон, Ґанок, Їжак',
  ]) {
    it(`a good text is left alone: ${text.slice(0, 24)}`, () => {
      assert.equal(findMisreadText(text), undefined);
    });
  }
});

describe('fixing everything', () => {
  it('leaves a text in a wrong encoding as it is, so that it can still be restored', () => {
    const body = misread('Ура, РАМА готова', 'utf-8', 'windows-1251');
    assert.match(body, /\u00a0/);
    const { text } = fixAll(`[#HSM#]${body}.`, DEFAULT_CHECK_OPTIONS, {});
    assert.equal(repair(text), '[#HSM#]Ура, РАМА готова.');
  });
});
