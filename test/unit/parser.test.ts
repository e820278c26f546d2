import assert from 'node:assert/strict';
import { CHECKS, parseTemplate, type HsmDocument, type Section } from '../../server/src/service';
import { checkIds } from '../support/check';

/** Checks of other groups that the table of examples names; compared as soon as they exist. */
const NAMED_ELSEWHERE: ReadonlySet<string> = new Set([
  'image-trailing-text',
  'image-not-https',
  'image-unsupported-type',
  'placeholder-in-text',
]);
const COMPARED: ReadonlySet<string> = new Set(
  CHECKS.filter((check) => check.group === 'markup' || NAMED_ELSEWHERE.has(check.id)).map(({ id }) => id),
);

/** The table of `docs/grammar.md`, section 6: input, sections, findings in order of place. */
const EXAMPLES: readonly (readonly [string, string, readonly string[]])[] = [
  ['[#HSM#]Привет!', 'body "Привет!"', []],
  ['[#HSM#]Привет![*FOOT*]Команда', 'body "Привет!" foot "Команда"', []],
  [
    '[#HSM#]Текст.[*IMAGE*]https://a.ru/x.jpg[*FOOT*]Всегда с вами',
    'body "Текст." image <https://a.ru/x.jpg> foot "Всегда с вами"',
    [],
  ],
  [
    '[#HSM#]Сайт https://a.ru.[*IMAGE*]https://a.ru/x.jpg',
    'body "Сайт https://a.ru." image <https://a.ru/x.jpg>',
    [],
  ],
  [
    '[#HSM#]Т.[*IMAGE*]https://a.ru/x.jpg.... с вами',
    'body "Т." image <https://a.ru/x.jpg> rest ".... с вами"',
    ['image-trailing-text'],
  ],
  ['[#НSM#]Привет', 'body "Привет"', ['tag-homoglyph']],
  ['Привет', 'body "Привет"', ['missing-hsm-tag']],
  ['\n[#HSM#]Привет', 'preamble "\\n" body "Привет"', ['text-before-hsm']],
  ['\ufeff[#HSM#]Привет', 'preamble "\ufeff" body "Привет"', ['text-before-hsm']],
  ['[#HSM]Привет', 'body "Привет"', ['malformed-tag']],
  ['[#hsm#]Привет[*head*]Т', 'body "Привет" head "Т"', ['tag-case', 'tag-case']],
  ['[#HSM#]А[*HEADER*]Т', 'body "А" head "Т"', ['misspelled-tag']],
  ['[#HSM#]А[*FOOTER*]П', 'body "А" foot "П"', ['misspelled-tag']],
  ['[#HSM#]А[*IMAGE#]https://a.ru/1.png', 'body "А" image <https://a.ru/1.png>', ['malformed-tag']],
  ['[#HSM#]А[#FOOT#]П', 'body "А" foot "П"', ['malformed-tag']],
  ['[#HSM#]А[* FOOT *]П', 'body "А" foot "П"', ['tag-inner-space']],
  ['[#HSM#]А[*АЩЩЕ*]П', 'body "А" foot "П"', ['misspelled-tag']],
  ['[#HSM#]А[*ПОДПИСЬ*]П', 'body "А" foot "П"', ['misspelled-tag']],
  ['[#HSM#]А[*VIDEO*]https://a.ru/1.mp4', 'body "А[*VIDEO*]https://a.ru/1.mp4"', ['unknown-tag']],
  ['[#HSM#]А [*важно*] Б', 'body "А [*важно*] Б"', []],
  ['[#HSM#]А[*FOOT*]1[*FOOT*]2', 'body "А" foot "1" foot "2"', ['duplicate-tag']],
  ['[#HSM#]А[*FOOT*]П[*HEAD*]Т', 'body "А" foot "П" head "Т"', ['tag-order']],
  ['[#HSM#][*HEAD*]Т\nТекст', 'body "" head "Т\\nТекст"', ['body-in-header']],
  ['[#HSM#]А[*HEAD*][*FOOT*]П', 'body "А" head "" foot "П"', ['empty-section']],
  ['[#HSM#]А\n[*FOOT*] П', 'body "А\\n" foot " П"', ['space-around-tag', 'space-around-tag']],
  [
    '[#HSM#]А[*HEAD*]Т[*IMAGE*]https://a.ru/1.png',
    'body "А" head "Т" image <https://a.ru/1.png>',
    ['head-and-image'],
  ],
  ['[#HSM#]Здравствуйте, [#Contact.Name#]!', 'body "Здравствуйте, [#Contact.Name#]!"', ['macro-in-text']],
  ['[#HSM#]Здравствуйте, {{1}}! Ждём вас.', 'body "Здравствуйте, {{1}}! Ждём вас."', ['placeholder-in-text']],
  ['[#HSM#]Код %w{1,3}', 'body "Код %w{1,3}"', ['edna-operand']],
  ['[#HSM#]А[#HSM#]Б', 'body "А[#HSM#]Б"', ['duplicate-tag']],
  ['[*FOOT*]П[#HSM#]А', 'preamble "[*FOOT*]П" body "А"', ['text-before-hsm']],
  [
    '[#HSM#]А[*IMAGE*]http://a.ru/1.gif',
    'body "А" image <http://a.ru/1.gif>',
    ['image-not-https', 'image-unsupported-type'],
  ],
  ['[#HSM#]А[*/HEAD*]', 'body "А[*/HEAD*]"', ['malformed-tag']],
  ['[#HSM#]5 [*] 3 [**] [##]', 'body "5 [*] 3 [**] [##]"', []],
  ['[#HSM#]А[*IMAGE*]\nhttps://a.ru/1.png\n', 'body "А" image <https://a.ru/1.png>', ['space-around-tag']],
];

/** The sections in one line: kind and text, an image by its address. */
function sketch(document: HsmDocument): string {
  const section = (one: Section): string => {
    if (one.kind !== 'image') return `${one.kind} ${quote(one.text)}`;
    const rest = one.rest ? ` rest ${quote(document.text.slice(one.rest.start, one.rest.end))}` : '';
    return `image <${one.url?.value ?? ''}>${rest}`;
  };
  const preamble = document.preamble
    ? [`preamble ${quote(document.text.slice(0, document.preamble.end))}`]
    : [];
  return [...preamble, ...document.allSections.map(section)].join(' ');
}

function quote(text: string): string {
  return `"${text.replaceAll('\n', '\\n')}"`;
}

describe('parser', () => {
  describe('the examples of the grammar', () => {
    EXAMPLES.forEach(([text, sections, ids], index) => {
      it(`${index + 1}: ${JSON.stringify(text)}`, () => {
        assert.equal(sketch(parseTemplate(text)), sections);
        assert.deepEqual(
          checkIds(text).filter((id) => COMPARED.has(id)),
          ids.filter((id) => COMPARED.has(id)),
        );
      });
    });
  });
});
