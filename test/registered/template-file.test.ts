import assert from 'node:assert/strict';
import { RegisteredIndex } from '../../server/src/service';
import { statusMeaning, statusName, readStatus } from '../../server/src/service/registered/status';
import { ListSource } from '../../server/src/service/registered/list-source';
import { sameLanguage } from '../../server/src/service/registered/template';
import { templateFiles } from '../../server/src/service/registered/template-file';
import { ednaRow } from '../support/edna-rows';
import { indexOfRows } from '../support/registered';

const files = (rows: readonly object[] | RegisteredIndex): ReturnType<typeof templateFiles> =>
  templateFiles((rows instanceof RegisteredIndex ? rows : indexOfRows(rows)).templates);

describe('files for registered templates', () => {
  it('have names that differ, with the language where it is stated and a number at last', () => {
    const rows = ['Раз.', 'Два.', 'Три.', 'Четыре.'].map((text, index) =>
      ednaRow(index, text, { name: 'order' }),
    );
    assert.deepEqual(
      files(rows).map(({ name }) => name),
      ['order.hsm', 'order.ru.hsm', 'order-2.hsm', 'order-3.hsm'],
    );
    const nameless = ['Раз.', 'Два.'].map((text) =>
      ednaRow(1, text, { id: undefined, name: '', language: '' }),
    );
    assert.deepEqual(
      files(nameless).map(({ name }) => name),
      ['template_.hsm', 'template_.2.hsm'],
    );
  });

  it('have the tag of an image, also where the list has no address', () => {
    const content = { text: 'Скидки.', header: { headerType: 'IMAGE' } };
    assert.equal(files([ednaRow(1, '', { content })])[0]?.text, '[#HSM#]Скидки.[*IMAGE*]');
  });

  it('are not made for headers without a tag', () => {
    const content = { text: 'Скидки.', header: { headerType: 'VIDEO' } };
    assert.deepEqual(files([ednaRow(1, '', { content })]), []);
  });

  it('have the samples that Meta states by name', () => {
    const text = 'Здравствуйте, {{name}}, заказ {{order}} готов.';
    const named = [{ param_name: 'order', example: 'А-1' }, { param_name: 'lost' }];
    const example = { body_text_named_params: named };
    const rows = [
      { name: 'a', status: 'APPROVED', language: 'ru', components: [{ type: 'BODY', text, example }] },
    ];
    assert.deepEqual(files(rows)[0]?.samples, { order: 'А-1' });
  });

  it('have samples in the order of numbers, whatever the order in the text', () => {
    const content = {
      text: 'Заказ {{2}} для {{1}} и снова {{2}} готов.',
      textExampleParams: ['Анна', 'А-1'],
    };
    assert.deepEqual(files([ednaRow(1, '', { content })])[0]?.samples, { 1: 'Анна', 2: 'А-1' });
  });
});

describe('the place of an entry in its list', () => {
  for (const end of ['\n', '\r\n', '\r'])
    it(`has the line that the editor shows where lines end with ${JSON.stringify(end)}`, () => {
      const text = ['[', ' {}', ' {}', ']'].join(end);
      const source = new ListSource({ name: 'a.json', uri: 'file:///a.json' }, text);
      const start = text.lastIndexOf('{');
      assert.deepEqual(source.rangeOf({ start, end: start + 2 }), {
        start: { line: 2, character: 1 },
        end: { line: 2, character: 3 },
      });
    });
});

describe('the status of a registered template', () => {
  const words = (word: string): string[] => {
    const status = readStatus(word);
    return [statusName(status).en, statusMeaning(status).en];
  };
  it('is explained where it is known, and otherwise shown as the list has it', () => {
    assert.deepEqual(words(' approved '), ['approved', 'It can be sent.']);
    assert.deepEqual(words(''), ['status not stated', 'The list does not state it.']);
    assert.deepEqual(words('on hold'), [
      'ON_HOLD',
      'This status is not documented. Check in Edna whether the template can be sent.',
    ]);
  });
});

describe('the language of a registered template', () => {
  it('is the same in any spelling, and where neither list states it', () => {
    assert.equal(sameLanguage('en-US', 'EN_us'), true);
    assert.equal(sameLanguage('ru', 'en'), false);
    assert.equal(sameLanguage(undefined, undefined), true);
    assert.equal(sameLanguage('ru', undefined), false);
    assert.equal(sameLanguage(undefined, 'ru'), false);
  });
});
