import assert from 'node:assert/strict';
import { gapOf } from '../../server/src/service/registered/compare/gap';
import { Pattern } from '../../server/src/service/registered/compare/pattern';

function gap(registered: string, text: string): readonly [string, string] {
  const { theirs, ours } = gapOf(new Pattern(registered), text);
  return [registered.slice(theirs.start, theirs.end), text.slice(ours.start, ours.end)];
}

describe('gapOf', () => {
  for (const [what, registered, text, theirs, ours] of [
    ['one word', 'Заказ {{1}} готов к выдаче. Ждём!', 'Заказ А-1 готов к выдачи. Ждём!', 'выдаче', 'выдачи'],
    ['a missing word', 'Ваш заказ {{1}} готов.', 'Ваш заказ А-1.', '{{1}} готов', 'А-1'],
    ['an additional word', 'Заказ {{1}} готов.', 'Заказ А-1 уже готов, да.', 'готов', 'уже готов, да'],
    [
      'the first word',
      'Здравствуйте, {{1}}! Заказ готов.',
      'Привет, Анна! Заказ готов.',
      'Здравствуйте',
      'Привет',
    ],
    ['the last word', 'Ждём вас {{1}} завтра', 'Ждём вас в шесть сегодня', 'завтра', 'шесть сегодня'],
    ['an emoji', 'Заказ готов 👇 ждём', 'Заказ готов 👆 ждём', '👇', '👆'],
    [
      'a line break in a value',
      'Привет, {{1}}!\nЗаказ',
      'Привет, Анна\nИвановна!\nЗаказ',
      '{{1}}',
      'Анна\nИвановна',
    ],
    ['a word that is too much', 'Ваш заказ готов.', 'Ваш заказ уже готов.', '', 'уже '],
    ['a word that is not there', 'Ваш заказ уже готов.', 'Ваш заказ готов.', 'уже ', ''],
    ['a repeated word', 'да да да', 'да да', ' да', ''],
    ['what a value took', 'Ваш заказ {{1}} готов и ждёт.', 'Ваш заказ отложен и ждёт.', 'готов ', ''],
    ['nothing', 'Заказ {{1}} готов', 'Заказ А-1 готов', '', ''],
  ] as const) {
    it(`finds ${what}`, () => {
      assert.deepEqual(gap(registered, text), [theirs, ours]);
    });
  }
  it('stays in the text, whatever the texts are', () => {
    for (const registered of ['{{1}}', 'а', '{{1}}{{2}}', '\n{{1}}\n', '😀{{1}}😀', 'а {{1}} а {{1}} а']) {
      for (const text of ['', 'а', '😀', '\n', 'а а а а', '{{1}}', '\ud83d']) {
        const { theirs, ours } = gapOf(new Pattern(registered), text);
        assert.ok(theirs.start <= theirs.end && theirs.end <= registered.length, registered + text);
        assert.ok(ours.start <= ours.end && ours.end <= text.length, registered + text);
      }
    }
  });
});
