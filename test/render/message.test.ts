import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  buildMessage,
  parseTemplate,
  renderPreview,
  type MessageView,
  type PlaceValues,
} from '../../server/src/service';
import type { Message, MessageBlock, MessageInline } from '../../server/src/service/render/message';
import { readExactTags } from '../../server/src/service/syntax/exact-reading';
import { canonicalTemplate } from '../support/templates';

interface Leaf {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly stray?: boolean;
}

/** Every piece of a message that carries text, in the order of reading. */
function leaves(message: Message): Leaf[] {
  const found: Leaf[] = [];
  const visit = (nodes: readonly MessageInline[]): void => {
    for (const node of nodes) {
      if ('children' in node) visit(node.children);
      else {
        const { text, kind } = node;
        found.push({ text, ...node.span, kind, ...('stray' in node && { stray: node.stray }) });
      }
    }
  };
  const visitBlock = (block: MessageBlock): void => {
    if (block.kind === 'list') for (const item of block.items) visit(item.children);
    else visit(block.children);
  };
  for (const section of [message.header, message.body, message.footer]) section?.blocks.forEach(visitBlock);
  return found;
}

/** The pieces as `kind(text←source)`; a source that is the text itself is left out. */
function describeLeaves(template: string, values: PlaceValues = {}, view?: MessageView): string {
  return leaves(buildMessage(parseTemplate(template), values, view))
    .map(({ kind, text, start, end, stray }) => {
      const source = template.slice(start, end);
      return `${stray === true ? 'stray' : kind}(${text === source ? text : `${text}←${source}`})`;
    })
    .join(' ');
}

