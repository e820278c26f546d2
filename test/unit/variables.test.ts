import assert from 'node:assert/strict';
import { parseTemplate } from '../../server/src/service';
import { placeholdersOfFile, WRITTEN_VARIABLES } from '../../server/src/service/model/placeholders';
import { TokenKind } from '../../server/src/service/syntax/tokens';
import { variableForm } from '../../server/src/service/syntax/variables';

/** Sound variables as `name:form`, damaged ones as `written!defect=meant`, in the order of the text. */
function read(text: string): string[] {
  const document = parseTemplate(`[#HSM#]${text}`);
  const written = ({ start, end }: { start: number; end: number }): string => document.text.slice(start, end);
  return [
    ...placeholdersOfFile(document, WRITTEN_VARIABLES).map(({ span, name, form }) => ({
      span,
      shown: `${name}:${form ?? ''}`,
    })),
    ...document.damagedVariables.map(({ span, name, defect }) => ({
      span,
      shown: `${written(span)}!${defect}${name === undefined ? '' : `=${name}`}`,
    })),
  ]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ shown }) => shown);
}

describe('variables', () => {
  for (const [text, ...expected] of [
    ['Да, {{1}}!', '1:number'],
    ['{{1}}{{2}} {{12}}', '1:number', '2:number', '12:number'],
    ['{{name}} {{order_id}} {{_x1}}', 'name:name', 'order_id:name', '_x1:name'],
    ['{{Имя}}', 'Имя:invalid'],
    ['{{Name}} {{order-id}} {{a b}}', 'Name:invalid', 'order-id:invalid', 'a b:invalid'],
    ['{{0}} {{01}}', '0:invalid', '01:invalid'],
    ['{{1a}}', '1a:invalid'],
    ['{{😀}}', '😀:invalid'],
    ['{{ 1 }}', '{{ 1 }}!inner-space=1'],
    ['{{name }}', '{{name }}!inner-space=name'],
    ['{{\u00a01}}', '{{\u00a01}}!inner-space=1'],
    ['{{}}', '{{}}!empty'],
    ['{{  }}', '{{  }}!empty'],
    ['{1}', '{1}!single-brace=1'],
    ['{name}', '{name}!single-brace=name'],
    ['{{1}', '{{1}!unbalanced=1'],
    ['{1}}', '{1}}!unbalanced=1'],
    ['{{{1}}}', '{{{1}}}!extra-brace=1'],
    ['{{{1}}', '{{{1}}!unbalanced=1'],
    ['{{1}}}', '{{1}}}!unbalanced=1'],
    ['{{ начало', '{{!unpaired'],
    ['конец }}', '}}!unpaired'],
    ['{{1\n}}', '{{!unpaired', '}}!unpaired'],
    ['{{1{{2}}', '{{!unpaired', '2:number'],
    [`{{${'a'.repeat(64)}}}`, `${'a'.repeat(64)}:name`],
    [`{{${'a'.repeat(65)}}}`, '{{!unpaired', '}}!unpaired'],
    ['{{{{1}}}}', '{{{{1}}}}!extra-brace=1'],
    ['{{{}}}', '{{{}}}!extra-brace'],
    ['{{ }', '{{ }!unbalanced'],
    ['{{любой текст}', '{{любой текст}!unpaired'],
    ['{{{любой}}', '{{{любой}}!unpaired'],
    ['{{любой}}}', '{{любой}}}!unpaired'],
    ['{любой текст}}', '}}!unpaired'],
    ['{}}', '}}!unpaired'],
    // Spaces are the smaller defect of a name that Meta refuses anyway.
    ['{{ Имя }}', ' Имя :invalid'],
    ['https://a.ru/{{1}}', '1:number'],
    ['https://a.ru/{{1}}/x{{2}}', '1:number', '2:number'],
    ['*{{1}}*', '1:number'],
    ['Заголовок[*HEAD*]{{1}}[*FOOT*]{{2}}', '1:number', '2:number'],
    // A tag wins over the braces around it.
    ['{{[*FOOT*]}}', '{{!unpaired', '}}!unpaired'],
    // Plain text.
    ['{'],
    ['}'],
    ['{ }'],
    ['{}'],
    ['{любой текст}'],
    ['{Name}'],
    ['function() { return 1; }'],
    [':-}'],
    ['{1'],
    ['1}'],
    ['{1\n2}'],
    ['{[*FOOT*]}'],
    ['{1{2}', '{2}!single-brace=2'],
    ['[#Contact.Name#]'],
  ] as const) {
    it(`reads ${JSON.stringify(text)}`, () => {
      assert.deepEqual(read(text), expected);
    });
  }

  it('are found in a preamble too', () => {
    assert.deepEqual(
      placeholdersOfFile(parseTemplate('{{1}}[#HSM#]{{2}}'), WRITTEN_VARIABLES).map(({ name }) => name),
      ['1', '2'],
    );
  });

  it('distinguishes numbers, names and what Meta refuses', () => {
    for (const [name, form] of [
      ['1', 'number'],
      ['100', 'number'],
      ['0', 'invalid'],
      ['a', 'name'],
      ['_', 'name'],
      ['a1_b', 'name'],
      ['A', 'invalid'],
      ['ё', 'invalid'],
      ['', 'invalid'],
      ['1.5', 'invalid'],
      ['$x', 'invalid'],
    ] as const) {
      assert.equal(variableForm(name), form, name);
    }
  });
});

