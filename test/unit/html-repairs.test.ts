import assert from 'node:assert/strict';
import { findHtml } from '../../server/src/service/checks/content/_html';

/** What stands for each piece of HTML. */
const converted = (text: string, oneLine = false): string[] =>
  findHtml(text, oneLine).map((piece) => piece.converted);

describe('HTML in a template becomes', () => {
  const CASES: readonly (readonly [what: string, text: string, ...result: string[]])[] = [
    [
      'the text of a link without an address, or with its own',
      '<a>Сайт</a> <a href="https://a.ru">https://a.ru</a>',
      'Сайт',
      'https://a.ru',
    ],
    ['the text and the address of another link', '<a href=https://a.ru>Сайт</a>', 'Сайт: https://a.ru'],
    ['bold for a heading with a text', '<h1> Заказ </h1><h2></h2>', '*Заказ*', ''],
    ['formatting within one line', '<b>раз</b><i>два</i><del> </del>', '*раз*', '_два_', ' '],
    [
      'the plain text where formatting would not hold',
      '<b>раз\nдва</b><em>a<br>b</em>',
      'раз\nдва',
      'a<br>b',
    ],
    ['a block of code over lines', '<pre>раз\nдва</pre>', '```раз\nдва```'],
    ['a space for whitespace, and the character else', '&#160;&#x416;&amp;', ' ', 'Ж', '&'],
    ['nothing where an entity is none', '&#9;&#xd800;&unheard;'],
  ];
  for (const [what, text, ...result] of CASES) it(what, () => assert.deepEqual(converted(text), result));

  it('the plain text in a header, which has one line and no formatting', () => {
    assert.deepEqual(converted('<h1>Заказ</h1><b>раз</b><br>', true), ['Заказ', 'раз', ' ']);
  });
});
