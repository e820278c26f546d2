import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/service';
import { checkById, checkOnly } from '../support/check';

const START = '[#HSM#]Ваш заказ готов.';

/** What the suggestions make of the end of a template; undefined where there is a finding and no suggestion. */
function repaired(end: string): string | undefined {
  const findings = checkOnly(checkById('text-in-tag'), START + end);
  if (findings.length === 0) return end;
  const edits = findings.flatMap((finding) => finding.suggestions()[0]?.edits ?? []);
  return edits.length === 0 ? undefined : applyEdits(START + end, edits).text.slice(START.length);
}

describe('text-in-tag', () => {
  for (const [written, expected] of [
    ['[*HEAD: Заказ готов*]', '[*HEAD*]Заказ готов'],
    ['[*HEAD Заказ готов*]', '[*HEAD*]Заказ готов'],
    ['[*FOOT=Магазин]', '[*FOOT*]Магазин'],
    ['[* FOOT : Магазин * ]', '[*FOOT*]Магазин'],
    // Look-alike letters, the other keyboard layout, and another word for the tag.
    ['[*НЕАD: Заказ*]', '[*HEAD*]Заказ'],
    ['[*АЩЩЕ: Магазин*]', '[*FOOT*]Магазин'],
    ['[*ЗАГОЛОВОК: Заказ*]', '[*HEAD*]Заказ'],
    // The address of an image.
    ['[*IMAGE:https://a.ru/1.png*]', '[*IMAGE*]https://a.ru/1.png'],
    ['[*IMAGE HTTPS://A.RU/1.PNG*]', '[*IMAGE*]HTTPS://A.RU/1.PNG'],
    ['[#https://a.ru/1.png#]', '[*IMAGE*]https://a.ru/1.png'],
    ['[*HTTPS://A.RU/1.PNG]', '[*IMAGE*]HTTPS://A.RU/1.PNG'],
    // One after the other, and before another tag.
    ['[*HEAD Заказ*][*FOOT Магазин*]', '[*HEAD*]Заказ[*FOOT*]Магазин'],
    ['[*HEAD Заказ*] [*FOOT*]Магазин', '[*HEAD*]Заказ [*FOOT*]Магазин'],
  ] as const) {
    it(`writes ${written} as ${expected}`, () => {
      assert.equal(repaired(written), expected);
    });
  }

  for (const written of [
    // What follows would become a part of the header.
    '[*HEAD Заказ*] Ждём вас.',
    '[*HEAD Заказ*]\nЖдём вас.',
    // No tag has such a name.
    '[*BUTTON Оплатить*]',
    '[*VIDEO: https://a.ru/1.mp4*]',
  ]) {
    it(`finds ${JSON.stringify(written)}, and leaves it to the author`, () => {
      assert.equal(repaired(written), undefined);
    });
  }

  for (const written of [
    '[*HEAD*]Заказ',
    '[*HEAD Заказ',
    '[*HEAD Заказ\nготов*]',
    '[*HEAD [1]*]',
    '[*Head: заказ*]',
    '[*фото: вид сверху*]',
    '[*ФОТО НИЖЕ*]',
    '[*HEAD OFFICE*]',
    '[*VIDEO CALL*]',
    '[*НОМЕР 15*]',
    '[*BUTTON Оплатить]',
    '[HEAD Заказ]',
    '[https://a.ru/1.png]',
    '[*см. https://a.ru/1.png*]',
    '[#Contact.Name#]',
  ]) {
    it(`finds nothing in ${JSON.stringify(written)}`, () => {
      assert.deepEqual(checkOnly(checkById('text-in-tag'), START + written), []);
    });
  }
});