/** The tokens of a kind, as written. */
function tokensOf(kind: TokenKind, text: string): string[] {
  const document = parseTemplate(`[#HSM#]${text}`);
  return document.spansOf(kind).map(({ start, end }) => document.text.slice(start, end));
}

describe('macros', () => {
  for (const [text, ...expected] of [
    ['Да, [#Contact.Name#]!', '[#Contact.Name#]'],
    ['[#Contact.Owner.Name#][#@Invoke.Sum#]', '[#Contact.Owner.Name#]', '[#@Invoke.Sum#]'],
    ['[#@Signature#]', '[#@Signature#]'],
    ['[#Контакт.Имя контакта#]', '[#Контакт.Имя контакта#]'],
    ['[#_x1.y#]', '[#_x1.y#]'],
    [
      '[#Lookup.3d2c8a1e-0000-4f6a-9d6c-1a2b3c4d5e6f.1#]',
      '[#Lookup.3d2c8a1e-0000-4f6a-9d6c-1a2b3c4d5e6f.1#]',
    ],
    ['[#Contact#]'],
    ['[#@#]'],
    ['[#.Name#]'],
    ['[#Contact.#]'],
    ['[#Contact..Name#]'],
    ['[#1.Name#]'],
    ['[#Contact.Name#'],
    ['[#Contact.Name]'],
    ['[#Contact.\nName#]'],
    ['[#Contact.[Name]#]'],
    [`[#a.${'x'.repeat(128)}#]`, `[#a.${'x'.repeat(128)}#]`],
    [`[#a.${'x'.repeat(129)}#]`],
  ] as const) {
    it(`reads ${JSON.stringify(text)}`, () => {
      assert.deepEqual(tokensOf(TokenKind.Macro, text), expected);
    });
  }
});

describe('operands', () => {
  for (const [text, ...expected] of [
    ['Код %w', '%w'],
    ['%w %d %d+ %w+', '%w', '%d', '%d+', '%w+'],
    ['%w{1,10} %w{5} %d{2}', '%w{1,10}', '%w{5}', '%d{2}'],
    ['(%d)', '%d'],
    ['50%d'],
    ['%word %день %d1 %da'],
    ['100% %'],
    ['%w{}', '%w'],
    ['%w{a}', '%w'],
    ['%s %i'],
  ] as const) {
    it(`reads ${JSON.stringify(text)}`, () => {
      assert.deepEqual(tokensOf(TokenKind.Operand, text), expected);
    });
  }
});

describe('links', () => {
  for (const [text, ...expected] of [
    ['https://a.ru', 'https://a.ru'],
    ['HTTP://A.RU/x', 'HTTP://A.RU/x'],
    ['Сайт https://a.ru.', 'https://a.ru'],
    ['(https://a.ru/x)', 'https://a.ru/x'],
    ['*https://a.ru/x*', 'https://a.ru/x'],
    ['«https://a.ru»', 'https://a.ru'],
    ['https://a.ru/a_b_c~d', 'https://a.ru/a_b_c~d'],
    ['https://пример.рф/путь, и', 'https://пример.рф/путь'],
    ['https://a.ru\u00a0x', 'https://a.ru'],
    ['https://a.ru https://b.ru', 'https://a.ru', 'https://b.ru'],
    ['https://'],
    ['https:/a.ru'],
    ['ftp://a.ru'],
    ['xhttps://a.ru'],
    ['10:00 // x'],
  ] as const) {
    it(`finds them in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(tokensOf(TokenKind.Url, text), expected);
    });
  }
});
