import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { IGrammar } from 'vscode-textmate';
import { parseTemplate } from '../../server/src/service';
import { hasScope, loadGrammar, splitLines, tokenize, type Token } from './support';

/** Names of tags: exact, look-alikes, layout, aliases, typos, unknown ones, plain words. */
const names = [
  ...['HSM', 'HEAD', 'IMAGE', 'FOOT', 'hsm', 'Head', 'image', 'fOOT'],
  ...['НSM', 'НЕАD', 'IМАGЕ', 'FООТ', 'F00T', 'ІMAGE', 'HЁAD', 'HSМ'],
  ...['РЫЬ', 'РУФВ', 'ШЬФПУ', 'АЩЩЕ', 'руфв', 'HMS', 'WABA', 'ШАБЛОН'],
  ...[
    'HEADER',
    'header',
    'HEADING',
    'TITLE',
    'ТITLE',
    'НЕАDЕR',
    'ЗАГОЛОВОК',
    'шапка',
    'ШАПКА',
    'ХЕДЕР',
    'ХЭД',
  ],
  ...['IMG', 'PIC', 'PICTURE', 'PHOTO', 'КАРТИНКА', 'ИЗОБРАЖЕНИЕ', 'ФОТО', 'фото', 'ИМИДЖ'],
  ...['FOOTER', 'FOOТER', 'FOOTNOTE', 'SIGN', 'SIGNATURE', 'ПОДПИСЬ', 'ПОДВАЛ', 'ФУТ', 'ФУТЕР', 'футер'],
  ...['HAED', 'HEDA', 'HEA', 'EAD', 'HE_AD', 'READ', 'IMAEG', 'IAMGE', 'IMGE', 'IMAGE1', 'IMAGEE'],
  ...['FOT', 'FOOOT', 'FOOD', 'HSMM', 'HS', 'SM', 'HSN'],
  ...['VIDEO', 'DOCUMENT', 'DOC', 'FILE', 'GIF', 'BUTTON', 'URL', 'PHONE', 'BODY', 'TEXT', 'OK', 'A1'],
  ...['важно', 'ВАЖНО', 'Да', '1', 'haed'],
];

/** Shapes of tags, whole, damaged and no tag at all; N is the name. */
const shapes = [
  ...['[*N*]', '[#N#]', '[*N]', '[N*]', '[*N*', '*N*]', '[*N#]', '[#N*]', '[#N]', '[N#]', '[N]'],
  ...['{*N*}', '{#N#}', '(*N*)', '(#N#)', '[[*N*]]', '[[N]]', '((*N*))', '[**N**]'],
  ...['[ *N* ]', '[* N *]', '[#  N  #]', '[*N *]', '[*  N*]', '[*   N*]', '[\u00A0*N*]', '[*\tN*]', '[ N ]'],
  ...['[№N№]', '［＊N＊］', '【*N*】', '[∗N∗]'],
  ...['[/N]', '[*/N*]', '*N*', '#N#', '[*N', 'N*]', '[N#', '{N}', '«N»'],
  ...['[*N:*]', '[#N:#]', '\\[\\*N\\*\\]', '[\\#N\\#]', '<*N*>', '«*N*»', '<N>'],
];

const aWord = 'Привет';

const pieces = [
  ...['[#HSM#]', '[*HEAD*]', '[*IMAGE*]', '[*FOOT*]', '[*head*]', '[#НSM#]', '[* FOOT *]'],
  ...['[#Contact.Name#]', '{{1}}', '{{ 1 }}', '{1}', '%w', 'https://a.ru/x_y.jpg'],
  ...['*', '_', '~', '`', '```', '- ', '> ', '\n', ' ', aWord, '🎉', '[', ']', '{{', '}}'],
];

/** Finds the token at an offset of the document; line ends must be single LF. */
function tokenFinder(
  text: string,
  lines: readonly (readonly Token[])[],
): (offset: number) => Token | undefined {
  const starts = splitLines(text).map(
    (_, index, all) => all.slice(0, index).join('\n').length + Math.min(index, 1),
  );
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    const column = offset - (starts[line] ?? 0);
    return lines[line]?.find(({ start, end }) => start <= column && column < end);
  };
}

/** Which section the colours say a token is in. */
function sectionOf(token: Token | undefined): string {
  if (!token) return 'nothing';
  if (hasScope(token, 'markup.heading')) return 'head';
  if (hasScope(token, 'comment.block.footer')) return 'foot';
  return hasScope(token, 'invalid.illegal.image-text') ? 'image' : 'body';
}

describe('grammar and parser agree on tags', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  for (const shape of shapes) {
    it(`${shape} with every name`, () => {
      for (const name of names) {
        const text = `[#HSM#]Да ${shape.replace('N', name)}ю`;
        const document = parseTemplate(text);
        const tokens = tokenize(grammar, text).at(-1) ?? [];
        assert.equal(sectionOf(tokens.at(-1)), document.sections.at(-1)?.kind ?? 'body', text);
        if (document.damagedTags.length + document.repeatedHsm.length === 0) continue;
        assert.ok(
          tokens.some((token) => hasScope(token, 'invalid')),
          `${text} is damaged and not marked`,
        );
      }
    });
  }

  it('on any mixture of tags, places, markers and words', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        const document = parseTemplate(text);
        const tokenAt = tokenFinder(text, tokenize(grammar, text));
        const { sections, preambleSections, damagedTags, repeatedHsm } = document;
        const tags = [...sections, ...preambleSections].flatMap(({ tag }) => tag ?? []);
        for (const { span, written } of [...tags, ...damagedTags, ...repeatedHsm]) {
          const token = tokenAt(span.start + 2);
          assert.ok(
            token && (hasScope(token, 'entity.name.tag') || hasScope(token, 'invalid')),
            `${written} in ${JSON.stringify(text)}`,
          );
        }
        for (const { kind, span } of [...sections, ...preambleSections]) {
          const word = text.indexOf(aWord, span.start);
          if (word < 0 || word >= span.end) continue;
          const token = tokenAt(word);
          // A word may hang on a URL.
          if (token && hasScope(token, 'markup.underline.link')) continue;
          assert.equal(sectionOf(token), kind, `${aWord} at ${word} of ${JSON.stringify(text)}`);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