describe('message model', () => {
  const cases: readonly (readonly [name: string, template: string, leaves: string, values?: PlaceValues])[] =
    [
      ['body', '[#HSM#]Привет', 'text(Привет)'],
      ['formatting', '[#HSM#]а *б* `в`', 'text(а ) text(б) text( ) text(в)'],
      ['lists', '[#HSM#]- а\n- б\n1. в\n> г', 'text(а) text(б) text(в) text(г)'],
      ['header first', '[#HSM#]т[*FOOT*]п[*HEAD*]з', 'text(з) text(т) text(п)'],
      ['no formatting in header and footer', '[#HSM#]т[*HEAD*]*з*[*FOOT*]_п_', 'text(*з*) text(т) text(_п_)'],
      [
        'open places',
        '[#HSM#]а {{1}} [#Contact.Name#]',
        'text(а ) place({{1}}) text( ) place([#Contact.Name#])',
      ],
      ['filled places', '[#HSM#]а {{1}}, б', 'text(а ) place(Елена←{{1}}) text(, б)', { '1': 'Елена' }],
      [
        'macros are filled',
        '[#HSM#][#Contact.Name#]!',
        'place(Ева←[#Contact.Name#]) text(!)',
        { 'Contact.Name': 'Ева' },
      ],
      ['an empty value', '[#HSM#]а{{1}}б', 'text(а) text(б)', { '1': '' }],
      ['a value with formatting', '[#HSM#]{{1}} б', 'place(Е←{{1}}) text( б)', { '1': '*Е*' }],
      [
        'places in links',
        '[#HSM#]https://a.ru/{{1}}/x',
        'text(https://a.ru/) place(7←{{1}}) text(/x)',
        { '1': '7' },
      ],
      ['places in code', '[#HSM#]`а {{1}}`', 'text(а ) place(7←{{1}})', { '1': '7' }],
      [
        'line ends of Windows',
        '[#HSM#]а\r\n*б*\r\n{{1}}г\r\n[*FOOT*]п',
        'text(а) text(б) place(7←{{1}}) text(г) text(п)',
        { '1': '7' },
      ],
      ['emoji', '[#HSM#]👨‍👩‍👧 *🇷🇺* а', 'text(👨‍👩‍👧 ) text(🇷🇺) text( а)'],
      ['without the first tag', 'Привет', 'text(Привет)'],
      ['names of every object are no values', '[#HSM#]{{constructor}} а', 'place({{constructor}}) text( а)'],
    ];
  for (const [name, template, expected, values] of cases) {
    it(name, () => {
      assert.equal(describeLeaves(template, values), expected);
    });
  }

  const views: readonly (readonly [template: string, arrives: string, meant: string])[] = [
    ['[#НSM#]Готов.', 'stray([#НSM#]) text(Готов.)', 'text(Готов.)'],
    // WhatsApp takes the asterisks for bold, where they touch the word.
    ['[#HSM#]т[*FOOTER*]п', 'text(т) stray([) stray(FOOTER) stray(]) text(п)', 'text(т) text(п)'],
    [
      '[#HSM#][*HEADER*]З[* FOOT *]М',
      'stray([) stray(HEADER) stray(]) text(З) stray([* FOOT *]) text(М)',
      'text(З) text(М)',
    ],
    ['[#HSM#]т[*head*]з', 'text(т) stray([) stray(head) stray(]) text(з)', 'text(з) text(т)'],
    ['[#HSM#]т[*HEAD*]]з', 'stray(]) text(з) text(т)', 'text(з) text(т)'],
    ['x[#HSM#]т', 'text(x[#HSM#]т)', 'text(т)'],
    ['[#HSM#]т[#HSM#]б', 'text(т) stray([#HSM#]) text(б)', 'text(т[#HSM#]б)'],
    ['[#HSM#]т[*FOOT*]а[*FOOT*]б', 'text(т) text(а) stray([*FOOT*]) text(б)', 'text(т) text(а)'],
    ['Привет', 'text(Привет)', 'text(Привет)'],
    ['[#HSM#]т[*VIDEO*]x', 'text(т[) text(VIDEO) text(]x)', 'text(т[) text(VIDEO) text(]x)'],
    ['[#HSM#]т[*IMAGE*]https://a.ru/x.jpg[*FOOTER*]п', 'text(т)', 'text(т) text(п)'],
  ];
  for (const [template, arrives, meant] of views) {
    it(`shows ${JSON.stringify(template)} as it arrives, and as intended`, () => {
      assert.equal(describeLeaves(template, {}, 'arrives'), arrives);
      assert.equal(describeLeaves(template, {}, 'meant'), meant);
      assert.equal(describeLeaves(template), arrives);
    });
  }

  it('is the same in both views where every tag is exact', () => {
    fc.assert(
      fc.property(canonicalTemplate, (template) => {
        const document = parseTemplate(template);
        assert.deepEqual(buildMessage(document, {}, 'arrives'), buildMessage(document, {}, 'meant'));
        const { body, head, image, foot } = readExactTags(template);
        assert.deepEqual(
          { body, head, image, foot },
          {
            body: document.body,
            head: document.head,
            image: document.image,
            foot: document.foot,
          },
        );
      }),
    );
  });

  it('gives pieces whose spans lead to exactly their text', () => {
    const words = fc.constantFrom(
      '*',
      '_',
      '~',
      '`',
      '```',
      '\n',
      '\r\n',
      '- ',
      '1. ',
      '> ',
      ' ',
      'а',
      '👍',
      '{{1}}',
      '[#A.b#]',
      'https://a.ru/x',
      '[*HEAD*]',
      '[*FOOT*]',
      '[*HEADER*]',
      '[* FOOT *]',
      '[#НSM#]',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const template = `[#HSM#]${parts.join('')}`;
        for (const { text, start, end } of leaves(buildMessage(parseTemplate(template)))) {
          assert.equal(template.slice(start, end).replaceAll('\r\n', '\n'), text);
        }
      }),
    );
  });

  it('leads from filled texts to the places, and from what is between them to the same text', () => {
    const words = fc.constantFrom(
      '*',
      '_',
      '\n',
      '\r\n',
      '- ',
      ' ',
      'а',
      '{{1}}',
      '{{2}}',
      '`',
      'https://a.ru/',
    );
    const value = fc.constantFrom('', 'x', '*x*', 'длинное значение', '_');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), value, value, (parts, first, second) => {
        const template = `[#HSM#]${parts.join('')}`;
        const message = buildMessage(parseTemplate(template), { '1': first, '2': second });
        for (const { kind, text, start, end } of leaves(message)) {
          const source = template.slice(start, end);
          if (kind === 'place') assert.match(source, /^\{\{[12]\}\}$/);
          else assert.equal(source.replaceAll('\r\n', '\n'), text);
        }
      }),
    );
  });
});

