import assert from 'node:assert/strict';
import { parseTemplate } from '../../server/src/service';
import { FOREIGN_TAG_NAMES, TAG_ALIASES, TAG_LAYOUTS } from '../../server/src/service/syntax/tags';
import { TokenKind } from '../../server/src/service/syntax/tokens';
import { LOOKALIKES } from '../../server/src/service/syntax/lookalikes';
import { checkIds } from '../support/check';

/** What became of the tags of a text: kind and defects of each damaged one. */
function damageOf(text: string): string[] {
  return parseTemplate(text).damagedTags.map(
    ({ kind, defects, written }) => `${written} ${kind} ${defects.join('+')}`,
  );
}

/** Checks that a spelling between two texts is read as one damaged tag, and nothing of the texts is taken. */
function assertRecovered(written: string, kind: string, defects: string): void {
  const document = parseTemplate(`[#HSM#]Текст. ${written} конец`);
  assert.deepEqual(
    document.damagedTags.map((tag) => [tag.written, tag.kind, tag.defects.join('+')]),
    [[written, kind, defects]],
  );
  if (kind === 'HSM') return;
  assert.equal(document.body.text, 'Текст. ');
  assert.equal(document.sections[0]?.text, ' конец');
}

const SHAPES: readonly (readonly [string, string])[] = [
  ['[*HEAD]', 'bracket'],
  ['[HEAD*]', 'bracket'],
  ['[*HEAD*', 'bracket'],
  ['*HEAD*]', 'bracket'],
  ['[*HEAD#]', 'bracket'],
  ['[#HEAD*]', 'bracket'],
  ['[#HEAD#]', 'bracket'],
  ['[#HEAD]', 'bracket'],
  ['[HEAD#]', 'bracket'],
  ['[HEAD]', 'bracket'],
  ['{*HEAD*}', 'bracket'],
  ['(*HEAD*)', 'bracket'],
  ['<*HEAD*>', 'bracket'],
  ['[*HEAD*>', 'bracket'],
  ['[[*HEAD*]]', 'bracket'],
  ['[**HEAD**]', 'bracket'],
  ['[[*HEAD*]', 'bracket'],
  ['[*HEAD*]]', 'bracket'],
  ['[HEAD]]', 'bracket'],
  ['［*HEAD*］', 'bracket'],
  ['【*HEAD*】', 'bracket'],
  ['[＊HEAD＊]', 'bracket'],
  ['[∗HEAD∗]', 'bracket'],
  ['[*HEAD*)', 'bracket'],
  ['[ *HEAD* ]', 'bracket'],
  ['[* HEAD *]', 'space'],
  ['[*  HEAD*]', 'space'],
  ['[*HEAD\u00a0*]', 'space'],
  ['[*HE\u200bAD*]', 'space'],
  ['[*\ufeffHEAD*]', 'space'],
  ['[ * HEAD * ]', 'bracket+space'],
  ['[*head*]', 'case'],
  ['[*Head*]', 'case'],
  ['[*head]', 'bracket+case'],
  ['[*head*', 'bracket+case'],
  ['[*ＨＥＡＤ*]', 'homoglyph'],
  ['[* head *]', 'space+case'],
  // A space with no mark on its other side is one more damage of the bracket.
  ['[*HEAD ]', 'bracket'],
  ['[ *HEAD]', 'bracket'],
  ['[HEAD ]', 'bracket'],
  ['*HEAD*］', 'bracket'],
  ['[* HE\u200bAD *]', 'space'],
  // Doubled brackets leave the full shape, in which a slip is allowed.
  ['[[*HAED*]]', 'bracket+typo'],
];

const HSM_SHAPES: readonly (readonly [string, string])[] = [
  ['[#HSM]', 'bracket'],
  ['[HSM#]', 'bracket'],
  ['[#HSM#', 'bracket'],
  ['#HSM#]', 'bracket'],
  ['[*HSM*]', 'bracket'],
  ['[№HSM№]', 'bracket'],
  ['[HSM]', 'bracket'],
  ['{#HSM#}', 'bracket'],
  ['[##HSM##]', 'bracket'],
  ['[# HSM #]', 'space'],
  ['[#hsm#]', 'case'],
  ['[#Hsm#]', 'case'],
  ['[#НЅМ#]', 'homoglyph'],
  ['[#РЫЬ#]', 'layout'],
  ['[#HSMM#]', 'typo'],
  ['[#HS#]', 'none'],
];

