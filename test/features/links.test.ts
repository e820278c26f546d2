import { deepEqual } from 'node:assert/strict';
import { getLinks, parseTemplate } from '../../server/src/service';
import { textDocument } from '../support/features';

/** `written → address` of every link. */
function links(text: string): string[] {
  const document = textDocument(text);
  return getLinks(document, parseTemplate(text), 'ru').map(
    ({ range, target }) => `${document.getText(range)} → ${target ?? ''}`,
  );
}

describe('links', () => {
  const cases: [name: string, text: string, expected: string[]][] = [
    [
      'of the image and of the texts',
      '[#HSM#]🎉 Сайт https://a.ru/x, www.b.ru.\r\nЕщё *http://c.ru*[*IMAGE*]https://a.ru/1.png[*FOOT*]d.ru www.d.ru',
      [
        'https://a.ru/x → https://a.ru/x',
        'www.b.ru → https://www.b.ru/',
        'http://c.ru → http://c.ru/',
        'https://a.ru/1.png → https://a.ru/1.png',
        'www.d.ru → https://www.d.ru/',
      ],
    ],
    [
      'Cyrillic domains',
      '[#HSM#]https://пример.рф/путь',
      ['https://пример.рф/путь → https://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C'],
    ],
    ['none that a variable completes', '[#HSM#]https://a.ru/{{1}}', []],
    ['none that is no web address', '[#HSM#]А[*IMAGE*]javascript:alert(1)[*FOOT*]', []],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => {
      deepEqual(links(text), expected);
    });
  }
});
