import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contextOf } from '../support/check';
import { filledLength, fillPlaces, writtenPlace } from '../../server/src/service/model/filled';
import { placeholdersIn, SAMPLED } from '../../server/src/service/model/placeholders';

/** The text of a body with values in place: as the preview fills it, and as the checks count it. */
function filled(
  body: string,
  values: Record<string, string>,
): { readonly text: string; readonly counted: number } {
  const { document } = contextOf(`[#HSM#]${body}`);
  const places = placeholdersIn(document, document.body, SAMPLED);
  return {
    text: fillPlaces(document, document.body, values).text,
    counted: filledLength(document.body, places, { name: 'обычный', values }),
  };
}

describe('filling a text with sample values', () => {
  const cases: readonly (readonly [
    name: string,
    body: string,
    values: Record<string, string>,
    text: string,
  ])[] = [
    ['positional', 'Здравствуйте, {{1}}!', { '1': 'Елена' }, 'Здравствуйте, Елена!'],
    ['named', 'Hello, {{first_name}}!', { first_name: 'Ann' }, 'Hello, Ann!'],
    ['macros', 'Здравствуйте, [#Contact.Name#]!', { 'Contact.Name': 'Елена' }, 'Здравствуйте, Елена!'],
    ['twice', '{{1}} и {{1}}', { '1': '😀' }, '😀 и 😀'],
    ['without a value', '{{1}} и {{2}}', { '2': 'два' }, '{{1}} и два'],
    ['a name of JavaScript’s own', '{{constructor}} и {{1}}', { '1': 'два' }, '{{constructor}} и два'],
    ['a value that looks like a place', '{{1}} и {{2}}', { '1': '{{2}}', '2': 'два' }, '{{2}} и два'],
    ['lines that end in CR LF', 'раз\r\n{{1}}', { '1': 'два' }, 'раз\nдва'],
    ['an empty value', 'раз {{1}}!', { '1': '' }, 'раз !'],
  ];
  for (const [name, body, values, text] of cases) {
    it(name, () => {
      const result = filled(body, values);
      assert.equal(result.text, text);
      assert.equal(result.counted, text.length);
    });
  }

  it('counts what the preview shows, for any text of these pieces', () => {
    const piece = fc.constantFrom(
      '{{1}}',
      '{{name}}',
      '[#Contact.Name#]',
      'слово',
      ' ',
      '\n',
      '\r\n',
      '😀',
      '{{2}}',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.string(), (pieces, value) => {
        const result = filled(pieces.join(''), { '1': value, name: 'Елена', 'Contact.Name': '' });
        assert.equal(result.counted, result.text.length);
      }),
    );
  });

  it('fills what is shown of a text that was cut, and no place beyond the cut', () => {
    const { document } = contextOf('[#HSM#]{{1}} и {{2}}');
    const shown = fillPlaces(document, document.body, { '1': 'раз', '2': 'два' }, '{{1}} и {{');
    assert.equal(shown.text, 'раз и {{');
    assert.equal(shown.places.length, 1);
  });

  it('takes the value of a name with spaces around it', () => {
    assert.equal(filled('{{ имя }}', { имя: 'Елена' }).text, 'Елена');
  });

  it('writes the place of a key as a macro or a variable', () => {
    assert.equal(writtenPlace('Contact.Name'), '[#Contact.Name#]');
    assert.equal(writtenPlace('@Signature'), '[#@Signature#]');
    assert.equal(writtenPlace('1'), '{{1}}');
    assert.equal(writtenPlace('order_id'), '{{order_id}}');
  });

  it('leads back from the filled text to the text as written', () => {
    const { document } = contextOf('[#HSM#]Код {{1}}, срок {{2}}');
    const { text, places } = fillPlaces(document, document.body, { '1': '123456' });
    assert.deepEqual(
      places.map(({ span, source, filled: isFilled }) => [
        text.slice(span.start, span.end),
        source.start,
        isFilled,
      ]),
      [
        ['123456', 4, true],
        ['{{2}}', 16, false],
      ],
    );
  });
});
