import { deepEqual, ok } from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { getSymbols, parseTemplate, type Language } from '../../server/src/service';
import { textDocument } from '../support/features';

/** `name detail «text of the range»` of every symbol, children indented. */
function outline(text: string, language: Language = 'ru'): string[] {
  const document = textDocument(text);
  const describe = (symbol: DocumentSymbol, indent: string): string[] => {
    const start = document.offsetAt(symbol.range.start);
    const end = document.offsetAt(symbol.range.end);
    const from = document.offsetAt(symbol.selectionRange.start);
    const to = document.offsetAt(symbol.selectionRange.end);
    ok(start <= from && to <= end, `the selection range of ${symbol.name} is outside its range`);
    const line = `${indent}${symbol.name} | ${symbol.detail ?? ''} | ${text.slice(start, end)}`;
    return [line, ...(symbol.children ?? []).flatMap((child) => describe(child, `${indent}  `))];
  };
  return getSymbols(document, parseTemplate(text), language).flatMap((symbol) => describe(symbol, ''));
}

describe('outline', () => {
  it('shows sections, lengths, variables and macros', () => {
    deepEqual(
      outline('[#HSM#]Ждём {{2}}, {{1}} и {{2}}! 🎉 [#Contact.Name#][*HEAD*]Заказ {{1}}[*FOOT*]Команда\n'),
      [
        'Текст | 46/1\u00a0024 | [#HSM#]Ждём {{2}}, {{1}} и {{2}}! 🎉 [#Contact.Name#]',
        '  {{2}} | ×2 | {{2}}',
        '  {{1}} |  | {{1}}',
        '  [#Contact.Name#] |  | [#Contact.Name#]',
        'Заголовок | 11/60 | [*HEAD*]Заказ {{1}}',
        '  {{1}} |  | {{1}}',
        'Подпись | 7/60 | [*FOOT*]Команда',
      ],
    );
  });

  it('names the image by its file', () => {
    deepEqual(outline('[#HSM#]А\r\nБ[*IMAGE*]https://a.ru/i/sale.png?x=1', 'en'), [
      'Body | 3/1,024 | [#HSM#]А\r\nБ',
      'Image | sale.png | [*IMAGE*]https://a.ru/i/sale.png?x=1',
    ]);
    deepEqual(outline('[#HSM#]А[*IMAGE*]').at(-1), 'Изображение | нет адреса | [*IMAGE*]');
  });

  it('says which sections will not be sent or shown', () => {
    deepEqual(outline('[*FOOT*]П[#HSM#]А[*FOOT*]1[*FOOT*]2'), [
      'Подпись | 1/60 · перед [#HSM#]: не будет отправлено | [*FOOT*]П',
      'Текст | 1/1\u00a0024 | [#HSM#]А',
      'Подпись | 1/60 | [*FOOT*]1',
      'Подпись | 1/60 · повторно: показано не будет | [*FOOT*]2',
    ]);
  });

  it('is empty for an empty file, and shows a text without tags', () => {
    deepEqual(outline('\n'), []);
    deepEqual(outline('Привет'), ['Текст | 6/1\u00a0024 | Привет']);
  });
});