const TYPOS: readonly (readonly [string, string])[] = [
  ['HAED', 'HEAD'],
  ['HEDA', 'HEAD'],
  ['HEAAD', 'HEAD'],
  ['HED', 'HEAD'],
  ['IMAEG', 'IMAGE'],
  ['IAMGE', 'IMAGE'],
  ['IMGE', 'IMAGE'],
  ['IMAGES', 'IMAGE'],
  ['FOT', 'FOOT'],
  ['FOOOT', 'FOOT'],
  ['FOTO', 'FOOT'],
  ['FOOD', 'FOOT'],
  ['HEA-D', 'HEAD'],
  ['HSMM', 'HSM'],
];

/** Texts of a message in which nothing is a tag. */
const PLAIN: readonly string[] = [
  '[*важно*]',
  '[*важно, до 5 мая*]',
  '[#1]',
  '[#1#]',
  '[*]',
  '[**]',
  '[##]',
  '[]',
  '[* *]',
  'Подробнее: *фото*]',
  'Подробнее: *ФОТО*]',
  '[Смотрите *ФОТО*]',
  '[*ПОДПИСЬ* и печать]',
  '[фото]',
  '[ФОТО]',
  '[head]',
  '[Foot]',
  '(HEAD)',
  '<foot>',
  '</FOOT>',
  '<FOOT ',
  '{HEAD}',
  '(*head*)',
  '[HEADER]',
  '[IMG]',
  'HEAD',
  '*HEAD*',
  '#HSM#',
  '#HSM',
  'HSM-шаблон',
  '[см. HEAD]',
  '[HEAD OFFICE]',
  '[*HEAD OFFICE*]',
  '[*\nHEAD*]',
  '[*HEAD\n*]',
  '(тег #HSM#) и [x]',
  '[/фото]',
  '[/b]',
  '(/HEAD)',
  'Размеры [S], [M], [L]',
  '5 [*] 3 [**] [##]',
  '*жирный* [примечание]',
  '[*жирный* текст]',
  '[*haed*]',
  '[HAED]',
  '[***HEAD***]',
  'массив[0]',
  '[1*]',
  '[*12345*]',
  'x[*a',
  // One of four delimiters, or none on one side.
  '*HEAD]',
  '[HEAD и',
  '[HEAD)',
  '[HEAD>',
  '(*HEAD)',
  '(HEAD*)',
  '{*HEAD}',
  '{HEAD*}',
  '<*FOOT>',
  '<FOOT*>',
  // A slip outside the full shape, or a word for a tag in small letters with a mark missing.
  '[**HAED*]',
  '[*HAED**]',
  '[*шапка]',
  '[шапка*]',
  '[*HEAD!*]',
  // Marks that differ, and what only begins like a closing tag.
  '[*VIDEO#]',
  '[#VIDEO*]',
  '[**VIDEO*]',
  '[/HEAD',
  '[*/FOOT',
  '[*/HAED*]',
];

/** Without square brackets, with signs among the delimiters, and what only looks like it. */
const STRIPPED: readonly (readonly [text: string, damage: readonly string[]])[] = [
  ['#HSM#Текст', ['#HSM# HSM bracket']],
  ['<#HSM#>Текст', ['<#HSM#> HSM bracket']],
  ['Метка #HSM#Текст', []],
  ['[#HSM#]Текст.*FOOT*Клиника', ['*FOOT* FOOT bracket']],
  ['[#HSM#]Текст.*IMAGE*https://a.ru/1.png', ['*IMAGE* IMAGE bracket']],
  ['[#HSM#]Текст.<*FOOT*>Клиника', ['<*FOOT*> FOOT bracket']],
  ['[#HSM#]Слово *FOOT* значит «стопа»', []],
  ['[#HSM#]Текст.*Foot*Клиника', []],
  ['\\[#HSM#\\]Текст\\[\\*FOOT\\*\\]Я', ['\\[#HSM#\\] HSM bracket', '\\[\\*FOOT\\*\\] FOOT bracket']],
  ['[#HSM:#]Текст[*FOOT:*]Я', ['[#HSM:#] HSM bracket', '[*FOOT:*] FOOT bracket']],
  ['[#HSM#]Текст.[*FOTER*]Я', ['[*FOTER*] FOOT typo']],
  ['[#HSM#]Поставьте [*подпись*] в договоре.', []],
  ['[#HSM#]Ждём вас. [*подпись*] Клиника', ['[*подпись*] FOOT alias+case']],
  ['[#HSM#]Ждём вас [*подпись*]Наша клиника', ['[*подпись*] FOOT alias+case']],
  ['[#HSM#]Ждём вас [*ПОДПИСЬ*] и клиника', ['[*ПОДПИСЬ*] FOOT alias']],
  ['[#HSM#]Ждём вас [*foot*] и клиника', ['[*foot*] FOOT case']],
  ['[#HSM#]Текст[*FOOT]]]Я', ['[*FOOT] FOOT bracket']],
  ['[#HSM#]Текст[*FOOT]]Я', ['[*FOOT]] FOOT bracket']],
];