describe('message image', () => {
  const cases: readonly (readonly [address: string, state: string | undefined])[] = [
    ['https://a.ru/x.jpg', 'show'],
    ['HTTPS://a.ru/x.jpg', 'show'],
    ['http://a.ru/x.jpg', 'not-https'],
    ['ftp://a.ru/x.jpg', 'not-https'],
    [`https://a.ru/${'x'.repeat(8000)}`, 'show'],
    [`https://a.ru/${'x'.repeat(9000)}`, 'too-long'],
    ['a.ru/x.jpg', 'invalid'],
    ['/x.jpg', 'invalid'],
    ['https://', 'invalid'],
    ['', 'missing'],
    ['javascript:alert(1)', 'invalid'],
    ['data:image/png;base64,AAAA', 'invalid'],
  ];
  for (const [address, state] of cases) {
    it(address === '' ? 'no address' : `${address.slice(0, 40)} (${address.length})`, () => {
      assert.equal(buildMessage(parseTemplate(`[#HSM#]т[*IMAGE*]${address}`)).image?.state, state);
    });
  }
});

describe('type of the message image', () => {
  const cases: readonly (readonly [address: string, refused: string | undefined])[] = [
    ['https://a.ru/x.jpg', undefined],
    ['https://a.ru/x', undefined],
    ['https://a.ru/x.GIF?width=800', 'gif'],
    ['https://a.ru/каталог.pdf', 'pdf'],
    ['https://a.ru/{{1}}.gif', undefined],
    ['http://a.ru/x.gif', undefined],
  ];
  for (const [address, refused] of cases) {
    it(`${address}: ${refused ?? 'nothing to say'}`, () => {
      assert.equal(buildMessage(parseTemplate(`[#HSM#]т[*IMAGE*]${address}`)).image?.refusedType, refused);
    });
  }
});

describe('emoji that are drawn large', () => {
  const cases: readonly (readonly [template: string, count: number | undefined])[] = [
    ['[#HSM#]🎉', 1],
    ['[#HSM#]👨‍👩‍👧🇷🇺', 2],
    ['[#HSM#]❤️ 👍🏽 1️⃣', 3],
    ['[#HSM#]🎉🎉🎉🎉', undefined],
    ['[#HSM#]🎉!', undefined],
    ['[#HSM#]1', undefined],
    ['[#HSM#]©', undefined],
    ['[#HSM#]🎉[*FOOT*]п', undefined],
  ];
  for (const [template, count] of cases) {
    it(template, () => {
      assert.equal(buildMessage(parseTemplate(template)).jumbo, count);
    });
  }
});

describe('very long texts', () => {
  it('show their beginning, and say so', () => {
    const template = `[#HSM#]${'слово '.repeat(100_000)}`;
    const { html } = renderPreview(parseTemplate(template), { language: 'ru' });
    assert.ok(html.length < 20_000);
    assert.match(html, /показано только его начало/);
  });
  it('are not cut inside a character', () => {
    const template = `[#HSM#]${'я'.repeat(8191)}😀😀`;
    const [leaf] = leaves(buildMessage(parseTemplate(template)));
    assert.equal(leaf?.text.length, 8191);
  });
});
