import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { getSemanticTokens, parseTemplate, rangeOf, SEMANTIC_TOKENS_LEGEND } from '../../server/src/service';
import { readJson } from '../grammar/json';
import { textDocument } from '../support/features';
import { readMarked } from '../support/marked';

/** `type.modifier «text»` of every token, in order; reads the protocol's numbers back. */
function tokens(text: string, marked = false): string[] {
  const { text: plain, spans } = readMarked(text);
  const document = textDocument(plain);
  const range = marked && spans[0] ? rangeOf(document, spans[0]) : undefined;
  const { data } = getSemanticTokens(document, parseTemplate(plain), range);
  const lines = plain.split(/\r\n|\r|\n/);
  const found: string[] = [];
  let line = 0;
  let character = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [lineDelta = 0, characterDelta = 0, length = 0, type = 0, bits = 0] = data.slice(index, index + 5);
    character = lineDelta === 0 ? character + characterDelta : characterDelta;
    line += lineDelta;
    const modifiers = SEMANTIC_TOKENS_LEGEND.tokenModifiers.filter((_, bit) => (bits & (1 << bit)) !== 0);
    const name = [SEMANTIC_TOKENS_LEGEND.tokenTypes[type], ...modifiers].join('.');
    const written = lines[line]?.slice(character, character + length) ?? '';
    equal(written.length, length, `token ${name} reaches over the end of line ${line}`);
    found.push(`${name} «${written}»`);
  }
  return found;
}

describe('semantic tokens', () => {
  const cases: [name: string, text: string, expected: string[]][] = [
    [
      'formatting as phones apply it',
      '[#HSM#]Ваш *заказ _готов_*, 5*3*2',
      [
        'hsmTag «[#HSM#]»',
        'hsmText «Ваш »',
        'hsmMarker «*»',
        'hsmText.bold «заказ »',
        'hsmMarker.bold «_»',
        'hsmText.bold.italic «готов»',
        'hsmMarker.bold «_»',
        'hsmMarker «*»',
        'hsmText «, 5*3*2»',
      ],
    ],
    [
      'emoji count as two columns',
      '[#HSM#]🎉🎉 ~нет~ {{1}}',
      [
        'hsmTag «[#HSM#]»',
        'hsmText «🎉🎉 »',
        'hsmMarker «~»',
        'hsmText.strikethrough «нет»',
        'hsmMarker «~»',
        'hsmText « »',
        'variable «{{1}}»',
      ],
    ],
    [
      'a fence over lines, with CR LF',
      '[#HSM#]Код:\r\n```a\r\n*b* {{1}}```\r\n*я*',
      [
        'hsmTag «[#HSM#]»',
        'hsmText «Код:»',
        'hsmMarker «```»',
        'hsmText.code «a»',
        'hsmText.code «*b* »',
        'variable.code «{{1}}»',
        'hsmMarker «```»',
        'hsmMarker «*»',
        'hsmText.bold «я»',
        'hsmMarker «*»',
      ],
    ],
    [
      'damaged tags and variables, macros, operands; an unknown tag is text, here bold',
      '[#HSM#]А{{1} [#Contact.Name#] %w [*VIDEO*][*FOOTER*]П {{2}}',
      [
        'hsmTag «[#HSM#]»',
        'hsmText «А»',
        'hsmDamagedVariable «{{1}»',
        'hsmText « »',
        'macro «[#Contact.Name#]»',
        'hsmText « »',
        'hsmOperand «%w»',
        'hsmText « »',
        'hsmText «[»',
        'hsmMarker «*»',
        'hsmText.bold «VIDEO»',
        'hsmMarker «*»',
        'hsmText «]»',
        'hsmDamagedTag «[*FOOTER*]»',
        'variable «{{2}}»',
      ],
    ],
    [
      'lists, quotes and links; signs in links are no markers',
      '[#HSM#]а\n* б\n> в https://a.ru/_x_/{{1}}_y',
      [
        'hsmTag «[#HSM#]»',
        'hsmText «а»',
        'hsmMarker «*»',
        'hsmText « б»',
        'hsmMarker «>»',
        'hsmText « в »',
        'hsmLink «https://a.ru/_x_/»',
        'variable «{{1}}»',
        'hsmLink «_y»',
      ],
    ],
    [
      'header and footer keep the colours of the grammar',
      '[#HSM#]А[*HEAD*]*Т* {{1}}[*IMAGE*]https://a.ru/1.png[*FOOT*]_П_',
      [
        'hsmTag «[#HSM#]»',
        'hsmText «А»',
        'hsmTag «[*HEAD*]»',
        'variable «{{1}}»',
        'hsmTag «[*IMAGE*]»',
        'hsmLink «https://a.ru/1.png»',
        'hsmTag «[*FOOT*]»',
      ],
    ],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => {
      deepEqual(tokens(text), expected);
    });
  }

  it('returns only what touches the requested range', () => {
    deepEqual(tokens('[#HSM#]а\n*б* ⟦{{1}}⟧\nв', true), ['variable «{{1}}»']);
  });

  it('never overlaps and never leaves the text', () => {
    const piece = fc.constantFrom(
      '*',
      '_',
      '~',
      '`',
      '```',
      'а',
      ' ',
      '\n',
      '\r\n',
      '🎉',
      '{{1}}',
      '[*FOOT*]',
      '[#HSM#]',
      '- ',
      '> ',
      'www.a.ru',
      '[#A.b#]',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const { data } = getSemanticTokens(textDocument(text), parseTemplate(text));
        let last = 0;
        for (let index = 0; index < data.length; index += 5) {
          if ((data[index] ?? 0) > 0) last = 0;
          else ok(index === 0 || (data[index + 1] ?? 0) >= last, 'tokens overlap');
          last = data[index + 2] ?? 0;
          ok(last > 0, 'an empty token');
        }
        tokens(text);
      }),
    );
  });

  it('is described in package.json, with scopes for every type and modifier', () => {
    const { contributes } = JSON.parse(JSON.stringify(readJson('package.json'))) as {
      contributes: {
        semanticTokenTypes: { id: string }[];
        semanticTokenModifiers: { id: string }[];
        semanticTokenScopes: { language: string; scopes: Record<string, string[]> }[];
      };
    };
    const { tokenTypes, tokenModifiers } = SEMANTIC_TOKENS_LEGEND;
    const known = new Set(['variable', 'macro']);
    deepEqual(
      contributes.semanticTokenTypes.map(({ id }) => id),
      tokenTypes.filter((type) => !known.has(type)),
    );
    deepEqual(
      contributes.semanticTokenModifiers.map(({ id }) => id),
      tokenModifiers,
    );
    const scopes = Object.keys(contributes.semanticTokenScopes[0]?.scopes ?? {});
    for (const type of tokenTypes) if (type !== 'hsmText') ok(scopes.includes(type), type);
    for (const modifier of tokenModifiers) ok(scopes.includes(`*.${modifier}`), modifier);
  });
});
