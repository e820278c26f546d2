import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse, type ParseError } from 'jsonc-parser';
import { readConfig, writeSamples } from '../../server/src/service';

describe('sample values in the configuration file', () => {
  const cases: readonly (readonly [name: string, text: string, written: string | undefined])[] = [
    ['no file yet', '', '{\n  "samples": {\n    "Обычные": {\n      "1": "Елена"\n    }\n  }\n}\n'],
    [
      'a comment stays',
      '{\n  // why\n  "category": "utility"\n}\n',
      '{\n  // why\n  "category": "utility",\n  "samples": {\n    "Обычные": {\n      "1": "Елена"\n    }\n  }\n}\n',
    ],
    [
      'another set stays',
      '{ "samples": { "A": { "1": "x" } } }',
      '{ "samples": { "A": { "1": "x" }, "Обычные": { "1": "Елена" } } }',
    ],
    [
      'an old value goes',
      '{\n  "samples": {\n    "Обычные": { "1": "Иван", "2": "y" }\n  }\n}',
      '{\n  "samples": {\n    "Обычные": { "1": "Елена", "2": "y" }\n  }\n}',
    ],
    [
      'a comment stays with its entry',
      '{\n  "samples": {\n    "Обычные": {\n      "2": "y" // номер\n      // конец\n    }\n  }\n}\n',
      '{\n  "samples": {\n    "Обычные": {\n      "2": "y", // номер\n      "1": "Елена"\n      // конец\n    }\n  }\n}\n',
    ],
    [
      'a comment that goes on',
      '{\n  "samples": {\n    "Обычные": {\n      "2": "y" /* номер\n      заказа */\n    }\n  }\n}\n',
      '{\n  "samples": {\n    "Обычные": {\n      "2": "y",\n      "1": "Елена" /* номер\n      заказа */\n    }\n  }\n}\n',
    ],
    [
      'an empty file keeps its comment',
      '{\n  // тут\n}\n',
      '{\n  "samples": {\n    "Обычные": {\n      "1": "Елена"\n    }\n  }\n  // тут\n}\n',
    ],
    [
      'an empty set is filled',
      '{\n  "samples": {\n    "Обычные": {}\n  }\n}',
      '{\n  "samples": {\n    "Обычные": {\n      "1": "Елена"\n    }\n  }\n}',
    ],
    [
      'one line stays one',
      '{ "samples": { "Обычные": { "2": "y", } } }',
      '{ "samples": { "Обычные": { "2": "y", "1": "Елена", } } }',
    ],
    [
      'a comma at the end, tabs and CRLF stay',
      '{\r\n\t"samples": {\r\n\t\t"A": {}, // а\r\n\t},\r\n}',
      '{\r\n\t"samples": {\r\n\t\t"A": {}, // а\r\n\t\t"Обычные": {\r\n\t\t\t"1": "Елена"\r\n\t\t},\r\n\t},\r\n}',
    ],
    ['samples that are no object are not touched', '{ "samples": [] }', undefined],
    ['a set that is no object is not touched', '{ "samples": { "Обычные": "x" } }', undefined],
    ['a damaged file is not touched', '{ "samples": ', undefined],
    ['a file of another kind is not touched', '[]', undefined],
  ];
  for (const [name, text, written] of cases) {
    it(name, () => {
      const result = writeSamples(text, 'Обычные', { '1': 'Елена' });
      if (written === undefined) assert.equal(result, undefined);
      else assert.equal(result, written);
    });
  }
  it('is read back by the reader of the configuration', () => {
    const { config } = readConfig(writeSamples('', 'Обычные', { '1': 'Елена', 'Contact.Name': 'Ева' }) ?? '');
    assert.deepEqual(config.samples, [{ name: 'Обычные', values: { '1': 'Елена', 'Contact.Name': 'Ева' } }]);
  });
  it('leaves the comments of other entries when it removes one', () => {
    const text = '{ "samples": {\n  "A": {\n    "1": "x", // имя\n    "2": "y"\n  } } }';
    assert.equal(
      writeSamples(text, 'A', { '2': '' }),
      '{ "samples": {\n  "A": {\n    "1": "x" // имя\n  } } }',
    );
  });
  it('leaves everything else in the file unchanged', () => {
    const gap = fc.constantFrom('', ' ', '\n', '\r\n\t', ' /* к, */ ', ' /* к\n */', ' // к,\n');
    const name = fc.constantFrom('samples', 'A', '1', 'б');
    const entry = fc.record({ name, before: gap, after: gap });
    fc.assert(
      fc.property(
        fc.uniqueArray(entry, { selector: (one) => one.name }),
        gap,
        fc.boolean(),
        (all, end, comma) => {
          const inner = all.map(
            ({ name, before, after }) => `${before}"${name}": ${name === 'samples' ? '{}' : '"з"'}${after}`,
          );
          const text = `{${inner.join(',')}${comma && all.length > 0 ? ',' : ''}${end}\n}`;
          const before = parse(text, [], { allowTrailingComma: true }) as object;
          const written = writeSamples(text, 'Н', { '1': 'Елена', '2': '"{' }) ?? '';
          const errors: ParseError[] = [];
          const after: unknown = parse(written, errors, { allowTrailingComma: true });
          assert.deepEqual(errors, [], written);
          assert.deepEqual(after, { ...before, samples: { Н: { '1': 'Елена', '2': '"{' } } });
          assert.equal(written.split('к').length, text.split('к').length);
        },
      ),
    );
  });
  it('removes an entry for an empty value', () => {
    const text = '{ "samples": { "A": { "1": "x", "2": "y" } } }';
    const { config } = readConfig(writeSamples(text, 'A', { '1': '' }) ?? '');
    assert.deepEqual(config.samples, [{ name: 'A', values: { '2': 'y' } }]);
  });
});
