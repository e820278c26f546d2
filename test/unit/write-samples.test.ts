import assert from 'node:assert/strict';
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
      '{ "samples": { "A": { "1": "x" }, "Обычные": {\n  "1": "Елена"\n} } }',
    ],
    [
      'an old value goes',
      '{\n  "samples": {\n    "Обычные": { "1": "Иван", "2": "y" }\n  }\n}',
      '{\n  "samples": {\n    "Обычные": { "1": "Елена", "2": "y" }\n  }\n}',
    ],
    ['a damaged file is not touched', '{ "samples": ', undefined],
    ['a file of another kind is not touched', '[]', undefined],
  ];
  for (const [name, text, written] of cases) {
    it(name, () => {
      const result = writeSamples(text, 'Обычные', { '1': 'Елена' });
      if (written === undefined) assert.equal(result, undefined);
      else assert.equal(result?.replace(/\s+/g, ' '), written.replace(/\s+/g, ' '));
    });
  }
  it('is what the reader of the configuration reads', () => {
    const { config } = readConfig(writeSamples('', 'Обычные', { '1': 'Елена', 'Contact.Name': 'Ева' }) ?? '');
    assert.deepEqual(config.samples, [{ name: 'Обычные', values: { '1': 'Елена', 'Contact.Name': 'Ева' } }]);
  });
  it('takes an entry away for an empty value', () => {
    const text = '{ "samples": { "A": { "1": "x", "2": "y" } } }';
    const { config } = readConfig(writeSamples(text, 'A', { '1': '' }) ?? '');
    assert.deepEqual(config.samples, [{ name: 'A', values: { '2': 'y' } }]);
  });
});
