import { equal, match } from 'node:assert/strict';
import { insertNextVariable, insertSection, parseTemplate } from '../../server/src/service';
import { readSelections, showEdited } from '../support/selections';

function variable(marked: string): string {
  const { text, selections } = readSelections(marked);
  return showEdited(text, insertNextVariable(parseTemplate(text), selections));
}

describe('insert the next variable', () => {
  const cases: [name: string, before: string, after: string][] = [
    ['the first', '[#HSM#]Добрый день, █!', '[#HSM#]Добрый день, {{1}}█!'],
    ['after the highest', '[#HSM#]🎉 {{3}} {{1}}\r\n█', '[#HSM#]🎉 {{3}} {{1}}\r\n{{4}}█'],
    ['the header counts for itself', '[#HSM#]{{1}}[*HEAD*]Заказ █', '[#HSM#]{{1}}[*HEAD*]Заказ {{1}}█'],
    ['in place of a selection', '[#HSM#]Код ⟦1234⟧.', '[#HSM#]Код {{1}}█.'],
    ['several cursors', '[#HSM#]█ и █[*HEAD*]█', '[#HSM#]{{1}}█ и {{2}}█[*HEAD*]{{1}}█'],
    ['among names a name, to be typed over', '[#HSM#]{{name}} █', '[#HSM#]{{name}} {{⟦value⟧}}'],
    ['and one that is free', '[#HSM#]{{value}} █', '[#HSM#]{{value}} {{⟦value_2⟧}}'],
    ['in an empty file', '█', '{{1}}█'],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      equal(variable(before), after);
    });
  }
});

describe('insert a section', () => {
  const cases: [name: string, kind: 'HSM' | 'HEAD' | 'IMAGE' | 'FOOT', before: string, after: string][] = [
    ['the footer is last', 'FOOT', '[#HSM#]Привет 👋\r\nЖдём\r\n', '[#HSM#]Привет 👋\r\nЖдём[*FOOT*]█\r\n'],
    ['the header precedes the footer', 'HEAD', '[#HSM#]А[*FOOT*]П', '[#HSM#]А[*HEAD*]█[*FOOT*]П'],
    ['an image begins with its address', 'IMAGE', '[#HSM#]А', '[#HSM#]А[*IMAGE*]https://█'],
    ['the beginning', 'HSM', 'Привет', '[#HSM#]█Привет'],
    ['not twice', 'FOOT', '[#HSM#]А[*FOOT*]П\n', '[#HSM#]А[*FOOT*]П█\n'],
    [
      'one header',
      'HEAD',
      '[#HSM#]А[*IMAGE*]https://a.ru/1.png[*FOOT*]П',
      '[#HSM#]А[*IMAGE*]https://a.ru/1.png█[*FOOT*]П',
    ],
  ];
  for (const [name, kind, before, after] of cases) {
    it(name, () => {
      equal(showEdited(before, insertSection(parseTemplate(before), kind)), after);
    });
  }

  it('says why a second header is refused', () => {
    match(
      insertSection(parseTemplate('[#HSM#]А[*HEAD*]Т'), 'IMAGE').message?.ru ?? '',
      /уже есть заголовок-текст/,
    );
  });
});
