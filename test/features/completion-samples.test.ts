import { deepEqual, equal, ok } from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getTemplateKeyCompletions, keysFor, templateKeyPlaceAt } from '../../server/src/service';
import { readCursor } from '../support/marked';

const TEMPLATES = new Map([
  ['заказ.ru.hsm', ['10', '2', '1']],
  ['акции/весна.hsm', ['Contact.Name', '1']],
]);

/** What is offered at `█`, and the file after each of them was chosen; `not here` where no key is written. */
function offered(marked: string, snippets = false): string[] {
  const { text: written, offset } = readCursor(marked);
  const text = TextDocument.create('file:///work/hsm.config.json', 'jsonc', 1, written);
  const place = templateKeyPlaceAt(written, offset);
  if (!place) return ['not here'];
  return getTemplateKeyCompletions(text, place, keysFor(place, TEMPLATES), snippets).map(({ textEdit }) =>
    TextDocument.applyEdits(text, textEdit && 'range' in textEdit ? [textEdit] : []),
  );
}

describe('completion of sample keys in the configuration file', () => {
  it('offers what templates use and the set lacks, numbers first', () => {
    const text = '{ "samples": { "A 🎉": { █ }, "Б": { "2": "x" } } }';
    const { text: written, offset } = readCursor(text);
    const place = templateKeyPlaceAt(written, offset);
    ok(place);
    const document = TextDocument.create('file:///work/hsm.config.json', 'jsonc', 1, written);
    deepEqual(
      getTemplateKeyCompletions(document, place, keysFor(place, TEMPLATES), true).map(
        ({ label, detail }) => `${label} ${detail}`,
      ),
      ['1 {{1}}', '2 {{2}}', '10 {{10}}', 'Contact.Name [#Contact.Name#]'],
    );
  });
  const cases: readonly (readonly [name: string, before: string, after: string[]])[] = [
    [
      'in the quotes that the editor closed',
      '{ "samples": { "А": { "1": "x", "2": "y", "10": "z", "█" } } }',
      ['{ "samples": { "А": { "1": "x", "2": "y", "10": "z", "Contact.Name": "" } } }'],
    ],
    [
      'before another entry',
      '{ "samples": { "А": { "1"█\n "2": "y", "10": "z", "Contact.Name": "Ева" } } }',
      ['{ "samples": { "А": { "1": "",\n "2": "y", "10": "z", "Contact.Name": "Ева" } } }'],
    ],
    [
      'a key that has its value',
      '{ "samples": { "А": { "Cont█": "Ева", "1": "", "2": "", "10": "" } } }',
      ['{ "samples": { "А": { "Contact.Name": "Ева", "1": "", "2": "", "10": "" } } }'],
    ],
    [
      'of one template',
      '{ "templates": { "заказ.ru": { "samples": { "А": { "1": "x", █ } } } } }',
      [
        '{ "templates": { "заказ.ru": { "samples": { "А": { "1": "x", "2": "" } } } } }',
        '{ "templates": { "заказ.ru": { "samples": { "А": { "1": "x", "10": "" } } } } }',
      ],
    ],
    [
      'what a variable of a pattern means',
      '{ "templates": { "акции/*": { "variables": { "1": "имя", █ } } } }',
      ['{ "templates": { "акции/*": { "variables": { "1": "имя", "Contact.Name": "" } } } }'],
    ],
    [
      'the names of templates that have no entry yet',
      '{ "templates": { "заказ.ru": {}, "█" } }',
      ['{ "templates": { "заказ.ru": {}, "акции/весна": {  } } }'],
    ],
    ['a key that templates do not decide', '{ "templates": { "заказ.ru": { "█" } } }', ['not here']],
    ['a value', '{ "samples": { "А": { "1": "█" } } }', ['not here']],
    ['the name of a set', '{ "samples": { "█" } }', ['not here']],
    ['another key', '{ "severity": { "█" } }', ['not here']],
    ['a damaged file', '█', ['not here']],
  ];
  for (const [name, before, after] of cases) it(name, () => deepEqual(offered(before), after));
  it('lets the author type the value where the editor can', () => {
    equal(offered('{ "samples": { "А": { "█" } } }', true)[0], '{ "samples": { "А": { "1": "$1" } } }');
  });
});
