import assert from 'node:assert/strict';
import {
  exampleIndex,
  parseTemplate,
  recognize,
  registeredFilled,
  type ExampleTemplate,
} from '../../server/src/service';
import { ednaRow } from '../support/edna-rows';
import { indexOfRows } from '../support/registered';

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
  const EDNA_CASES: readonly (readonly [what: string, text: string, content: object, expected: string])[] = [
    [
      'keeps the header where BPMSoft has no tag for the registered one',
      `${TEXT}[*HEAD*]Заказ`,
      { header: { headerType: 'VIDEO' } },
      `${TEXT}[*HEAD*]Заказ`,
    ],
    [
      'has a text header in place of an image, and no footer that is not registered',
      `${TEXT}[*IMAGE*]https://a.ru/1.png[*FOOT*]Магазин`,
      { header: { headerType: 'TEXT', text: 'Заказ' } },
      `${TEXT}[*HEAD*]Заказ`,
    ],
    [
      'has the tag of an image whose address the list does not have',
      TEXT,
      { header: { headerType: 'IMAGE' } },
      `${TEXT}[*IMAGE*]`,
    ],
    [
      'has the place itself where the template has no value for it',
      TEXT.replace(' А-1', ''),
      { footer: null },
      TEXT.replace('А-1', '{{1}}'),
    ],
    [
      'has the registered header with the value of the author',
      `${TEXT}[*HEAD*]Заказ\u00a0А-1`,
      { header: { headerType: 'TEXT', text: 'Заказ {{1}}' } },
      `${TEXT}[*HEAD*]Заказ А-1`,
    ],
  ];
  for (const [what, text, content, expected] of EDNA_CASES) {
    it(what, () => {
      const document = parseTemplate(text);
      const row = ednaRow(1, '', { content: { text: READY.text, ...content } });
      const recognition = recognize(document, indexOfRows([row]));
      assert.ok(recognition);
      assert.equal(registeredFilled(document, recognition), expected);
    });
  }
  for (const [what, text, template, expected] of CASES) {
    it(what, () => assert.equal(filled(text, template), expected));
  }

  it('is nothing where no registered template is like the text', () => {
    assert.equal(filled('[#HSM#]Совсем иное'), undefined);
  });
});
