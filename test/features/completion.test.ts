import assert from 'node:assert/strict';
import { parseTemplate } from '../../server/src/service';
import { check } from '../support/check';
import { complete } from '../support/features';

const BODY = '[#HSM#]Ждём вас 🎉 завтра.';
const SECTIONS = [
  { name: 'HEAD', layout: 'РУФВ' },
  { name: 'IMAGE', layout: 'ШЬФПУ' },
  { name: 'FOOT', layout: 'АЩЩЕ' },
];

/** Every way in which the name of a tag may have been begun: capitals, small letters, the other keyboard layout. */
function begunNames(name: string, layout: string): string[] {
  const begun = new Set<string>();
  for (const written of [name, layout]) {
    for (let length = 0; length <= written.length; length++) {
      begun.add(written.slice(0, length));
      begun.add(written.slice(0, length).toLowerCase());
    }
  }
  return [...begun];
}

/** What may be typed of a tag, and what the editor may have closed after it. */
function typedTags(
  open: string,
  mark: string,
  name: string,
  layout: string,
): { typed: string; rest: string }[] {
  const rests = ['', ']', `${mark}]`, `${mark}${mark}]`];
  return begunNames(name, layout).flatMap((begun) => {
    const typed = [`${open}${mark}${begun}`];
    if (begun.length === name.length) typed.push(`${open}${mark}${begun}${mark}`);
    if (begun === '') typed.push(open);
    return typed.flatMap((one) => rests.map((rest) => ({ typed: one, rest })));
  });
}

