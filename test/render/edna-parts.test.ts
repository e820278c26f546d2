import assert from 'node:assert/strict';
import { ednaPartsOf, parseTemplate, type PlaceValues } from '../../server/src/service';

const parts = (template: string, values?: PlaceValues): string[] =>
  ednaPartsOf(parseTemplate(template), values).map(({ field, name, text }) =>
    [field, ...(name === undefined ? [] : [name]), JSON.stringify(text)].join(' '),
  );

describe("parts of a template for Edna's form", () => {
  it('come in the order of a message, without tags', () => {
    assert.deepEqual(parts('[#HSM#]Привет, *{{1}}*!\r\nДа[*FOOT*]Магазин[*HEAD*]Заказ'), [
      'head "Заказ"',
      'body "Привет, *{{1}}*!\\nДа"',
      'foot "Магазин"',
    ]);
    assert.deepEqual(parts('[#HSM#]Да[*IMAGE*] https://a.ru/1.png\n'), [
      'image "https://a.ru/1.png"',
      'body "Да"',
    ]);
  });
  it('have an example for each variable that has a value, once, and none for a macro', () => {
    const template = '[#HSM#]{{2}} {{1}} {{2}} {{3}} [#Contact.Name#][*HEAD*]{{1}}';
    assert.deepEqual(parts(template, { '1': 'Анна', '2': '15', 'Contact.Name': 'Анна' }).slice(2), [
      'example 1 "Анна"',
      'example 2 "15"',
    ]);
  });
  it('are what the author meant where tags are damaged', () => {
    assert.deepEqual(parts('[#НSM#]Да[*FOOTER*]Магазин'), ['body "Да"', 'foot "Магазин"']);
  });
  it('leave out what is empty', () => {
    assert.deepEqual(parts('[#HSM#] [*HEAD*][*FOOT*]П'), ['foot "П"']);
    assert.deepEqual(parts(''), []);
  });
});
