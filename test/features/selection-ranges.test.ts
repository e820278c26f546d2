import { deepEqual } from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver-types';
import { getSelectionRanges, parseTemplate } from '../../server/src/service';
import { textDocument } from '../support/features';
import { readCursor } from '../support/marked';

/** The texts that are taken one after the other, from `█` on. */
function expand(marked: string): string[] {
  const { text, offset } = readCursor(marked);
  const document = textDocument(text);
  const [first] = getSelectionRanges(document, parseTemplate(text), [document.positionAt(offset)]);
  const taken: string[] = [];
  for (let step: SelectionRange | undefined = first; step; step = step.parent)
    taken.push(document.getText(step.range));
  return taken;
}

describe('selection ranges', () => {
  const cases: [name: string, marked: string, expected: string[]][] = [
    [
      'word, run, line, section, file',
      '[#HSM#]Да,\nваш *новый зак█аз* готов\nЖдём[*FOOT*]П',
      [
        'заказ',
        'новый заказ',
        '*новый заказ*',
        'ваш *новый заказ* готов',
        'Да,\nваш *новый заказ* готов\nЖдём',
        '[#HSM#]Да,\nваш *новый заказ* готов\nЖдём',
        '[#HSM#]Да,\nваш *новый заказ* готов\nЖдём[*FOOT*]П',
      ],
    ],
    [
      'list item, list; CR LF',
      '[#HSM#]А\r\n- од█ин\r\n- два',
      ['один', '- один', '- один\r\n- два', 'А\r\n- один\r\n- два', '[#HSM#]А\r\n- один\r\n- два'],
    ],
    ['an emoji as a whole', '[#HSM#]Ура █👨‍👩‍👧!', ['👨‍👩‍👧', 'Ура 👨‍👩‍👧!', '[#HSM#]Ура 👨‍👩‍👧!']],
    ['a variable as a whole', '[#HSM#]А {{█1}} б', ['1', '{{1}}', 'А {{1}} б', '[#HSM#]А {{1}} б']],
    [
      'header and footer line',
      '[#HSM#]А[*HEAD*]Мой за█каз',
      ['заказ', 'Мой заказ', '[*HEAD*]Мой заказ', '[#HSM#]А[*HEAD*]Мой заказ'],
    ],
    [
      'the address of an image',
      '[#HSM#]А[*IMAGE*] https://█a.ru/1.png',
      [
        'a',
        'https://a.ru/1.png',
        ' https://a.ru/1.png',
        '[*IMAGE*] https://a.ru/1.png',
        '[#HSM#]А[*IMAGE*] https://a.ru/1.png',
      ],
    ],
    ['an empty file', '█', ['']],
  ];
  for (const [name, marked, expected] of cases) {
    it(name, () => {
      deepEqual(expand(marked), expected);
    });
  }
});