describe('completion', () => {
  describe('of section tags, whatever was typed and closed', () => {
    for (const { name, layout } of SECTIONS) {
      it(`[*${name}*]`, () => {
        for (const { typed, rest } of typedTags('[', '*', name, layout)) {
          for (const after of ['', '\nстрока', ' и ещё']) {
            const marked = `${BODY}${typed}█${rest}${after}`;
            assert.equal(complete(marked).accept(`[*${name}*]`), `${BODY}[*${name}*]${after}`, marked);
          }
        }
      });
    }
  });

  it('of [#HSM#] at the start, whatever was typed and closed', () => {
    for (const { typed, rest } of typedTags('[', '#', 'HSM', 'РЫЬ')) {
      for (const after of ['', '\nЗдравствуйте!']) {
        const marked = `${typed}█${rest}${after}`;
        assert.equal(complete(marked).accept('[#HSM#]'), `[#HSM#]${after}`, marked);
      }
    }
  });

  describe('without a bracket', () => {
    const begun = [
      ['HEA', '[*HEAD*]'],
      ['HE', '[*HEAD*]'],
      ['HEAD', '[*HEAD*]'],
      ['hea', '[*HEAD*]'],
      ['IMA', '[*IMAGE*]'],
      ['imag', '[*IMAGE*]'],
      ['FO', '[*FOOT*]'],
      ['foo', '[*FOOT*]'],
      ['РУФ', '[*HEAD*]'],
      ['руф', '[*HEAD*]'],
      ['ШЬ', '[*IMAGE*]'],
      ['АЩЩЕ', '[*FOOT*]'],
      ['*HEA', '[*HEAD*]'],
      ['*foo', '[*FOOT*]'],
    ] as const;
    for (const [typed, tag] of begun) {
      it(`${typed} becomes ${tag}`, () => {
        assert.equal(complete(`${BODY} ${typed}█`).accept(tag), `${BODY} ${tag}`);
      });
    }
    for (const typed of ['#', '#H', '#hs', 'HS', 'HSM', 'hs', '#РЫ']) {
      it(`${typed} becomes [#HSM#] at the start`, () => {
        assert.equal(complete(`${typed}█`).accept('[#HSM#]'), '[#HSM#]');
      });
    }
    for (const typed of ['H', 'h', 'he', 'head', 'image', 'Foot', 'I', 'foot', '*H', '*b', 'П', 'по']) {
      it(`${typed} stays a word`, () => {
        assert.deepEqual(complete(`${BODY} ${typed}█ далее`).shown, []);
      });
    }
    it('the mark that closes bold text stays', () => {
      assert.equal(complete(`${BODY} *HEA█*`).accept('[*HEAD*]'), `${BODY} [*HEAD*]`);
      assert.equal(complete(`${BODY}[*HE█*жирно*`).accept('[*HEAD*]'), `${BODY}[*HEAD*]*жирно*`);
    });
    it('a typed * is bold text, a typed [ asks for tags', () => {
      assert.deepEqual(complete(`${BODY} *█*`, { typedCharacter: '*' }).shown, []);
      assert.deepEqual(complete(`${BODY} [█]`, { typedCharacter: '[' }).shown, [
        '[*HEAD*]',
        '[*IMAGE*]',
        '[*FOOT*]',
      ]);
      assert.deepEqual(complete(`${BODY} #█`, { typedCharacter: '#' }).shown, []);
    });
  });

  describe('keeps what it must not touch', () => {
    const cases: [string, string, string][] = [
      [`${BODY}[█Важно]`, '[*FOOT*]', `${BODY}[*FOOT*]Важно]`],
      [`${BODY}[*HE█AD*]Заголовок`, '[*HEAD*]', `${BODY}[*HEAD*]Заголовок`],
      [`${BODY}[*█HEAD*]Заголовок`, '[*IMAGE*]', `${BODY}[*IMAGE*]Заголовок`],
      [`${BODY}[*HE█Привет`, '[*HEAD*]', `${BODY}[*HEAD*]Привет`],
      ['[#HSM#]А\r\n[*FO█*]\r\nБ', '[*FOOT*]', '[#HSM#]А\r\n[*FOOT*]\r\nБ'],
    ];
    for (const [marked, label, expected] of cases) {
      it(marked, () => assert.equal(complete(marked).accept(label), expected));
    }
  });

  describe('understands other beginnings', () => {
    const cases: [string, string][] = [
      ['[*ЗАГ', '[*HEAD*]'],
      ['[*подп', '[*FOOT*]'],
      ['[*КАРТИН', '[*IMAGE*]'],
      ['[*HEADER', '[*HEAD*]'],
      ['[*НЕА', '[*HEAD*]'],
      ['[*HAED', '[*HEAD*]'],
      ['[#FOO', '[*FOOT*]'],
      ['[FOO', '[*FOOT*]'],
      ['[№FOO', '[*FOOT*]'],
      ['[* FO', '[*FOOT*]'],
      ['[[*FO', '[*FOOT*]'],
    ];
    for (const [typed, tag] of cases) {
      it(`${typed} → ${tag}`, () => {
        assert.equal(complete(`${BODY}${typed}█`).accept(tag), `${BODY}${tag}`);
        assert.equal(complete(`${BODY}${typed}█]`).accept(tag), `${BODY}${tag}`);
      });
    }
  });

  describe('offers only sections that are not used yet', () => {
    const cases: [string, string[]][] = [
      [`${BODY}[█]`, ['[*HEAD*]', '[*IMAGE*]', '[*FOOT*]']],
      [`${BODY}[█][*FOOT*]П`, ['[*HEAD*]', '[*IMAGE*]']],
      [`${BODY}[*HEAD*]З[█]`, ['[*FOOT*]']],
      [`${BODY}[*IMAGE*]https://a.ru/1.png[█]`, ['[*FOOT*]']],
      [`${BODY}[*HEAD*]З[*FOOT*]П[█]`, []],
      [`${BODY}[*header*]З[█]`, ['[*FOOT*]']],
      ['[█]', ['[#HSM#]']],
      ['\ufeff[█]', ['[#HSM#]']],
      ['Текст [█]', ['[*HEAD*]', '[*IMAGE*]', '[*FOOT*]']],
      ['[█] [#HSM#]Текст', []],
    ];
    for (const [marked, expected] of cases) {
      it(marked, () => {
        assert.deepEqual(
          complete(marked).shown.filter((label) => label.startsWith('[')),
          expected,
        );
      });
    }
    const reasons: [string, string[]][] = [
      [`${BODY}[*HEAD*]З[*FOOT*]П[*█`, ['Заголовок-текст уже есть', 'Подпись уже есть']],
      [`${BODY}[*HEAD*]З[*FOOT*]П[*█*]\nещё`, ['Заголовок-текст уже есть', 'Подпись уже есть']],
      [`${BODY}[*IMAGE*]https://a.ru/1.png[*F█*][*FOOT*]П`, ['Подпись уже есть']],
      [`${BODY}[*IMAGE*]https://a.ru/1.png[*HE█`, ['Заголовок-изображение уже есть']],
      [`${BODY}[*HEAD*]З[*ima█`, ['Заголовок-текст уже есть']],
      [`${BODY}[*HEAD*]З[*█`, ['[*FOOT*]']],
      [`${BODY}[*HEAD*]З[*FOOT*]П[*важно█*]`, []],
      [`${BODY}[*HEAD*]З[*FOOT*]П *█*`, []],
      [`${BODY}[*HEAD*]З[*FOOT*]П[#█]`, []],
    ];
    for (const [marked, expected] of reasons) {
      it(`says why there is nothing: ${marked}`, () => {
        const { shown, accept } = complete(marked, { language: 'ru' });
        assert.deepEqual(shown, expected);
        for (const label of shown.filter((one) => !one.startsWith('[')))
          assert.equal(accept(label), marked.replace('█', ''), 'to accept it changes nothing');
      });
    }
    it('says why a second header is not offered, in both languages', () => {
      const marked = `${BODY}[*IMAGE*]https://a.ru/1.png[█]`;
      for (const [language, reason] of [
        ['en', /are not offered: the message has a header image already/],
        ['ru', /не предлагаются: у сообщения уже есть заголовок-изображение/],
      ] as const) {
        const { documentation } = complete(marked, { language }).item('[*FOOT*]');
        assert.ok(documentation !== undefined && typeof documentation !== 'string');
        assert.match(documentation.value, reason);
      }
    });
  });

  describe('of whole templates', () => {
    for (const language of ['en', 'ru'] as const) {
      it(`are correct in themselves (${language})`, () => {
        const { list, accept } = complete('█', { language, snippets: false });
        const labels = list.items.filter(({ kind }) => kind === 15).map(({ label }) => label);
        assert.ok(labels.length >= 3);
        for (const label of labels) {
          const text = accept(label);
          assert.ok(!text.includes('$'), text);
          const loud = check(text).filter(({ severity }) => severity === 'error' || severity === 'warning');
          assert.deepEqual(
            loud.map(({ message }) => message[language]),
            [],
            text,
          );
          assert.equal(parseTemplate(text).hsm?.exact, true);
        }
      });
    }
    it('have places only where the editor takes snippets', () => {
      for (const snippets of [true, false]) {
        const item = complete('█', { snippets }).item('Template: text');
        assert.equal(item.insertTextFormat, snippets ? 2 : 1);
      }
    });
    it('replace what is typed', () => {
      for (const marked of ['[█]', '[#HS█#]', '█', 'tem█']) {
        const result = complete(marked, { snippets: false }).accept('Template: text');
        assert.match(result, /^\[#HSM#\][^[\]]+$/, marked);
      }
    });
    it('are not offered in a file that holds something', () => {
      assert.ok(!complete('[█]Текст').list.items.some(({ kind }) => kind === 15));
      assert.ok(!complete(`${BODY}█`).list.items.some(({ kind }) => kind === 15));
    });
  });

  describe('of variables', () => {
    const cases: [string, string, string][] = [
      ['[#HSM#]Привет, {█', '{{1}}', '[#HSM#]Привет, {{1}}'],
      ['[#HSM#]Привет, {█}', '{{1}}', '[#HSM#]Привет, {{1}}'],
      ['[#HSM#]Привет, {{█}}', '{{1}}', '[#HSM#]Привет, {{1}}'],
      ['[#HSM#]Привет, {{█', '{{1}}', '[#HSM#]Привет, {{1}}'],
      ['[#HSM#]Привет, {{1█}}!', '{{1}}', '[#HSM#]Привет, {{1}}!'],
      ['[#HSM#]Привет, {{ █}}!', '{{1}}', '[#HSM#]Привет, {{1}}!'],
      ['[#HSM#]{{1}} и {{2}} и {█}', '{{3}}', '[#HSM#]{{1}} и {{2}} и {{3}}'],
      ['[#HSM#]{{1}} и {{2}} и {█}', '{{2}}', '[#HSM#]{{1}} и {{2}} и {{2}}'],
      [
        '[#HSM#]Для {{name}} ждём[*HEAD*]Для {{na█}}',
        '{{name}}',
        '[#HSM#]Для {{name}} ждём[*HEAD*]Для {{name}}',
      ],
      ['[#HSM#]Текст {{1}}[*HEAD*]Для {{█}}', '{{1}}', '[#HSM#]Текст {{1}}[*HEAD*]Для {{1}}'],
    ];
    for (const [marked, label, expected] of cases) {
      it(`${marked} → ${label}`, () => assert.equal(complete(marked).accept(label), expected));
    }
    const offered: [string, string[]][] = [
      // A name may appear only once in a section.
      ['[#HSM#]{{name}} и {{order}} и {█}', []],
      ['[#HSM#]{{name}} и {█} ждут[*HEAD*]{{city}}', ['{{city}}']],
      ['[#HSM#]{{1}}, {{1}} и {█}', ['{{2}}', '{{1}}']],
      ['[#HSM#]Текст[*HEAD*]{{1}} {█}', []],
      ['[#HSM#]Текст[*FOOT*]{█}', []],
    ];
    for (const [marked, expected] of offered) {
      it(`${marked} offers ${expected.join(' ')}`, () => assert.deepEqual(complete(marked).shown, expected));
    }
  });

  describe('of macros', () => {
    const used = '[#HSM#]Здравствуйте, [#Contact.Name#]! [#@Invoke.Discount#] ';
    it('offers those of the template', () => {
      assert.equal(complete(`${used}[#Con█#]`).accept('[#Contact.Name#]'), `${used}[#Contact.Name#]`);
      assert.equal(complete(`${used}[#Contact.Na█`).accept('[#Contact.Name#]'), `${used}[#Contact.Name#]`);
      assert.equal(complete(`${used}[#@█]`).accept('[#@Invoke.Discount#]'), `${used}[#@Invoke.Discount#]`);
    });
    it('offers none where none is used', () => {
      assert.ok(!complete('[#HSM#]Текст [#█]').shown.some((label) => label.includes('.')));
    });
  });

  describe('of images', () => {
    const images = () => [
      { url: 'https://a.ru/1.png', usedBy: 'one.hsm' },
      { url: 'https://a.ru/1.png', usedBy: 'two.hsm' },
      { url: 'https://b.ru/2.jpg', usedBy: 'two.hsm' },
    ];
    it('offers each once, with the files that use it', () => {
      const { shown, item } = complete('[#HSM#]А[*IMAGE*]█', { images });
      assert.deepEqual(shown, ['https://a.ru/1.png', 'https://b.ru/2.jpg']);
      assert.match(item('https://a.ru/1.png').detail ?? '', /one\.hsm, two\.hsm/);
    });
    for (const marked of [
      '[#HSM#]А[*IMAGE*]htt█[*FOOT*]П',
      '[#HSM#]А[*IMAGE*]https://a█.ru/old.png[*FOOT*]П',
    ]) {
      it(`replaces the address: ${marked}`, () => {
        assert.equal(
          complete(marked, { images }).accept('https://b.ru/2.jpg'),
          '[#HSM#]А[*IMAGE*]https://b.ru/2.jpg[*FOOT*]П',
        );
      });
    }
    it('are not looked for elsewhere', () => {
      complete(`${BODY}[█]`, {
        images: () => {
          throw new Error('asked for images');
        },
      });
    });
  });

  it('never has two items of the same label, and every edit holds the cursor on one line', () => {
    const texts = [
      '█',
      '[█]',
      `${BODY}█`,
      `${BODY}[*█*]`,
      `${BODY}{{█}}`,
      '[#HSM#]{{1}} [#A.B#]\n{{a}} █',
      'a\r\n[█]',
    ];
    for (const marked of texts) {
      for (const language of ['en', 'ru'] as const) {
        const { list } = complete(marked, { language });
        const labels = list.items.map(({ label }) => label);
        assert.equal(new Set(labels).size, labels.length, labels.join(' '));
      }
    }
  });
});
