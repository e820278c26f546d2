// Messages and repairs of checks for texts that are rare, but written by people.
import assert from 'node:assert/strict';
import { findingsOf, fixed, messageOf, suggested } from '../support/repairs';

describe('escape sequences', () => {
  it('are a tab, a quotation mark, a letter, a line end', () => {
    assert.match(messageOf('escape-sequence', '[#HSM#]Итого:\\t500'), /a tab/);
    assert.deepEqual(suggested('escape-sequence', '[#HSM#]Итого:\\t500'), ['[#HSM#]Итого: 500']);
    assert.match(messageOf('escape-sequence', '[#HSM#]Магазин \\"Ромашка\\"'), /“"”/);
    assert.match(messageOf('escape-sequence', '[#HSM#]Ждём вас\\u0020завтра'), /a space/);
  });
  it('are left where they mean a control character or half a character', () => {
    assert.deepEqual(findingsOf('escape-sequence', '[#HSM#]Ждём вас\\u0007'), []);
    assert.deepEqual(findingsOf('escape-sequence', '[#HSM#]Ждём вас\\ud83d'), []);
  });
});

describe('Markdown', () => {
  it('has links whose title is empty or the address itself', () => {
    const fixedLink = (link: string): string => {
      const text = `[#HSM#]Заказ: ${link} ждёт вас`;
      return fixed('markdown-syntax', text) ?? suggested('markdown-syntax', text)[0] ?? '';
    };
    assert.equal(fixedLink('[](https://a.ru/1)'), '[#HSM#]Заказ: https://a.ru/1 ждёт вас');
    assert.equal(fixedLink('[https://a.ru/1](https://a.ru/1)'), '[#HSM#]Заказ: https://a.ru/1 ждёт вас');
    assert.equal(fixedLink('[Сайт](https://a.ru/1)'), '[#HSM#]Заказ: Сайт: https://a.ru/1 ждёт вас');
  });
  it('has no link without an opening bracket in the line', () => {
    assert.deepEqual(findingsOf('markdown-syntax', '[#HSM#]Заказ\n](https://a.ru/1)'), []);
    assert.deepEqual(findingsOf('markdown-syntax', '[#HSM#]Заказ ]](https://a.ru/1)'), []);
  });
  it('is not a blank to fill in, which has many signs', () => {
    assert.deepEqual(findingsOf('markdown-bold', '[#HSM#]Имя: ___Анна___ и подпись'), []);
  });
});

describe('letters of another alphabet in a tag', () => {
  it('are named by their alphabet', () => {
    const kind = (tag: string): string => messageOf('tag-homoglyph', `${tag}Ждём вас`);
    assert.match(kind('[#НSM#]'), /Cyrillic “Н”/);
    assert.match(kind('[#ΗSM#]'), /Greek “Η”/);
    assert.match(kind('[#H5M#]'), /digit “5”/);
  });
});

describe('a template within quotation marks', () => {
  it('is taken out of them; the doubled ones of Excel become single', () => {
    assert.deepEqual(
      suggested('text-before-hsm', '"[#HSM#]Магазин ""Ромашка"""')[0],
      '[#HSM#]Магазин "Ромашка"',
    );
    assert.deepEqual(
      suggested('text-before-hsm', '«[#HSM#]Магазин ""Ромашка""»')[0],
      '[#HSM#]Магазин ""Ромашка""',
    );
  });
});

describe('samples of variables', () => {
  const message = (value: string): string =>
    messageOf('sample-value', '[#HSM#]Заказ {{1}} готов.', {
      samples: [{ name: 'А', values: { '1': value } }],
    });
  for (const [what, value, said] of [
    ['a tab', 'а\tб', /has a tab; .*Write a space instead\./],
    ['many spaces', 'а     б', /has more than 4 spaces in a row/],
    ['a line end', 'а\nб', /has a line end/],
    ['too many characters', 'я'.repeat(600), /is longer than \d+ characters, more than gateways accept/],
  ] as const)
    it(`cannot have ${what}`, () => assert.match(message(value), said));
});

describe('places of other programs', () => {
  it('get the number after the highest one, and none among names', () => {
    const foreign = (before: string): string[] =>
      suggested('placeholder-foreign', `[#HSM#]${before}Заказ %NUMBER% готов.`);
    assert.deepEqual(foreign('{{2}}, добрый день! '), ['[#HSM#]{{2}}, добрый день! Заказ {{3}} готов.']);
    assert.deepEqual(foreign('[#Contact.Name#], добрый день! '), [
      '[#HSM#][#Contact.Name#], добрый день! Заказ {{1}} готов.',
    ]);
    assert.deepEqual(foreign('{{name}}, добрый день! '), []);
  });
});

describe('variables next to one another', () => {
  it('are named, of many only the first', () => {
    const many = Array.from({ length: 30 }, (_, index) => `{{${index + 1}}}`).join(' ');
    assert.match(
      messageOf('variable-adjacent', `[#HSM#]Итог: ${many} рублей.`),
      /between \{\{1\}\}, \{\{2\}\}, \{\{3\}\}, \{\{4\}\} …;/,
    );
  });
});

describe('braces without a name', () => {
  it('get the next number, and no name among names', () => {
    assert.equal(
      suggested('variable-braces', '[#HSM#]Заказ {{2}} и {{}} готов.')[0],
      '[#HSM#]Заказ {{2}} и {{3}} готов.',
    );
    assert.deepEqual(suggested('variable-braces', '[#HSM#]Заказ {{name}} и {{}} готов.'), [
      '[#HSM#]Заказ {{name}} и  готов.',
    ]);
    assert.equal(
      suggested('variable-braces', '[#HSM#]Код [#A.b#] и {{}} готов.')[0],
      '[#HSM#]Код [#A.b#] и {{1}} готов.',
    );
  });
  it('are not completed where the part would get too long', () => {
    const text = `[#HSM#]Заказ {1} ${'я'.repeat(1014)}`;
    assert.equal(fixed('variable-braces', text), undefined);
    assert.equal(suggested('variable-braces', text)[0], text.replace('{1}', '{{1}}'));
  });
});

describe('unusual characters', () => {
  it('within code are replaced each for itself', () => {
    const gap = '\u00a0\u2028\t';
    const text = `[#HSM#]Код: \`\`\`раз${gap}два\`\`\` готов`;
    const clean = '[#HSM#]Код: ```раз \n два``` готов';
    for (const id of ['invisible-character', 'no-break-space', 'tab-character'])
      assert.equal(fixed(id, text) ?? suggested(id, text)[0], clean);
  });
});