describe('recovery of damaged tags', () => {
  for (const [written, defects] of SHAPES) {
    it(`reads ${JSON.stringify(written)}`, () => {
      assertRecovered(written, 'HEAD', defects);
    });
  }
  for (const [written, defects] of HSM_SHAPES) {
    it(`reads ${JSON.stringify(written)} at the beginning`, () => {
      const expected = defects === 'none' ? [] : [`${written} HSM ${defects}`];
      assert.deepEqual(damageOf(`${written}Текст`), expected);
    });
  }
  for (const [text, damage] of STRIPPED) {
    it(`finds ${String(damage.length)} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(damageOf(text), damage);
    });
  }
  for (const [written, kind] of TYPOS) {
    it(`guesses ${kind} from ${written}`, () => {
      const mark = kind === 'HSM' ? '#' : '*';
      assertRecovered(`[${mark}${written}${mark}]`, kind, 'typo');
    });
  }
  for (const [written, kind] of TAG_ALIASES) {
    it(`knows ${written} as ${kind}`, () => {
      const mark = kind === 'HSM' ? '#' : '*';
      assertRecovered(`[${mark}${written}${mark}]`, kind, 'alias');
      assertRecovered(`[${mark}${written}]`, kind, 'bracket+alias');
      assertRecovered(`[${mark}${written.toLowerCase()}${mark}]`, kind, 'alias+case');
    });
  }
  for (const [written, kind] of TAG_LAYOUTS) {
    it(`reads ${written} as ${kind} in the wrong keyboard layout`, () => {
      const mark = kind === 'HSM' ? '#' : '*';
      assertRecovered(`[${mark}${written}${mark}]`, kind, 'layout');
    });
  }
  for (const [lookalike, latin] of LOOKALIKES) {
    for (const [kind, mark] of [
      ['HSM', '#'],
      ['HEAD', '*'],
      ['IMAGE', '*'],
      ['FOOT', '*'],
    ] as const) {
      if (!kind.includes(latin)) continue;
      it(`reads ${lookalike} (U+${lookalike.charCodeAt(0).toString(16)}) in ${kind}`, () => {
        assertRecovered(`[${mark}${kind.replaceAll(latin, lookalike)}${mark}]`, kind, 'homoglyph');
      });
    }
  }
  for (const name of FOREIGN_TAG_NAMES) {
    it(`never takes ${name} for a tag`, () => {
      assert.deepEqual(damageOf(`[#HSM#]А[*${name}*]Б`), []);
      assert.deepEqual(checkIds(`[#HSM#]А[*${name}*]Б`), ['unknown-tag']);
    });
  }
  it('reads <FOOT> as a tag, and <HEAD> as HTML', () => {
    assert.deepEqual(damageOf('[#HSM#]А<FOOT>Б'), ['<FOOT> FOOT bracket']);
    assert.deepEqual(damageOf('<HSM>А<IMAGE>https://a.ru/1.png'), [
      '<HSM> HSM bracket',
      '<IMAGE> IMAGE bracket',
    ]);
    assert.deepEqual(damageOf('[#HSM#]А<HEAD>Б'), []);
    assert.deepEqual(checkIds('[#HSM#]А<HEAD>Б'), ['html-tag']);
  });
  for (const written of PLAIN) {
    it(`leaves ${JSON.stringify(written)} alone`, () => {
      for (const text of [`[#HSM#]${written}`, `[#HSM#]Слово ${written} и слово.`]) {
        const document = parseTemplate(text);
        assert.deepEqual(
          document.damagedTags.map((tag) => tag.written),
          [],
        );
        assert.equal(document.sections.length, 0);
        assert.deepEqual(
          checkIds(text).filter((id) => /-tag$|^tag-|^malformed/.test(id)),
          [],
        );
      }
    });
  }

  it('takes the inner brackets of a doubled unknown tag', () => {
    for (const text of ['[[*VIDEO*]', '[[*VIDEO*]]', '[*VIDEO*]]']) {
      const document = parseTemplate(`[#HSM#]А${text}Б`);
      assert.deepEqual(
        document.spansOf(TokenKind.UnknownTag).map(({ start, end }) => document.text.slice(start, end)),
        ['[*VIDEO*]'],
        text,
      );
    }
  });

  it('takes a closing tag for text and says so', () => {
    for (const written of ['[/HEAD]', '[*/HEAD*]', '[/*HEAD*]', '[/FOOT]', '[/head]', '[*/header*]']) {
      const document = parseTemplate(`[#HSM#]А${written}`);
      assert.equal(document.body.text, `А${written}`);
      assert.deepEqual(checkIds(`[#HSM#]А${written}`), ['malformed-tag'], written);
    }
  });

  it('lets an exact tag win over brackets around it', () => {
    for (const [text, body] of [
      ['[#HSM#]А ([*FOOT*]П', 'А ('],
      ['[#HSM#]А {{[*FOOT*]П', 'А {{'],
      ['[#HSM#]А [[[*FOOT*]П', 'А [['],
      ['[#HSM#]А *[*FOOT*]П', 'А *'],
    ] as const) {
      const document = parseTemplate(text);
      assert.equal(document.body.text, body);
      assert.equal(document.foot?.tag?.exact, true);
      assert.equal(document.foot.text, 'П');
    }
  });

  it('ends an address before a tag of any kind', () => {
    for (const tag of ['[*FOOT*]', '[*foot*]', '(*FOOT*)', '{*FOOT*}', '*FOOT*]', '［*FOOT*］', '[FOOT]']) {
      const document = parseTemplate(`[#HSM#]Сайт https://a.ru/x${tag}П`);
      assert.equal(document.body.text, 'Сайт https://a.ru/x', tag);
      assert.equal(document.foot?.text, 'П', tag);
    }
    for (const text of ['https://a.ru/[0]', 'https://a.ru/(x)', 'https://a.ru/#HEAD', 'https://a.ru/*x*]']) {
      assert.equal(parseTemplate(`[#HSM#]${text} конец`).body.text, `${text} конец`);
    }
  });

  it('splits an image from what follows its address', () => {
    const parts = (text: string): readonly (string | undefined)[] => {
      const { image, text: all } = parseTemplate(`[#HSM#]А[*IMAGE*]${text}`);
      return [image?.url?.value, image?.rest && all.slice(image.rest.start, image.rest.end)];
    };
    assert.deepEqual(parts('https://a.ru/1.png'), ['https://a.ru/1.png', undefined]);
    assert.deepEqual(parts(' https://a.ru/1.png\n'), ['https://a.ru/1.png', undefined]);
    assert.deepEqual(parts('https://a.ru/1.JPG.... с вами'), ['https://a.ru/1.JPG', '.... с вами']);
    assert.deepEqual(parts('https://a.ru/1.jpegС уважением'), ['https://a.ru/1.jpeg', 'С уважением']);
    assert.deepEqual(parts('https://a.ru/1.png С уважением'), ['https://a.ru/1.png', ' С уважением']);
    assert.deepEqual(parts('https://a.ru/1.png.webp'), ['https://a.ru/1.png.webp', undefined]);
    assert.deepEqual(parts('https://a.ru/1.png?w=1'), ['https://a.ru/1.png?w=1', undefined]);
    assert.deepEqual(parts('https://a.ru/1.png[/IMAGE]'), ['https://a.ru/1.png', undefined]);
    assert.deepEqual(parts('https://a.ru/1.png[*BUTTON*]Да'), ['https://a.ru/1.png', '[*BUTTON*]Да']);
    assert.deepEqual(parts('https://a.ru/фото.png'), ['https://a.ru/фото.png', undefined]);
    assert.deepEqual(parts(' \n '), [undefined, undefined]);
  });
});
