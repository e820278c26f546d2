import assert from 'node:assert/strict';
import { parseFormatting } from '../../server/src/service/text/formatting/formatting';
import { formattingToPlainText } from '../../server/src/service/text/formatting/plain-text';
import { formattingToVocabulary } from '../../server/src/service/text/formatting/vocabulary';
import cases from './formatting-cases.json';

/** Doubled signs: no two parsers agree, and two independent reports from phones say star, bold word, star. */
const SEEN_ON_PHONES: Readonly<Record<string, string>> = {
  'markdown-01': '*<b>bold</b>*',
  'markdown-02': '_<i>الإجمالي</i>_',
  'markdown-03': '~<s>strike</s>~',
  'markdown-04': '**<b>bold italic</b>**',
};

const render = (text: string): string => formattingToVocabulary(parseFormatting(text));

describe('formatting cases', () => {
  it('are all here', () => {
    assert.equal(cases.length, 203);
  });
  for (const { id, certainty, input, html } of cases) {
    it(`${id} (${certainty})`, () => {
      assert.equal(render(input), SEEN_ON_PHONES[id] ?? html);
    });
  }
  it('are drawn in another way only where the parsers disagree', () => {
    const others = cases.filter(({ id }) => Object.hasOwn(SEEN_ON_PHONES, id));
    assert.deepEqual(
      others.map(({ certainty }) => certainty),
      Object.keys(SEEN_ON_PHONES).map(() => 'ambiguous'),
    );
  });
});

/** Readings of our own, where the cases are silent: the text and what is shown. */
const READINGS: readonly (readonly [name: string, text: string, html: string])[] = [
  ['a row of markers is text', '_______ *****', '_______ *****'],
  ['blanks to fill in are text', 'Имя: ____ Возраст: ____', 'Имя: ____ Возраст: ____'],
  ['a doubled marker glued to a word is text', 'a**b**', 'a**b**'],
  ['two runs side by side', '*a**b*', '<b>a</b><b>b</b>'],
  ['intraword markers inside a run', '_snake_case_', '<i>snake_case</i>'],
  ['code hides markers from runs around it', '*a `b* c` d*', '<b>a <code>b* c</code> d</b>'],
  ['a keycap asterisk is an emoji', 'Нажмите *️⃣ или *0*', 'Нажмите *️⃣ или <b>0</b>'],
  ['a variation selector is no letter', '⚠️*Важно*⚠️', '⚠️<b>Важно</b>⚠️'],
  ['a mark belongs to its letter', 'а́*б*', 'а́*б*'],
  ['markers in variables', '_{{_a_}} и {{b_}}_', '<i>{{_a_}} и {{b_}}</i>'],
  ['markers in macros', '[#Contact._Name_#] _a_', '[#Contact._Name_#] <i>a</i>'],
  ['brackets that are no macro', '[#_a_#]', '[#<i>a</i>#]'],
  ['CR LF', '*a*\r\n- b\r\n- c\r\n', '<b>a</b>\n<ul><li>b</li><li>c</li></ul>\n'],
  ['a lone CR ends a line', '*a\rb*', '*a\nb*'],
  ['U+2028 ends no line', '*a\u2028b*', '<b>a\u2028b</b>'],
  ['a fence in a list item', '- a ```b\nc``` d\n- e', '<ul><li>a <pre>b\nc</pre> d</li><li>e</li></ul>'],
  ['a list mark after a fence is text', '```a```\n```b\n```- c', '<pre>a</pre>\n<pre>b\n</pre>- c'],
  ['runs on both sides of a fence', '*a* ```b``` *c*', '<b>a</b> <pre>b</pre> <b>c</b>'],
  ['a link ends before a quotation mark', '«https://a.ru/x_y_»_z_', '«https://a.ru/x_y_»<i>z</i>'],
  ['a link without a scheme', 'www.a.ru/_b_ _c_', 'www.a.ru/_b_ <i>c</i>'],
  ['a link in code is code', '`https://a.ru/x`', '<code>https://a.ru/x</code>'],
  ['two digits make a list, and stay', '05. a', '<ol><li value="5">a</li></ol>'],
  ['the empty text', '', ''],
];

describe('formatting readings', () => {
  for (const [name, text, html] of READINGS) {
    it(name, () => {
      assert.equal(render(text), html);
    });
  }
});

describe('formatted links', () => {
  const links: readonly (readonly [text: string, href: string | undefined])[] = [
    ['Сайт: https://www.bpmsoft.ru.', 'https://www.bpmsoft.ru'],
    ['(HTTPS://a.ru/x)', 'HTTPS://a.ru/x'],
    ['https://ru.wikipedia.org/wiki/Дом_(фильм), да', 'https://ru.wikipedia.org/wiki/Дом_(фильм)'],
    ['https://a.ru/{{1}}', 'https://a.ru/{{1}}'],
    ['*www.a.ru*', 'https://www.a.ru'],
    ['xhttps://a.ru', undefined],
    ['https://', undefined],
    ['mail@www.a.ru', undefined],
    ['javascript://a.ru', undefined],
  ];
  for (const [text, href] of links) {
    it(text, () => {
      const found: string[] = [];
      JSON.stringify(parseFormatting(text).blocks, (key, value: unknown) => {
        if (key === 'href' && typeof value === 'string') found.push(value);
        return value;
      });
      assert.deepEqual(found, href === undefined ? [] : [href]);
    });
  }
});

describe('formatting as plain text', () => {
  const texts: readonly (readonly [text: string, plain: string])[] = [
    ['*Привет*, _мир_ ~и~ `все` ```тут```', 'Привет, мир и все тут'],
    ['* a\n- *b*\n1. c\n> d', '• a\n• b\n1. c\n> d'],
    ['a\r\n\r\n*b', 'a\n\n*b'],
  ];
  for (const [text, plain] of texts) {
    it(JSON.stringify(text), () => {
      assert.equal(formattingToPlainText(parseFormatting(text)), plain);
    });
  }
});
