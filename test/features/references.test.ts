import { equal } from 'node:assert/strict';
import { getHighlights, getReferences, parseTemplate, spanOf } from '../../server/src/service';
import { textDocument } from '../support/features';
import { markSpans, readCursor } from '../support/marked';

/** The text with what is found at `█` marked `⟦…⟧`. */
function mark(marked: string, find: typeof getReferences | typeof getHighlights): string {
  const { text, offset } = readCursor(marked);
  const document = textDocument(text);
  const spans = find(document, parseTemplate(text), offset).map(({ range }) => spanOf(document, range));
  return markSpans(text, spans);
}

describe('references and highlights', () => {
  const cases: [name: string, marked: string, expected: string][] = [
    [
      'the header has its own numbers',
      '[#HSM#]🎉 {{█1}}, {{2}},\r\n{{1}}[*HEAD*]Заказ {{1}}',
      '[#HSM#]🎉 ⟦{{1}}⟧, {{2}},\r\n⟦{{1}}⟧[*HEAD*]Заказ {{1}}',
    ],
    ['damaged braces count', '[#HSM#]{{имя}} {{█1}} {{ 1 }} {{1}', '[#HSM#]{{имя}} ⟦{{1}}⟧ ⟦{{ 1 }}⟧ ⟦{{1}⟧'],
    [
      'macros are the same everywhere',
      '[#HSM#][#A.b#]█ [#A.c#][*HEAD*][#A.b#]',
      '[#HSM#]⟦[#A.b#]⟧ [#A.c#][*HEAD*]⟦[#A.b#]⟧',
    ],
    ['nothing elsewhere', '[#HSM#]При█вет', '[#HSM#]Привет'],
  ];
  for (const [name, marked, expected] of cases) {
    it(name, () => {
      equal(mark(marked, getReferences), expected);
      equal(mark(marked, getHighlights), expected);
    });
  }

  it('marks the partner of a formatting marker', () => {
    equal(mark('[#HSM#]Ваш █*заказ _готов_*!', getHighlights), '[#HSM#]Ваш ⟦*⟧заказ _готов_⟦*⟧!');
    equal(mark('[#HSM#]Ваш *заказ _готов█_*!', getHighlights), '[#HSM#]Ваш *заказ ⟦_⟧готов⟦_⟧*!');
    equal(mark('[#HSM#]Ваш *заказ _готов_█*!', getReferences), '[#HSM#]Ваш *заказ _готов_*!');
  });
});
