import assert from 'node:assert/strict';
import {
  exampleIndex,
  parseTemplate,
  recognize,
  registeredFilled,
  type ExampleTemplate,
} from '../../server/src/service';

const READY: ExampleTemplate = {
  name: 'order_ready',
  text: 'Ваш заказ {{1}} готов.\nЖдём вас до {{2}}!',
  footer: 'Магазин',
};

function filled(text: string, template: Partial<ExampleTemplate> = {}): string | undefined {
  const document = parseTemplate(text);
  const recognition = recognize(document, exampleIndex([{ ...READY, ...template }]));
  return recognition && registeredFilled(document, recognition);
}

const TEXT = '[#HSM#]Ваш заказ А-1 готов.\nЖдём вас до пяти!';

describe('registered text with the values of a template', () => {
  const CASES: readonly (readonly [what: string, ...Parameters<typeof filled>, expected: string])[] = [
    ['is the template itself where nothing differs', `${TEXT}[*FOOT*]Магазин`, {}, `${TEXT}[*FOOT*]Магазин`],
    [
      'has the registered characters',
      `${TEXT.replace(' до', '\u00a0до')}[*FOOT*]Магазин`,
      {},
      `${TEXT}[*FOOT*]Магазин`,
    ],
    [
      'has the other words, and the values',
      `${TEXT.replace('Ждём', 'Жду')}[*FOOT*]Магазин`,
      {},
      `${TEXT}[*FOOT*]Магазин`,
    ],
    [
      'has the parts that the template lacks',
      `${TEXT}\n`,
      { header: 'Заказ' },
      `${TEXT}[*HEAD*]Заказ[*FOOT*]Магазин\n`,
    ],
    [
      'lacks the parts that are not registered',
      `${TEXT}[*HEAD*]Заказ[*FOOT*]Магазин`,
      {},
      `${TEXT}[*FOOT*]Магазин`,
    ],
    [
      'keeps the order of the parts and the image',
      `${TEXT}[*FOOT*]Склад[*IMAGE*]https://a.ru/1.png`,
      { image: 'https://b.ru/2.png' },
      `${TEXT}[*FOOT*]Магазин[*IMAGE*]https://a.ru/1.png`,
    ],
    [
      'has an image in place of a text header',
      `${TEXT}[*HEAD*]Заказ[*FOOT*]Магазин`,
      { image: 'https://b.ru/2.png' },
      `${TEXT}[*FOOT*]Магазин[*IMAGE*]https://b.ru/2.png`,
    ],
  ];
  for (const [what, text, template, expected] of CASES) {
    it(what, () => assert.equal(filled(text, template), expected));
  }

  it('is nothing where no registered template is like the text', () => {
    assert.equal(filled('[#HSM#]Совсем иное'), undefined);
  });
});
