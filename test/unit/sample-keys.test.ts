import assert from 'node:assert/strict';
import { parseTemplate, sampleKeysOf } from '../../server/src/service';

describe('the keys under which a template looks for sample values', () => {
  for (const [what, text, keys] of [
    [
      'numbers, names and macros, each once',
      '[#HSM#]{{1}} {{имя}} {{1}} [#Contact.Name#]',
      ['1', 'имя', 'Contact.Name'],
    ],
    ['every section', '[#HSM#]Да[*HEAD*]{{1}}[*FOOT*]{{2}}', ['1', '2']],
    ['damaged braces that can only mean a variable', '[#HSM#]{1} и {{ 2 }} и {{3}', ['1', '2', '3']],
    ['text without places', '[#HSM#]Здравствуйте! {нет}', []],
  ] as const) {
    it(what, () => assert.deepEqual([...sampleKeysOf(parseTemplate(text))].sort(), [...keys].sort()));
  }
});
